import { geometry } from './geometry';
import type { MarkLine } from './timeline';
import type { TimeScale } from './viewport';

/** Whether the block of the marks `first` (included) to `end` (left out) is drawn as the shape of one instant. */
export function isLoneInstant(line: MarkLine, first: number, end: number): boolean {
  return end === first + 1 && line.startMs[first] === line.endMs[first];
}

function leastWidth(line: MarkLine, first: number, end: number): number {
  return isLoneInstant(line, first, end) ? geometry.mark.instantWidth : geometry.mark.leastWidth;
}

/** Left edge, in pixels, of a block as it is drawn. What is too short to be seen is widened about its middle. */
export function blockLeft(line: MarkLine, first: number, end: number, scale: TimeScale): number {
  const left = scale.timeToX(line.startMs[first] ?? 0);
  const right = scale.timeToX(line.endMs[end - 1] ?? 0);
  return left - Math.max(0, leastWidth(line, first, end) - (right - left)) / 2;
}

/** Right edge, in pixels, of a block as it is drawn. */
export function blockRight(line: MarkLine, first: number, end: number, scale: TimeScale): number {
  const left = scale.timeToX(line.startMs[first] ?? 0);
  const right = scale.timeToX(line.endMs[end - 1] ?? 0);
  return right + Math.max(0, leastWidth(line, first, end) - (right - left)) / 2;
}
