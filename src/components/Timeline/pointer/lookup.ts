import type { ModeStretch } from 'domain/sessions/permissionModes';
import type { Interval } from 'domain/sessions/session';
import { barAt } from 'domain/timeline/curveColumns';
import { type Hit, hitTest } from 'domain/timeline/hitTest';
import { modeAt } from 'domain/timeline/modeColumns';
import { flagAt, type NoticeFlag } from 'domain/timeline/noticeFlags';
import type { TurnBand } from 'domain/timeline/timeline';
import { type Frame, modesTop, stageToLayout, zoneAt } from '../frame';
import type { StagePoint } from './gestures';
import type { Hover } from '../timelineContent';

/** What was drawn in the lanes at a point. */
export function hitAt(frame: Frame, point: StagePoint): Hit | undefined {
  if (zoneAt(frame.box, point.x, point.y) !== 'lanes') {
    return undefined;
  }
  const y = stageToLayout(frame, point.y);
  return hitTest(frame.layout, frame.scale, frame.grid, point.x - frame.box.plotLeftPx, y, frame.lit);
}

/** The turn whose band lies at a point; of overlapping ones the latest, as it is drawn on top. */
export function bandAt(frame: Frame, point: StagePoint): TurnBand | undefined {
  if (zoneAt(frame.box, point.x, point.y) !== 'bands') {
    return undefined;
  }
  const timeMs = timeAt(frame, point);
  return frame.timeline.bands.findLast(({ startMs, endMs }) => timeMs >= startMs && timeMs <= endMs);
}

/** The time at a point of the plot. */
export const timeAt = ({ scale, box }: Frame, point: StagePoint) => scale.xToTime(point.x - box.plotLeftPx);

/** What lies at a point of the lanes or of the curves. */
export function hoverAt(frame: Frame, point: StagePoint): Hover | undefined {
  if (zoneAt(frame.box, point.x, point.y) === 'curves') {
    return { bar: barAt(frame.grid, timeAt(frame, point)), point };
  }
  if (isOverModes(frame, point)) {
    return { mode: modeUnder(frame, point), point };
  }
  const flag = flagUnder(frame, point);
  if (flag) {
    return { flag, point };
  }
  const hit = hitAt(frame, point);
  return hit && { hit, point };
}

/** The flag of the strip of notices at a point. */
export function flagUnder(frame: Frame, point: StagePoint): NoticeFlag | undefined {
  const { timeline, scale, box } = frame;
  return zoneAt(box, point.x, point.y) === 'notices' && point.y < modesTop(frame)
    ? flagAt(timeline.notices, scale, timeline.interval.startMs, point.x - box.plotLeftPx)
    : undefined;
}

const isOverModes = (frame: Frame, { x, y }: StagePoint): boolean =>
  zoneAt(frame.box, x, y) === 'notices' && y >= modesTop(frame);

/** The stretch of the strip of permission modes at a point. */
export const modeUnder = (frame: Frame, point: StagePoint): ModeStretch | undefined =>
  isOverModes(frame, point) ? modeAt(frame.timeline.modes, timeAt(frame, point)) : undefined;

/** Whether a click there selects an event. */
export const isSelecting = (hover: Hover | undefined): boolean =>
  hitOf(hover) !== undefined || flagIn(hover) !== undefined || modeIn(hover) !== undefined;

const flagIn = (hover: Hover | undefined): NoticeFlag | undefined =>
  hover !== undefined && 'flag' in hover ? hover.flag : undefined;

const modeIn = (hover: Hover | undefined): ModeStretch | undefined =>
  hover !== undefined && 'mode' in hover ? hover.mode : undefined;

export const hitOf = (hover: Hover | undefined): Hit | undefined =>
  hover !== undefined && 'hit' in hover ? hover.hit : undefined;

export const barOf = (hover: Hover | undefined): Interval | undefined =>
  hover !== undefined && 'bar' in hover ? hover.bar : undefined;

/** What of the strips between axis and lanes lies under the pointer is still the same. */
function isSameStrip(one: Hover | undefined, other: Hover | undefined): boolean {
  const [a, b] = [flagIn(one), flagIn(other)];
  const isSameFlag = a?.first === b?.first && a?.end === b?.end;
  const isOverBoth = (one !== undefined && 'mode' in one) === (other !== undefined && 'mode' in other);
  return isSameFlag && isOverBoth && modeIn(one) === modeIn(other);
}

/** Whether what lies under the pointer is still the same: the same mark of the same block, the same bar or flag. */
export function isSameHover(one: Hover | undefined, other: Hover | undefined): boolean {
  if (!isSameStrip(one, other)) {
    return false;
  }
  const [a, b] = [hitOf(one), hitOf(other)];
  const isSameHit = a?.line === b?.line && a?.first === b?.first && a?.mark === b?.mark;
  return isSameHit && barOf(one)?.startMs === barOf(other)?.startMs && barOf(one)?.endMs === barOf(other)?.endMs;
}
