import { rangeInterval } from 'domain/events/rangeInterval';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { Interval } from 'domain/sessions/session';
import { useState } from 'react';
import type { ListRows } from './useRows';

/** The events that are marked in the list, from the one where that began to the one where it ended last. */
export interface EventRange {
  /** In the order of their lines. */
  readonly events: readonly SessionEvent[];
  readonly interval: Interval;
  /** The place, among the events shown, of the one where it ended. */
  readonly leadPosition: number;
  readonly first: number;
  readonly last: number;
}

interface Ends {
  readonly anchorId: string;
  readonly leadId: string;
  readonly interval: Interval;
}

interface RangeSource {
  readonly rows: ListRows;
  readonly selectedEventId: string | undefined;
  readonly area: Interval | undefined;
  readonly onAreaChange: (area: Interval | undefined) => void;
}

/** A range of lines is a marked area: it lasts until another area is marked, or another event is selected. */
export function useRange({ rows, selectedEventId, area, onAreaChange }: RangeSource) {
  const [ends, setEnds] = useState<Ends>();
  const isMarked = ends !== undefined && isSameInterval(area, ends.interval);
  const isOfSelected = selectedEventId === undefined || selectedEventId === ends?.anchorId;
  const current = isMarked && isOfSelected ? ends : undefined;
  const extendTo = (position: number): void => {
    const lead = rows.ordered[position];
    const anchorPlace = rows.places.get(current?.anchorId ?? selectedEventId ?? '') ?? { position };
    const anchor = rows.ordered[anchorPlace.position];
    if (lead && anchor) {
      const interval = rangeInterval(anchor, lead);
      setEnds({ anchorId: anchor.id, leadId: lead.id, interval });
      onAreaChange(interval);
    }
  };
  return { range: current && rangeOf(rows, current), extendTo };
}

/** An owner may keep whole milliseconds. */
const isSameInterval = (one: Interval | undefined, other: Interval): boolean =>
  one !== undefined && Math.abs(one.startMs - other.startMs) <= 1 && Math.abs(one.endMs - other.endMs) <= 1;

function rangeOf({ places, ordered }: ListRows, { anchorId, leadId, interval }: Ends): EventRange | undefined {
  const [anchor, lead] = [places.get(anchorId), places.get(leadId)];
  if (!anchor || !lead) {
    return undefined;
  }
  const first = Math.min(anchor.position, lead.position);
  const last = Math.max(anchor.position, lead.position);
  return { events: ordered.slice(first, last + 1), interval, leadPosition: lead.position, first, last };
}
