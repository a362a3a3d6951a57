import { geometry } from 'domain/timeline/geometry';
import { type Frame, stripsOf } from '../frame';
import type { Drawing } from './drawing';

/** The part of the session in view, on the minimap, with a handle at each side. Call inside the plot. */
export function paintWindow(ctx: Drawing, frame: Frame): void {
  const { palette, box } = frame;
  const { handleWidth } = geometry.minimap;
  const { topPx, heightPx: height } = stripsOf(box).minimap;
  const { left, right } = windowEdges(frame);
  ctx.fillStyle = palette.veil;
  ctx.fillRect(0, topPx, left, height);
  ctx.fillRect(right, topPx, box.plotWidthPx - right, height);
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 1;
  ctx.strokeRect(left + 0.5, topPx + 0.5, Math.max(1, right - left - 1), height - 1);
  ctx.fillStyle = palette.accent;
  const handleTop = topPx + height / 4;
  ctx.fillRect(left - handleWidth / 4, handleTop, handleWidth / 2, height / 2);
  ctx.fillRect(right - handleWidth / 4, handleTop, handleWidth / 2, height / 2);
}

/** Left and right edge of the window on the minimap, in pixels of the plot; never too thin to be seen. */
export function windowEdges({ wholeScale, scale, box }: Frame): { left: number; right: number } {
  const from = wholeScale.timeToX(scale.fromMs);
  const to = wholeScale.timeToX(scale.toMs);
  const lacking = Math.max(0, geometry.minimap.leastWindow - (to - from));
  return { left: Math.max(0, from - lacking / 2), right: Math.min(box.plotWidthPx, to + lacking / 2) };
}
