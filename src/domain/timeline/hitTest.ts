import type { LitMarks } from '../find/litMarks';
import { blockLeft, blockRight } from './drawnExtent';
import { geometry } from './geometry';
import { type TimelineLayout, lineAt, rowAt } from './layout';
import { blockEnd, type DetailGrid, firstBlock } from './levelOfDetail';
import type { LaneRow, Mark, MarkLine, MarkTone } from './timeline';
import type { TimeScale } from './viewport';

/** What lies under a point: one mark, or a block of marks too close to be told apart. */
export interface Hit {
  readonly row: LaneRow;
  readonly line: MarkLine;
  /** The block's marks: `first` included, `end` left out. */
  readonly first: number;
  readonly end: number;
  /** The mark a click means: in a block the first failed or rejected one, else the one nearest in time; lit ones first. */
  readonly mark: Mark;
}

/**
 * What was drawn nearest to a point, no further than the tolerance to the left or right.
 * @param x pixels from the plot's left edge
 * @param y pixels from the top of the lanes, before scrolling
 * @param lit where given, a lit block means one of its lit marks
 */
export function hitTest(
  layout: TimelineLayout,
  scale: TimeScale,
  grid: DetailGrid,
  x: number,
  y: number,
  lit?: LitMarks
): Hit | undefined {
  const box = rowAt(layout, y);
  const line = box?.row.stack[lineAt(box, y)];
  return box && line ? hitLine(box.row, line, scale, grid, x, lit) : undefined;
}

function hitLine(
  row: LaneRow,
  line: MarkLine,
  scale: TimeScale,
  grid: DetailGrid,
  x: number,
  lit: LitMarks | undefined
): Hit | undefined {
  const { hitTolerance, instantWidth, leastWidth } = geometry.mark;
  const reachPx = hitTolerance + Math.max(instantWidth, leastWidth);
  const lastMs = scale.xToTime(x + reachPx);
  let best: { first: number; end: number } | undefined;
  let bestPx: number = hitTolerance;
  let first = firstBlock(line, grid, scale.xToTime(x - reachPx));
  while (first < line.marks.length && (line.startMs[first] ?? Infinity) <= lastMs) {
    const end = blockEnd(line, grid, first);
    const distancePx = Math.max(0, blockLeft(line, first, end, scale) - x, x - blockRight(line, first, end, scale));
    // What is drawn later lies on top, so it wins a tie.
    if (distancePx <= bestPx) {
      best = { first, end };
      bestPx = distancePx;
    }
    first = end;
  }
  const mark = best && meantMark(line, best.first, best.end, scale.xToTime(x), lit);
  return best && mark ? { row, line, ...best, mark } : undefined;
}

function meantMark(
  line: MarkLine,
  first: number,
  end: number,
  timeMs: number,
  lit: LitMarks | undefined
): Mark | undefined {
  const litOnly = lit?.anyAmong(line, first, end) === true ? lit : undefined;
  let meant: Mark | undefined;
  for (let index = first; index < end; index++) {
    const mark = line.marks[index];
    const isCandidate = mark !== undefined && litOnly?.anyAmong(line, index, index + 1) !== false;
    if (isCandidate && (meant === undefined || isRather(mark, meant, timeMs))) {
      meant = mark;
    }
  }
  return meant;
}

const SEVERITY: Readonly<Record<MarkTone, number>> = { normal: 0, rejected: 1, failed: 2 };

/** Of those that went equally wrong the first one is meant; of those that went well the one nearest in time. */
function isRather(mark: Mark, than: Mark, timeMs: number): boolean {
  const worseBy = SEVERITY[mark.tone] - SEVERITY[than.tone];
  return worseBy > 0 || (worseBy === 0 && mark.tone === 'normal' && distanceMs(mark, timeMs) < distanceMs(than, timeMs));
}

function distanceMs(mark: Mark, timeMs: number): number {
  return Math.max(0, mark.startMs - timeMs, timeMs - mark.endMs);
}

/** The mark a click on the same block means next: clicking on walks through the marks of a block. */
export function nextInBlock(hit: Hit, selectedEventId: string | undefined): Mark {
  for (let index = hit.first; index < hit.end; index++) {
    if (line(hit, index)?.eventId === selectedEventId) {
      return line(hit, index + 1 < hit.end ? index + 1 : hit.first) ?? hit.mark;
    }
  }
  return hit.mark;
}

const line = (hit: Hit, index: number): Mark | undefined => hit.line.marks[index];
