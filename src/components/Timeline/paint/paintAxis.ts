import { geometry } from 'domain/timeline/geometry';
import { axisTicks } from 'domain/timeline/ticks';
import { nextBreak } from 'domain/timeline/timeAxis';
import type { TimeScale } from 'domain/timeline/viewport';
import { bodyTop, type Frame, stripsOf } from '../frame';

/** The axis of time, its grid behind the lanes. Call inside the plot. */
export function paintAxis(ctx: CanvasRenderingContext2D, frame: Frame): void {
  const { palette, box, scale, clock } = frame;
  const { leastTickGap, tickHeight, labelOffset } = geometry.axis;
  const { topPx, heightPx } = stripsOf(box).axis;
  const bottom = topPx + heightPx;
  ctx.font = palette.smallFont;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  for (const tick of axisTicks(scale, clock, leastTickGap)) {
    const x = Math.round(scale.timeToX(tick.timeMs));
    ctx.fillStyle = palette.grid;
    ctx.fillRect(x, bodyTop(box), 1, box.bodyHeightPx + box.curvesHeightPx);
    ctx.fillStyle = palette.border;
    ctx.fillRect(x, bottom - tickHeight, 1, tickHeight);
    ctx.fillStyle = palette.mutedText;
    if (x + labelOffset + ctx.measureText(tick.label).width <= nextBreakX(scale, tick.timeMs)) {
      ctx.fillText(tick.label, x + labelOffset, topPx + heightPx / 2);
    }
  }
  ctx.fillStyle = palette.border;
  ctx.fillRect(0, topPx, box.plotWidthPx, 1);
  ctx.fillRect(0, bottom - 1, box.plotWidthPx, 1);
}

/** Where the next break begins: there its length is written. */
function nextBreakX({ axis, timeToX }: TimeScale, timeMs: number): number {
  const next = nextBreak(axis, timeMs);
  return next === undefined ? Infinity : timeToX(next.startMs);
}
