import { geometry } from 'domain/timeline/geometry';
import { bodyTop, type Frame, stripsOf } from '../frame';
import type { Drawing } from './drawing';

/** A line at the pointer and, on the axis, what time it is there. Call inside the plot. */
export function paintCrosshair(ctx: Drawing, frame: Frame, x: number, label: string): void {
  const { palette, box } = frame;
  const { labelOffset } = geometry.axis;
  const { topPx, heightPx } = stripsOf(box).axis;
  ctx.fillStyle = palette.laneLife;
  ctx.fillRect(Math.round(x), bodyTop(box), 1, box.bodyHeightPx + box.curvesHeightPx);
  ctx.font = palette.smallFont;
  const width = labelWidth(ctx, label) + 2 * labelOffset;
  const left = Math.max(0, Math.min(box.plotWidthPx - width, x - width / 2));
  ctx.fillStyle = palette.text;
  ctx.fillRect(left, topPx + 1, width, heightPx - 2);
  ctx.fillStyle = palette.background;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillText(label, left + labelOffset, topPx + heightPx / 2);
}

const widths = new Map<string, number>();

/** Measured once for times of the same form: the pointer moves more often than a text should be measured. */
function labelWidth(ctx: Drawing, label: string): number {
  const form = label.replace(/\d/g, '0');
  const key = `${ctx.font} ${form}`;
  const known = widths.get(key);
  if (known !== undefined) {
    return known;
  }
  const { width } = ctx.measureText(form);
  widths.set(key, width);
  return width;
}
