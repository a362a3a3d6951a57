import { geometry } from 'domain/timeline/geometry';
import { axisTicks } from 'domain/timeline/ticks';
import { bodyTop, type Frame, stripsOf } from '../frame';
import { nextLengthX } from './paintBreaks';
import type { Drawing } from './drawing';

/** The axis of time, its grid behind the lanes. Call inside the plot. */
export function paintAxis(ctx: Drawing, frame: Frame): void {
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
    const right = x + labelOffset + ctx.measureText(tick.label).width;
    if (nextLengthX(ctx, frame, tick.timeMs, right) >= right) {
      ctx.fillText(tick.label, x + labelOffset, topPx + heightPx / 2);
    }
  }
  ctx.fillStyle = palette.border;
  ctx.fillRect(0, topPx, box.plotWidthPx, 1);
  ctx.fillRect(0, bottom - 1, box.plotWidthPx, 1);
}
