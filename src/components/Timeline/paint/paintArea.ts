import type { Interval } from 'domain/sessions/session';
import { geometry } from 'domain/timeline/geometry';
import { elapsedMs } from 'domain/units';
import { formatDuration } from '../../numbers';
import { type Frame, stripsOf } from '../frame';
import type { Drawing } from './drawing';

/** An area that is dragged out or marked. Call inside the plot. */
export function paintArea(ctx: Drawing, frame: Frame, { startMs, endMs }: Interval): void {
  const { scale, box, palette } = frame;
  const left = Math.max(-1, scale.timeToX(startMs));
  const width = Math.min(box.plotWidthPx + 1, scale.timeToX(endMs)) - left;
  if (width < 0) {
    return;
  }
  const { topPx } = stripsOf(box).axis;
  const height = box.heightPx - topPx;
  ctx.fillStyle = palette.selectionFill;
  ctx.fillRect(left, topPx, width, height);
  ctx.fillStyle = palette.accent;
  ctx.fillRect(left, topPx, 1, height);
  ctx.fillRect(left + width - 1, topPx, 1, height);
}

/** How long the area is, on the axis in its middle. */
export function paintLength(ctx: Drawing, frame: Frame, { startMs, endMs }: Interval): void {
  const { scale, box, palette } = frame;
  const { labelOffset } = geometry.axis;
  const { topPx, heightPx } = stripsOf(box).axis;
  const text = formatDuration(elapsedMs(startMs, endMs));
  ctx.font = palette.smallFont;
  const width = ctx.measureText(text).width + 2 * labelOffset;
  const middle = (scale.timeToX(startMs) + scale.timeToX(endMs)) / 2;
  const left = Math.max(0, Math.min(box.plotWidthPx - width, middle - width / 2));
  ctx.fillStyle = palette.accent;
  ctx.fillRect(left, topPx + 1, width, heightPx - 2);
  ctx.fillStyle = palette.accentText;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillText(text, left + labelOffset, topPx + heightPx / 2);
}
