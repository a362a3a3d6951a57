import { markLine } from '../timeline/markLine';
import type { Lane, LaneRow, Mark, MarkLine, Timeline } from '../timeline/timeline';

/**
 * The timeline with the marks of the given events alone. Lanes, rows and lines stay where they are, so that nothing
 * jumps while a person types; what is drawn and what can be hit is the same by construction. `markOfEvent` keeps all:
 * the selected event has its place even where its mark is hidden.
 */
export function onlyMatches(timeline: Timeline, eventIds: ReadonlySet<string>): Timeline {
  const isShown = ({ eventId }: Mark): boolean => eventIds.has(eventId);
  const line = ({ marks }: MarkLine): MarkLine => markLine(marks.filter(isShown));
  const row = (each: LaneRow): LaneRow => ({
    ...each,
    marks: each.marks.filter(isShown),
    stack: each.stack.map(line),
  });
  const lane = (each: Lane): Lane => ({ ...each, rows: each.rows.map(row) });
  return { ...timeline, lanes: timeline.lanes.map(lane) };
}
