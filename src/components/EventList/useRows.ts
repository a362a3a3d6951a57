import type { SessionEvent } from 'domain/events/sessionEvent';
import type { FoundEvents } from 'domain/find/findEvents';
import type { FindQuery } from 'domain/find/findQuery';
import { firstAtLeast } from 'domain/timeline/binarySearch';
import type { Session } from 'domain/sessions/session';
import type { EpochMs } from 'domain/units';
import { useMemo, useState } from 'react';
import { useFound } from '../FindBar/useFound';
import { type EventListItem, listedEvents, listItems } from './listItems';

/** Where an event stands: its line, and its place among the events shown. */
export interface RowPlace {
  readonly index: number;
  readonly position: number;
}

/** The lines of the list, and the events among them. */
export interface ListRows {
  readonly items: readonly EventListItem[];
  /** The events shown, in the order of their lines. */
  readonly ordered: readonly SessionEvent[];
  readonly places: ReadonlyMap<string, RowPlace>;
  readonly found: FoundEvents | undefined;
}

interface RowSource {
  readonly session: Session;
  readonly events: readonly SessionEvent[];
  readonly find: FindQuery;
  readonly isGrouped: boolean;
}

export function useRows({ session, events, find, isGrouped }: RowSource): ListRows {
  const found = useFound(session, find);
  const { categories, onlyMatches } = find;
  return useMemo(() => {
    const listed = listedEvents(events, { categories, onlyMatches }, found);
    const items = listItems(listed, isGrouped ? session.turnOfEvent : undefined);
    const ordered: SessionEvent[] = [];
    const places = new Map<string, { index: number; position: number }>();
    items.forEach((item, index) => {
      if (item.kind === 'event') {
        places.set(item.event.id, { index, position: ordered.length });
        ordered.push(item.event);
      }
    });
    return { items, ordered, places, found };
  }, [events, categories, onlyMatches, found, isGrouped, session.turnOfEvent]);
}

/** The line of the match nearest to the selected event, else to a time: looked up when something else is looked for. */
export function useNearestMatch(
  { session }: Pick<RowSource, 'session'>,
  rows: ListRows,
  selectedEventId: string | undefined,
  nearMs: EpochMs | undefined
): number | undefined {
  const [nearest, setNearest] = useState<{ found: FoundEvents | undefined; eventId: string | undefined }>();
  const { found } = rows;
  if (nearest?.found !== found) {
    const selected = selectedEventId === undefined ? undefined : session.eventIndex.get(selectedEventId);
    const from = selected ?? placeOf(session, nearMs);
    setNearest({ found, eventId: found && nearestMatch(session, found, from) });
  }
  return nearest?.eventId === undefined ? undefined : rows.places.get(nearest.eventId)?.index;
}

/** Where the first event at or after a time stands; behind the last one where all are earlier. */
function placeOf({ events }: Session, nearMs: EpochMs | undefined): number {
  const place = events.findIndex(({ timeMs }) => timeMs >= (nearMs ?? 0));
  return place < 0 ? events.length : place;
}

function nearestMatch({ events }: Session, { indexes }: FoundEvents, from: number): string | undefined {
  const after = firstAtLeast(indexes, from);
  const [next, previous] = [indexes[after], indexes[after - 1]];
  const isNextNearer = previous === undefined || (next !== undefined && next - from <= from - previous);
  const index = isNextNearer ? next : previous;
  return index === undefined ? undefined : events[index]?.id;
}
