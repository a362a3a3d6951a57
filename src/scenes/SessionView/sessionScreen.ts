import type { SessionViewState } from './SessionView';

/** What the page of a session has to show; each is told apart on the screen. */
export type SessionScreen = 'waiting' | 'noSource' | 'notFound' | 'stopped' | 'failed' | 'session';

type Facts = Pick<SessionViewState, 'isSourceKnown' | 'sourceUid' | 'load' | 'records'>;

/** Rows on the screen stay there, whatever becomes of a later load. */
export function sessionScreen({ isSourceKnown, sourceUid, load, records }: Facts): SessionScreen {
  if (isSourceKnown && sourceUid === undefined) {
    return 'noSource';
  }
  if (records.length > 0) {
    return 'session';
  }
  switch (load?.status) {
    case 'notFound':
    case 'stopped':
    case 'failed':
      return load.status;
    // Located, and gone while it was loaded: retention may do that.
    case 'complete':
      return 'notFound';
    default:
      return 'waiting';
  }
}
