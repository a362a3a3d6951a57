import { NO_TIME } from '../events/eventTime';
import type { SessionEvent } from '../events/sessionEvent';
import type { EpochMs } from '../units';

/** Time, then sequence (none first), then id: a total order, so that the order of arrival never shows. */
function compareEvents(a: SessionEvent, b: SessionEvent): number {
  if (a.timeMs !== b.timeMs) {
    return a.timeMs - b.timeMs;
  }
  const sequence = (a.sequence ?? -1) - (b.sequence ?? -1);
  if (sequence !== 0) {
    return sequence;
  }
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

const sortedText = (event: SessionEvent): string => JSON.stringify(Object.entries(event.record).sort());

/** Of two rows of one event the fuller is kept; of equally full ones always the same, whichever came first. */
function fullerCopy(a: SessionEvent, b: SessionEvent): SessionEvent {
  const more = Object.keys(a.record).length - Object.keys(b.record).length;
  if (more !== 0) {
    return more > 0 ? a : b;
  }
  return sortedText(a) <= sortedText(b) ? a : b;
}

function earliestTime(events: Iterable<SessionEvent>): EpochMs {
  let earliest = NO_TIME;
  for (const { timeMs } of events) {
    if (timeMs !== NO_TIME && (earliest === NO_TIME || timeMs < earliest)) {
      earliest = timeMs;
    }
  }
  return earliest;
}

export interface OrderedEvents {
  readonly events: readonly SessionEvent[];
  /** How many rows there were of the events that came more than once. */
  readonly copies: ReadonlyMap<string, number>;
}

/**
 * Puts events in order and leaves out true duplicates. Events without a readable time are placed at the session's
 * start: anywhere else would be a guess, and at 1970 they would stretch the session.
 */
export function orderEvents(parsed: Iterable<SessionEvent>): OrderedEvents {
  const unique = new Map<string, SessionEvent>();
  const copies = new Map<string, number>();
  for (const event of parsed) {
    const known = unique.get(event.id);
    unique.set(event.id, known ? fullerCopy(known, event) : event);
    if (known) {
      copies.set(event.id, (copies.get(event.id) ?? 1) + 1);
    }
  }
  const start = earliestTime(unique.values());
  const events = Array.from(unique.values(), (event) =>
    event.timeMs === NO_TIME ? { ...event, timeMs: start } : event
  );
  return { events: events.sort(compareEvents), copies };
}
