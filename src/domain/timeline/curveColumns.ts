import type { Interval } from '../sessions/session';
import { epochMs } from '../units';
import { firstAbove, firstAtLeast } from './binarySearch';
import { type Curves, TOKEN_KINDS, tokensOfRequests } from './curves';
import type { DetailGrid } from './levelOfDetail';
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

/** Where a bar of the grid begins that holds the moment. */
export function barStart({ originMs, cellMs }: DetailGrid, timeMs: number): number {
  return originMs + Math.floor((timeMs - originMs) / cellMs) * cellMs;
}

/** The bar of the grid that holds the moment; its end is that of the next one's start. */
export function barAt(grid: DetailGrid, timeMs: number): Interval {
  const startMs = barStart(grid, timeMs);
  return { startMs: epochMs(startMs), endMs: epochMs(startMs + grid.cellMs) };
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
  visit: (startMs: number, first: number, end: number) => void
): void {
  let first = firstAtLeast(requestMs, barStart(grid, fromMs));
  for (let timeMs = requestMs[first]; timeMs !== undefined && timeMs <= toMs; timeMs = requestMs[first]) {
    const startMs = barStart(grid, timeMs);
    const end = firstAtLeast(requestMs, startMs + grid.cellMs, first + 1);
    visit(startMs, first, end);
    first = end;
  }
}

/** The highest bar of a whole session on a grid, for each grid reckoned once: steps of zoom are few. */
export class BarPeaks {
  private readonly known = new Map<number, number>();

  constructor(private readonly curves: Curves) {}

  of(grid: DetailGrid): number {
    const before = this.known.get(grid.cellMs);
    if (before !== undefined) {
      return before;
    }
    let peak = 0;
    forEachBar(this.curves, grid, this.curves.requestMs[0] ?? 0, Infinity, (_, first, end) => {
      peak = Math.max(peak, this.sumOf(first, end));
    });
    this.known.set(grid.cellMs, peak);
    return peak;
  }

  private sumOf(first: number, end: number): number {
    return TOKEN_KINDS.reduce((sum, kind) => sum + tokensOfRequests(this.curves, kind, first, end), 0);
  }
}
