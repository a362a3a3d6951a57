import { firstAbove } from 'domain/timeline/binarySearch';
import { forEachStepColumn } from 'domain/timeline/curveColumns';
import type { Curves } from 'domain/timeline/curves';
import { geometry } from 'domain/timeline/geometry';
import type { Frame } from '../frame';
import { type CurveRow, valueY } from './curveRow';
import type { Drawing } from './drawing';

/** A value that holds from each step to the next. */
export interface Steps {
  readonly stepMs: Float64Array;
  readonly maximum: number;
  /** The value after as many steps. */
  readonly after: (steps: number) => number;
  /** The largest value after the steps `first` (included) to `end` (left out). */
  readonly largest: (first: number, end: number) => number;
}

export const costSteps = ({ requestMs, costBefore, costNanoUsd }: Curves): Steps => ({
  stepMs: requestMs,
  maximum: costNanoUsd,
  after: (steps) => costBefore[steps] ?? 0,
  largest: (_, end) => costBefore[end] ?? 0,
});

/** Nothing was sent before the first request. */
export const contextSteps = ({ contextMs, contextTokens, contextPeaks, contextPeakTokens }: Curves): Steps => ({
  stepMs: contextMs,
  maximum: contextPeakTokens,
  after: (steps) => contextTokens[steps - 1] ?? 0,
  largest: (first, end) => contextPeaks.between(first, end),
});

/** A line of steps with its ground filled. Of steps in one pixel the largest and the last are drawn. */
export function paintSteps(ctx: Drawing, frame: Frame, row: CurveRow, steps: Steps): void {
  const { left, right } = sessionEdges(frame);
  if (right <= left) {
    return;
  }
  const { curve } = frame.palette;
  ctx.beginPath();
  ctx.moveTo(left, row.base);
  traceSteps(ctx, frame, row, steps);
  ctx.lineTo(right, row.base);
  ctx.closePath();
  ctx.fillStyle = curve.fill;
  ctx.fill();
  ctx.beginPath();
  traceSteps(ctx, frame, row, steps);
  ctx.strokeStyle = curve.line;
  ctx.lineWidth = geometry.curves.line;
  ctx.stroke();
}

/** Lines on the middle of pixels are sharp. */
const MIDDLE = 0.5;

function traceSteps(ctx: Drawing, frame: Frame, row: CurveRow, steps: Steps): void {
  const { left, right } = sessionEdges(frame);
  const yOf = (value: number) => valueY(row, value, steps.maximum) - MIDDLE;
  let y = yOf(steps.after(firstAbove(steps.stepMs, frame.scale.fromMs)));
  ctx.lineTo(left, y);
  forEachStepColumn(steps.stepMs, frame.scale, (column, first, end) => {
    const x = column + MIDDLE;
    ctx.lineTo(x, y);
    ctx.lineTo(x, yOf(steps.largest(first, end)));
    y = yOf(steps.after(end));
    ctx.lineTo(x, y);
  });
  ctx.lineTo(right, y);
}

/** Where the session begins and ends on the plot: outside of it there is nothing to draw. */
function sessionEdges({ timeline, scale, box }: Frame): { readonly left: number; readonly right: number } {
  const { startMs, endMs } = timeline.interval;
  return { left: Math.max(-1, scale.timeToX(startMs)), right: Math.min(box.plotWidthPx + 1, scale.timeToX(endMs)) };
}
