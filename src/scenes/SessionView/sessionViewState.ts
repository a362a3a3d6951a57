import { t } from '@grafana/i18n';

import type { ViewStateKind } from 'components/ViewState/viewStateOf';
import type { SessionLoad } from 'data/loadSession';

import { connectHref } from '../sessionLinks';

import type { SessionScreen } from './sessionScreen';

interface Told {
  readonly sessionId: string;
  readonly load?: SessionLoad;
  /** Where all sessions are. */
  readonly listUrl: string;
  readonly onRetry: () => void;
}

/** Why there is only a part. */
export const stoppedWords = (
  load: SessionLoad | undefined
): { readonly reason: string; readonly restLabel?: string } =>
  load?.isAtLimit === true
    ? {
        reason: t('session.at-limit', 'Loaded up to the limit that is set in the configuration.'),
        restLabel: t('session.go-on', 'Load more'),
      }
    : { reason: t('session.stopped', 'Loading was stopped.') };

/** Why there is no session to see, in words. */
export function sessionViewState(
  screen: Exclude<SessionScreen, 'session'>,
  { sessionId, load, listUrl, onRetry }: Told
): ViewStateKind {
  switch (screen) {
    case 'waiting':
      return { kind: 'loading', what: t('session.loading', 'Loading the session') };
    case 'noSource':
      return { kind: 'noSource', connectUrl: connectHref() };
    case 'notFound': {
      const searched = t('session.not-found', 'The data source has no event with this session id, at any time.');
      return { kind: 'notFound', sessionId, searched, listUrl, onRetry };
    }
    case 'stopped': {
      const { loadedEvents = 0, totalEvents } = load ?? {};
      return { kind: 'partial', loadedEvents, totalEvents, ...stoppedWords(load), onLoadRest: onRetry };
    }
    case 'failed':
      return {
        kind: 'failed',
        message: load?.error?.message ?? t('session.failed', 'The session could not be loaded.'),
        detail: load?.error?.detail,
        onRetry,
      };
  }
}
