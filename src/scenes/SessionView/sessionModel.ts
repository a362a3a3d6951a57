import type { WireRecord } from 'domain/events/field';
import { parseEvent } from 'domain/events/parseEvent';
import type { SessionEvent } from 'domain/events/sessionEvent';
import { foldEvents } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import type { Timeline } from 'domain/timeline/timeline';

/** A session as it is drawn, derived from its rows. */
export interface SessionModel {
  readonly session: Session;
  readonly timeline: Timeline;
}

interface ParsedRows {
  readonly records: readonly WireRecord[];
  readonly events: readonly SessionEvent[];
}

/** By their first row. A session that loads or goes on has the same rows again, and more behind them. */
const parsedRows = new WeakMap<WireRecord, ParsedRows>();

function parsed(records: readonly WireRecord[]): readonly SessionEvent[] {
  const [first] = records;
  const before = first && parsedRows.get(first);
  const events = records.map((record, index) => {
    const known = before?.records[index] === record ? before.events[index] : undefined;
    return known ?? parseEvent(record);
  });
  if (first) {
    parsedRows.set(first, { records, events });
  }
  return events;
}

const models = new WeakMap<readonly WireRecord[], SessionModel>();

/** Folds once per array of rows, however many parts of the page ask; forgotten with the array. */
export function sessionModel(sessionId: string, records: readonly WireRecord[]): SessionModel {
  const known = models.get(records);
  if (known?.session.id === sessionId) {
    return known;
  }
  const session = foldEvents(sessionId, parsed(records));
  const model = { session, timeline: buildTimeline(session) };
  models.set(records, model);
  return model;
}
