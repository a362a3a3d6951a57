import type { EpochMs } from '../units';
import { firstAtLeast } from './binarySearch';
import { countBetween } from './markLine';
import type { TimeAxis } from './timeAxis';
import type { MarkLine, MarkTone } from './timeline';
import type { TimeScale } from './viewport';

/**
 * What merges marks too close to be told apart into blocks. Cells hang on a fixed grid (`originMs` and a power of
 * two of the axis' milliseconds), so that blocks keep their edges while the view pans and change only at steps of zoom.
 */
export interface DetailGrid {
  readonly axis: TimeAxis;
  readonly originMs: number;
  readonly cellMs: number;
}

/** The grid on which marks of one cell are less than about `cellPx` apart. */
export function detailGrid(scale: TimeScale, originMs: number, cellPx: number): DetailGrid {
  return { axis: scale.axis, originMs, cellMs: 2 ** Math.floor(Math.log2(cellPx / scale.pxPerMs)) };
}

/** When the cell began that holds the moment. */
export const cellStart = (grid: DetailGrid, timeMs: number): EpochMs => cellEdge(grid, timeMs, 0);

/** When it ends: with the next one's start. */
export const cellEnd = (grid: DetailGrid, timeMs: number): EpochMs => cellEdge(grid, timeMs, 1);

function cellEdge({ axis, originMs, cellMs }: DetailGrid, timeMs: number, cellsLater: number): EpochMs {
  const origin = axis.positionOf(originMs);
  const cell = Math.floor((axis.positionOf(timeMs) - origin) / cellMs);
  return axis.timeAt(origin + (cell + cellsLater) * cellMs);
}

/** Index of the first mark of the first block that may reach `fromMs`. */
export function firstBlock(line: MarkLine, grid: DetailGrid, fromMs: number): number {
  const visible = firstAtLeast(line.endMs, fromMs);
  const startMs = line.startMs[visible];
  return startMs === undefined ? visible : Math.min(visible, firstAtLeast(line.startMs, cellStart(grid, startMs)));
}

/**
 * Index after the last mark of the block that begins with the mark at `first`. Only marks shorter than a cell share
 * a block. As marks of one line never overlap, all that start in one cell but the last one end in it: the last is
 * the only one to look at.
 */
export function blockEnd(line: MarkLine, grid: DetailGrid, first: number): number {
  const startMs = line.startMs[first] ?? 0;
  if (isLong(line, grid, first)) {
    return first + 1;
  }
  const next = firstAtLeast(line.startMs, cellEnd(grid, startMs), first + 1);
  return next - 1 > first && isLong(line, grid, next - 1) ? next - 1 : next;
}

function isLong(line: MarkLine, grid: DetailGrid, index: number): boolean {
  const { axis, cellMs } = grid;
  const startMs = line.startMs[index] ?? 0;
  const endMs = line.endMs[index] ?? 0;
  // On the axis it may be shorter, but never longer.
  return endMs - startMs >= cellMs && (axis.isTrue || axis.positionOf(endMs) - axis.positionOf(startMs) >= cellMs);
}

/** The worst tone among the marks `first` (included) to `end` (left out): failed, then rejected. */
export function worstTone(line: MarkLine, first: number, end: number): MarkTone {
  if (countBetween(line.failedBefore, first, end) > 0) {
    return 'failed';
  }
  return countBetween(line.rejectedBefore, first, end) > 0 ? 'rejected' : 'normal';
}

/** Whether a wait for a person is among the marks `first` (included) to `end` (left out). */
export function hasWait(line: MarkLine, first: number, end: number): boolean {
  return countBetween(line.waitsBefore, first, end) > 0;
}
