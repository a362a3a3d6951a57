import { geometry } from 'domain/timeline/geometry';
import type { EpochMs } from 'domain/units';
import { type Frame, stripsOf } from '../frame';
import type { Drawing } from '../paint/drawing';

/** A line where the replay is, with a handle on the axis; what is later is veiled. Call inside the plot. */
export function paintPlayhead(ctx: Drawing, frame: Frame, timeMs: EpochMs): void {
  const { scale, box, palette } = frame;
  const { handleWidth, line } = geometry.playhead;
  const x = Math.round(scale.timeToX(timeMs));
  const veilLeft = Math.max(0, x);
  const { bands, axis } = stripsOf(box);
  const top = axis.topPx + axis.heightPx;
  if (veilLeft < box.plotWidthPx) {
    ctx.fillStyle = palette.veil;
    ctx.fillRect(veilLeft, bands.topPx, box.plotWidthPx - veilLeft, box.heightPx - bands.topPx);
  }
  if (x < -handleWidth || x > box.plotWidthPx + handleWidth) {
    return;
  }
  ctx.fillStyle = palette.accent;
  ctx.fillRect(x - line / 2, top, line, box.heightPx - top);
  ctx.beginPath();
  ctx.moveTo(x - handleWidth / 2, axis.topPx + 2);
  ctx.lineTo(x + handleWidth / 2, axis.topPx + 2);
  ctx.lineTo(x + handleWidth / 2, top - handleWidth / 2);
  ctx.lineTo(x, top + 1);
  ctx.lineTo(x - handleWidth / 2, top - handleWidth / 2);
  ctx.closePath();
  ctx.fill();
}

/** The same on the minimap. Call inside the plot. */
export function paintPlayheadInSmall(ctx: Drawing, frame: Frame, timeMs: EpochMs): void {
  const { line } = geometry.playhead;
  ctx.fillStyle = frame.palette.accent;
  const { topPx, heightPx } = stripsOf(frame.box).minimap;
  ctx.fillRect(Math.round(frame.wholeScale.timeToX(timeMs)) - line / 2, topPx, line, heightPx);
}
