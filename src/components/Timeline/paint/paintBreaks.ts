import { geometry } from 'domain/timeline/geometry';
import { type AxisBreak, firstBreakFrom } from 'domain/timeline/timeAxis';
import type { TimeScale } from 'domain/timeline/viewport';
import { elapsedMs } from 'domain/units';
import { formatDuration, roundedDuration } from '../../numbers';
import { type Frame, stripsOf } from '../frame';
import type { Drawing } from './drawing';

/** A break as it lies on the plot, in pixels. */
interface DrawnBreak {
  readonly of: AxisBreak;
  readonly left: number;
  readonly right: number;
}

/** Visits the breaks in view. Of those that share a pixel the first: what it costs depends on the pixels. */
export function forEachBreak(scale: TimeScale, visit: (drawn: DrawnBreak) => void): void {
  const { breaks } = scale.axis;
  let index = firstBreakFrom(scale.axis, scale.fromMs);
  for (let of = breaks[index]; of !== undefined && of.startMs < scale.toMs; of = breaks[index]) {
    const right = scale.timeToX(of.endMs);
    visit({ of, left: scale.timeToX(of.startMs), right });
    index = Math.max(index + 1, firstBreakFrom(scale.axis, scale.xToTime(right + 1)));
  }
}

/** The widest part of a stretch, in pixels, that no break hides. */
export function widestUnbroken(scale: TimeScale, left: number, right: number): readonly [left: number, right: number] {
  let widest: readonly [number, number] = [left, left];
  let from = left;
  const consider = (to: number): void => {
    widest = to - from > widest[1] - widest[0] ? [from, to] : widest;
  };
  forEachBreak(scale, (drawn) => {
    consider(Math.min(right, drawn.left - geometry.breaks.amplitude));
    from = Math.max(from, drawn.right + geometry.breaks.amplitude);
  });
  consider(right);
  return widest;
}

/** A faint hatched ground behind the lanes where time is shortened. Call inside the plot. */
export function paintBreakGrounds(ctx: Drawing, { scale, box, palette }: Frame): void {
  const top = stripsOf(box).notices.topPx;
  const height = box.heightPx - top;
  forEachBreak(scale, ({ left, right }) => {
    ctx.fillStyle = palette.laneHeader;
    ctx.fillRect(left, top, right - left, height);
    if (right - left >= geometry.breaks.leastZigzag) {
      ctx.strokeStyle = palette.grid;
      ctx.lineWidth = 1;
      paintHatch(ctx, Math.max(0, left), Math.min(box.plotWidthPx, right), top, height);
    }
  });
}

/** Stripes in the stroke style that is set. */
export function paintHatch(ctx: Drawing, left: number, right: number, top: number, height: number): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, right - left, height);
  ctx.clip();
  ctx.beginPath();
  for (let x = left - height; x < right; x += geometry.breaks.hatchGap) {
    ctx.moveTo(x, top + height);
    ctx.lineTo(x + height, top);
  }
  ctx.stroke();
  ctx.restore();
}

/**
 * The edges of what is shortened, over whatever reaches across: zigzags, or a line where there is no room for two; and
 * on the axis how long it was. Call inside the plot.
 */
export function paintBreaks(ctx: Drawing, frame: Frame): void {
  const { scale, box, palette } = frame;
  const { axis, notices } = stripsOf(box);
  ctx.font = palette.smallFont;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  forEachBreak(scale, (drawn) => {
    const { left, right } = drawn;
    ctx.strokeStyle = drawn.of.kind === 'waiting' ? palette.wait.fill : palette.laneLife;
    ctx.lineWidth = 1;
    ctx.beginPath();
    const length = writtenLength(ctx, frame, drawn);
    // Where no length is written a label of the axis may be.
    const topPx = length ? axis.topPx : notices.topPx;
    if (right - left >= geometry.breaks.leastZigzag) {
      zigzag(ctx, left, topPx, box.heightPx);
      zigzag(ctx, right, topPx, box.heightPx);
    } else {
      ctx.moveTo((left + right) / 2, topPx);
      ctx.lineTo((left + right) / 2, box.heightPx);
    }
    ctx.stroke();
    if (length) {
      ctx.fillStyle = palette.text;
      ctx.fillText(length.text, length.x, axis.topPx + axis.heightPx / 2);
    }
  });
}

/** From the axis down. */
function zigzag(ctx: Drawing, x: number, top: number, bottom: number): void {
  const { amplitude, step } = geometry.breaks;
  let side: number = amplitude;
  ctx.moveTo(x, top);
  for (let y = top + step / 2; y < bottom; y += step) {
    ctx.lineTo(x + side, y);
    side = -side;
  }
}

/** Where the first break after a time is on whose place of the axis its length is written; no further than `mostX`. */
export function nextLengthX(ctx: Drawing, frame: Frame, timeMs: number, mostX: number): number {
  const { scale } = frame;
  const { breaks } = scale.axis;
  for (let index = firstBreakFrom(scale.axis, timeMs); ; index++) {
    const of = breaks[index];
    const left = of === undefined ? Infinity : scale.timeToX(of.startMs);
    if (of === undefined || left >= mostX) {
      return mostX;
    }
    if (writtenLength(ctx, frame, { of, left, right: scale.timeToX(of.endMs) })) {
      return left;
    }
  }
}

/** In the middle of what is seen of the break, as exact as there is room for; undefined where there is none. */
function writtenLength(
  ctx: Drawing,
  { box }: Frame,
  { of, left, right }: DrawnBreak
): { readonly text: string; readonly x: number } | undefined {
  const { amplitude, labelPadding } = geometry.breaks;
  const from = Math.max(0, left) + amplitude;
  const room = Math.min(box.plotWidthPx, right) - amplitude - from;
  const lengthMs = elapsedMs(of.startMs, of.endMs);
  for (const text of [formatDuration(lengthMs), roundedDuration(lengthMs)]) {
    const width = ctx.measureText(text).width;
    if (width + 2 * labelPadding <= room) {
      return { text, x: from + (room - width) / 2 };
    }
  }
  return undefined;
}

/** Where time is shortened on the minimap. Call inside the plot. */
export function paintBreaksInSmall(ctx: Drawing, { wholeScale, palette, box }: Frame): void {
  const { minimap } = stripsOf(box);
  ctx.fillStyle = palette.background;
  forEachBreak(wholeScale, ({ left, right }) => {
    ctx.fillRect(left, minimap.topPx, Math.max(1, right - left), minimap.heightPx);
  });
}
