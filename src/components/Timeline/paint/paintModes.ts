import { geometry } from 'domain/timeline/geometry';
import { firstMode, type ShownModes } from 'domain/timeline/modeColumns';
import type { ModeStretch } from 'domain/sessions/permissionModes';
import { bodyTop, type Frame, modesTop, stripsOf } from '../frame';

import { paintHatch, widestUnbroken } from './paintBreaks';
import { paintText } from './paintText';
import type { Drawing } from './drawing';

/**
 * The strip that names the permission mode, and its tint behind the lanes. Where the mode is not known the strip is
 * hatched. Call inside the plot.
 */
export function paintModes(ctx: Drawing, frame: Frame): void {
  const { timeline, box, palette, scale } = frame;
  const { modes } = timeline;
  if (modes.stretches.length === 0) {
    return;
  }
  const top = modesTop(frame);
  const height = stripsOf(box).modes.heightPx;
  paintUnknown(ctx, frame, top);
  for (let index = firstMode(modes, scale.fromMs); index < modes.stretches.length; index++) {
    const stretch = modes.stretches[index];
    if (!stretch || stretch.startMs > scale.toMs) {
      break;
    }
    index = lastInPixel(modes, frame, index);
    paintStretch(ctx, frame, modes.stretches[index] ?? stretch, top);
  }
  ctx.fillStyle = palette.border;
  ctx.fillRect(0, top + height - 1, box.plotWidthPx, 1);
}

/** Of stretches too short to be seen that end in one pixel the last is drawn: what a frame costs depends on the pixels. */
function lastInPixel({ stretches, endMs }: ShownModes, { scale }: Frame, index: number): number {
  const endX = scale.timeToX(endMs[index] ?? 0);
  if (endX - scale.timeToX(stretches[index]?.startMs ?? 0) >= 1) {
    return index;
  }
  const pixelEndMs = scale.xToTime(endX + 1);
  let last = index;
  while (last + 1 < endMs.length && (endMs[last + 1] ?? Infinity) < pixelEndMs) {
    last++;
  }
  return last;
}

function paintUnknown(ctx: Drawing, frame: Frame, top: number): void {
  const { timeline, scale, box, palette } = frame;
  const left = Math.max(0, scale.timeToX(timeline.interval.startMs));
  const right = Math.min(box.plotWidthPx, scale.timeToX(timeline.interval.endMs));
  if (right > left) {
    // Grey: the coloured hatching means a wait.
    ctx.strokeStyle = palette.border;
    ctx.lineWidth = 1;
    paintHatch(ctx, left, right, top, stripsOf(box).modes.heightPx - 1);
  }
}

function paintStretch(ctx: Drawing, frame: Frame, stretch: ModeStretch, top: number): void {
  const { scale, box, palette } = frame;
  const { labelPadding } = geometry.modes;
  const height = stripsOf(box).modes.heightPx;
  const left = Math.max(-1, scale.timeToX(stretch.startMs));
  const right = Math.min(box.plotWidthPx + 1, Math.max(left + 1, scale.timeToX(stretch.endMs)));
  const colors = palette.modes.get(stretch.mode) ?? palette.otherMode;
  ctx.fillStyle = palette.background;
  ctx.fillRect(left, top, right - left, height - 1);
  ctx.fillStyle = colors.ground;
  ctx.fillRect(left, top, right - left, height - 1);
  if (colors.tint !== undefined) {
    ctx.fillStyle = colors.tint;
    ctx.fillRect(left, bodyTop(box), right - left, box.bodyHeightPx);
  }
  ctx.fillStyle = colors.line;
  ctx.fillRect(Math.round(left), top, 1, height - 1);
  const [from, to] = widestUnbroken(scale, Math.max(0, left), right);
  const textLeft = from + labelPadding;
  ctx.font = palette.smallFont;
  ctx.fillStyle = colors.text;
  paintText(ctx, stretch.mode, textLeft, top + (height - 1) / 2, to - textLeft);
}
