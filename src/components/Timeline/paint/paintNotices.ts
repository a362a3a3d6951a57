import { geometry } from 'domain/timeline/geometry';
import { flagOf, forEachFlag, type NoticeFlag } from 'domain/timeline/noticeFlags';
import { indexOfEvent, type NoticeKind } from 'domain/timeline/notices';
import type { Mark } from 'domain/timeline/timeline';
import { formatCount } from '../../numbers';
import { type Frame, noticesRowHeight, stripsOf } from '../frame';
import type { TimelinePalette } from '../palette/palette';
import { paintShape } from './paintShape';
import { UNLIT } from './unlit';
import type { Drawing } from './drawing';

/** The strip of flags that call for a look. Call inside the plot. */
export function paintNotices(ctx: Drawing, frame: Frame): void {
  const { timeline, scale, palette, box } = frame;
  const strips = stripsOf(box);
  const height = noticesRowHeight(timeline, strips);
  if (height === 0) {
    return;
  }
  ctx.fillStyle = palette.border;
  ctx.fillRect(0, strips.notices.topPx + height - 1, box.plotWidthPx, 1);
  let before: NoticeFlag | undefined;
  // A count stands in the gap to the next flag: it is written when that one is known.
  forEachFlag(timeline.notices, scale, timeline.interval.startMs, (flag) => {
    if (before) {
      paintCount(ctx, frame, before, flag.x - geometry.notices.flagWidth / 2);
    }
    paintFlag(ctx, frame, flag);
    before = flag;
  });
  if (before) {
    paintCount(ctx, frame, before, box.plotWidthPx);
  }
}

function flagTop({ box }: Frame): number {
  const { topPx, heightPx } = stripsOf(box).notices;
  return topPx + (heightPx - 1 - geometry.notices.flagHeight) / 2;
}

/** Faint where nothing of it matches what is looked for; but whatever that is, a problem is never hidden. */
function paintFlag(ctx: Drawing, frame: Frame, { kind, x, first, end }: NoticeFlag): void {
  const isProblem = kind === 'failure' || kind === 'rejection';
  const isLit = isProblem || frame.lit?.anyNotice(frame.timeline.notices, first, end) !== false;
  const fullAlpha = ctx.globalAlpha;
  ctx.globalAlpha = isLit ? fullAlpha : fullAlpha * UNLIT;
  paintFlagAt(ctx, frame.palette, kind, x, flagTop(frame));
  ctx.globalAlpha = fullAlpha;
}

/** One flag, in the middle of `x`. */
export function paintFlagAt(ctx: Drawing, palette: TimelinePalette, kind: NoticeKind, x: number, top: number): void {
  const { flagWidth, flagHeight, radius, iconSize } = geometry.notices;
  const { ground, sign } = palette.notices[kind];
  const left = Math.round(x - flagWidth / 2) + 1;
  ctx.fillStyle = ground;
  ctx.beginPath();
  ctx.roundRect(left, top, flagWidth - 2, flagHeight, radius);
  ctx.fill();
  ctx.fillStyle = sign;
  ctx.strokeStyle = sign;
  paintShape(ctx, kind, left + flagWidth / 2 - 1, top + flagHeight / 2, iconSize);
}

function paintCount(ctx: Drawing, frame: Frame, { first, end, x }: NoticeFlag, rightPx: number): void {
  const { flagWidth, flagHeight, countGap, leastCountGap } = geometry.notices;
  if (end - first < 2) {
    return;
  }
  const text = formatCount(end - first);
  const left = Math.round(x + flagWidth / 2) + countGap;
  ctx.font = frame.palette.smallFont;
  if (left + ctx.measureText(text).width + leastCountGap > rightPx) {
    return;
  }
  ctx.fillStyle = frame.palette.mutedText;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillText(text, left, flagTop(frame) + flagHeight / 2);
}

/** A frame around the flag that the selected event is in. Call inside the plot. */
export function paintSelectedFlag(ctx: Drawing, frame: Frame, { eventId, endMs }: Mark): void {
  const { timeline, scale, palette } = frame;
  const index = indexOfEvent(timeline.notices, eventId, endMs);
  const flag = index === undefined ? undefined : flagOf(timeline.notices, scale, timeline.interval.startMs, index);
  if (flag) {
    const { flagWidth, flagHeight, radius } = geometry.notices;
    ctx.strokeStyle = palette.text;
    ctx.lineWidth = geometry.notices.iconStroke;
    ctx.beginPath();
    ctx.roundRect(Math.round(flag.x - flagWidth / 2) + 1, flagTop(frame), flagWidth - 2, flagHeight, radius);
    ctx.stroke();
  }
}
