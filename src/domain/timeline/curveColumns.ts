import type { Interval } from '../sessions/session';
import type { EpochMs } from '../units';
import { firstAbove, firstAtLeast } from './binarySearch';
import { type Curves, TOKEN_KINDS, tokensOfRequests } from './curves';
import { cellEnd, cellStart, type DetailGrid } from './levelOfDetail';
import type { TimeAxis } from './timeAxis';
import type { TimeScale } from './viewport';

/**
 * Visits the columns of pixels in view in which a step lies, from left to right: `first` (included) to `end` (left
 * out) are the steps of that column. What it costs depends on the columns, not on the steps.
 */
export function forEachStepColumn(
  stepMs: Float64Array,
  scale: TimeScale,
  visit: (x: number, first: number, end: number) => void
): void {
  let first = firstAbove(stepMs, scale.fromMs);
  for (let timeMs = stepMs[first]; timeMs !== undefined && timeMs <= scale.toMs; timeMs = stepMs[first]) {
    const x = Math.floor(scale.timeToX(timeMs));
    const end = firstAtLeast(stepMs, scale.xToTime(x + 1), first + 1);
    visit(x, first, end);
    first = end;
  }
}

/** The bar of the grid that holds the moment; its end is that of the next one's start. */
export function barAt(grid: DetailGrid, timeMs: number): Interval {
  return { startMs: cellStart(grid, timeMs), endMs: cellEnd(grid, timeMs) };
}

/**
 * Visits the bars of the grid that hold a request and reach into `fromMs` to `toMs`: `first` (included) to `end` (left
 * out) are the requests that ended in the bar. Bars hang on the grid, so that they keep their sums while the view pans.
 */
export function forEachBar(
  { requestMs }: Curves,
  grid: DetailGrid,
  fromMs: number,
  toMs: number,
  visit: (startMs: EpochMs, endMs: EpochMs, first: number, end: number) => void
): void {
  let first = firstAtLeast(requestMs, cellStart(grid, fromMs));
  for (let timeMs = requestMs[first]; timeMs !== undefined && timeMs <= toMs; timeMs = requestMs[first]) {
    const endMs = cellEnd(grid, timeMs);
    const end = firstAtLeast(requestMs, endMs, first + 1);
    visit(cellStart(grid, timeMs), endMs, first, end);
    first = end;
  }
}

/** The highest bar of a whole session on a grid, for each axis and size of cells reckoned once: steps of zoom are few. */
export class BarPeaks {
  private readonly known = new WeakMap<TimeAxis, Map<number, number>>();

  constructor(private readonly curves: Curves) {}

  of(grid: DetailGrid): number {
    const known = this.known.get(grid.axis) ?? new Map<number, number>();
    this.known.set(grid.axis, known);
    const before = known.get(grid.cellMs);
    if (before !== undefined) {
      return before;
    }
    let peak = 0;
    forEachBar(this.curves, grid, this.curves.requestMs[0] ?? 0, Infinity, (_start, _end, first, end) => {
      peak = Math.max(peak, this.sumOf(first, end));
    });
    known.set(grid.cellMs, peak);
    return peak;
  }

  private sumOf(first: number, end: number): number {
    return TOKEN_KINDS.reduce((sum, kind) => sum + tokensOfRequests(this.curves, kind, first, end), 0);
  }
}
