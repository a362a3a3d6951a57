import { categoryOf } from 'domain/events/categoryOf';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { FoundEvents } from 'domain/find/findEvents';
import type { FindQuery } from 'domain/find/findQuery';
import type { Turn } from 'domain/sessions/session';

/**
 * The events that the list has a line for, in the same order: all, or those of the chosen kinds, whose columns differ;
 * with `onlyMatches` those that match.
 */
export function listedEvents(
  events: readonly SessionEvent[],
  { categories, onlyMatches }: Pick<FindQuery, 'categories' | 'onlyMatches'>,
  found: FoundEvents | undefined
): readonly SessionEvent[] {
  if (found === undefined) {
    return events;
  }
  if (onlyMatches) {
    return events.filter(({ id }) => found.eventIds.has(id));
  }
  const kinds = new Set(categories);
  return kinds.size === 0 ? events : events.filter((event) => kinds.has(categoryOf(event)));
}

/** A line of the list: an event, or the heading of the turn that the next ones belong to. */
export type EventListItem =
  | { readonly kind: 'event'; readonly event: SessionEvent }
  | { readonly kind: 'turn'; readonly turn: Turn; readonly shown: number };

/** The lines of the list; grouped, each turn that has events shown is headed by a line of its own. */
export function listItems(
  events: readonly SessionEvent[],
  turnOfEvent: ReadonlyMap<string, Turn> | undefined
): EventListItem[] {
  if (turnOfEvent === undefined) {
    return events.map((event) => ({ kind: 'event', event }));
  }
  const groups = new Map<Turn | undefined, SessionEvent[]>();
  for (const event of events) {
    const turn = turnOfEvent.get(event.id);
    const group = groups.get(turn);
    if (group === undefined) {
      groups.set(turn, [event]);
    } else {
      group.push(event);
    }
  }
  const ordered = [...groups].sort(([left], [right]) => (left?.index ?? -1) - (right?.index ?? -1));
  return ordered.flatMap(([turn, members]) => [
    ...(turn === undefined ? [] : [{ kind: 'turn', turn, shown: members.length } as const]),
    ...members.map((event) => ({ kind: 'event', event }) as const),
  ]);
}
