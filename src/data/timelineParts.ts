import type { EventCategory } from 'domain/events/sessionEvent';
import type { WireRecord } from 'domain/events/field';
import { TIMELINE_PARTS, type TimelinePart } from 'domain/timeline/timelinePart';
import { SESSION_ID } from 'queries/sessionFilters';
import {
  CATEGORY_FIGURES,
  PART,
  type TimelinePartsQuestion,
  timelinePartsQuestion,
  TROUBLED,
} from 'queries/timelineParts';
import { ask } from './ask';
import type { LogsSource, QueryOptions } from './logsSource';
import { figure } from './rowFields';

const isCategory = (name: string): name is EventCategory => name in CATEGORY_FIGURES;
const CATEGORIES = Object.keys(CATEGORY_FIGURES).filter(isCategory);

/** An id longer than any that was given out would make the question too long. */
const LONGEST_ID = 256;

function partOf(row: WireRecord): TimelinePart {
  const counts = CATEGORIES.map((category) => [category, figure(row, CATEGORY_FIGURES[category])] as const);
  return { counts: Object.fromEntries(counts.filter(([, events]) => events > 0)), troubled: figure(row, TROUBLED) };
}

const NOTHING: TimelinePart = { counts: {}, troubled: 0 };

/**
 * The events of some sessions over each one's own time, as `TIMELINE_PARTS` parts; by id. Sessions without rows in range
 * are left out.
 *
 * @throws LogsQueryError
 */
export async function loadTimelineParts(
  source: LogsSource,
  question: TimelinePartsQuestion,
  options?: QueryOptions
): Promise<ReadonlyMap<string, readonly TimelinePart[]>> {
  const sessionIds = question.sessionIds.filter((id) => id.length <= LONGEST_ID);
  const rows =
    sessionIds.length === 0 ? [] : await ask(source, () => timelinePartsQuestion({ ...question, sessionIds }), options);
  const byPlace = new Map<string, Map<number, TimelinePart>>();
  for (const row of rows) {
    const id = row[SESSION_ID] ?? '';
    const places = byPlace.get(id) ?? new Map<number, TimelinePart>();
    byPlace.set(id, places.set(figure(row, PART), partOf(row)));
  }
  return new Map(
    [...byPlace].map(([id, places]) => [
      id,
      Array.from({ length: TIMELINE_PARTS }, (_, place) => places.get(place) ?? NOTHING),
    ])
  );
}
