import type { WireRecord } from 'domain/events/field';
import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import type { Timeline } from 'domain/timeline/timeline';

/** A session as it is drawn, derived from its rows. */
export interface SessionModel {
  readonly session: Session;
  readonly timeline: Timeline;
}

const models = new WeakMap<readonly WireRecord[], SessionModel>();

/** Folds once per array of rows, however many parts of the page ask; forgotten with the array. */
export function sessionModel(sessionId: string, records: readonly WireRecord[]): SessionModel {
  const known = models.get(records);
  if (known?.session.id === sessionId) {
    return known;
  }
  const session = foldSession(sessionId, records);
  const model = { session, timeline: buildTimeline(session) };
  models.set(records, model);
  return model;
}
