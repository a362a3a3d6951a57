import type { Interval } from '../sessions/session';
import { eventStart } from './eventInterval';
import type { SessionEvent } from './sessionEvent';

/** The time from the start of the earlier of two events to the end of the later one, whichever is given first. */
export function rangeInterval(one: SessionEvent, other: SessionEvent): Interval {
  const [first, last] = one.timeMs <= other.timeMs ? [one, other] : [other, one];
  return { startMs: eventStart(first), endMs: last.timeMs };
}
