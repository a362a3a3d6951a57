import { firstAbove, firstAtLeast } from '../timeline/binarySearch';
import type { Direction, EventOrder, StepOrigin } from '../timeline/neighbours';
import type { FoundEvents } from './findEvents';

/**
 * The match after or before the selected event, else the first or last one of the view; past the end it goes on at
 * the other end, as searching does everywhere. Undefined when nothing matches.
 */
export function neighbourMatch(
  { session, timeMs }: Pick<EventOrder, 'session' | 'timeMs'>,
  { indexes }: FoundEvents,
  direction: Direction,
  origin: StepOrigin
): string | undefined {
  const at = origin.eventId === undefined ? undefined : session.eventIndex.get(origin.eventId);
  const next = firstAtLeast(indexes, at === undefined ? firstAtLeast(timeMs, origin.fromMs) : at + 1);
  const previous = firstAbove(indexes, at === undefined ? firstAbove(timeMs, origin.toMs) - 1 : at - 1) - 1;
  const place = direction === 'next' ? (indexes[next] ?? indexes[0]) : (indexes[previous] ?? indexes.at(-1));
  return place === undefined ? undefined : session.events[place]?.id;
}
