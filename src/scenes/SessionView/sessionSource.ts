import type { Session } from 'domain/sessions/session';
import { addMs } from 'domain/units';
import { MOST_ROWS } from 'queries/logsQuestion';
import { sessionEventsQuestion } from 'queries/sessionEvents';

import { type ListSource, logsList } from '../PanelMenu/listSource';

import type { SessionView } from './SessionView';

/** The events that the lists of a session are made of, as many as can be asked for at once. */
export function sessionSource(view: SessionView, session: Session): ListSource | undefined {
  const { baseFilter, sourceUid } = view.state;
  const { startMs, endMs } = session.interval;
  // The end is excluded; the last rows have fractions of a millisecond.
  const span = { sessionId: session.id, baseFilter, fromMs: startMs, toMs: addMs(endMs, 1) };
  return sourceUid === undefined ? undefined : logsList(sessionEventsQuestion(span, MOST_ROWS), sourceUid);
}
