import type { Interval } from 'domain/sessions/session';
import { barAt } from 'domain/timeline/curveColumns';
import { type Hit, hitTest } from 'domain/timeline/hitTest';
import type { TurnBand } from 'domain/timeline/timeline';
import { type Frame, stageToLayout, zoneAt } from './frame';
import type { StagePoint } from './gestures';
import type { Hover } from './timelineContent';

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
  const hit = hitAt(frame, point);
  return hit && { hit, point };
}

export const hitOf = (hover: Hover | undefined): Hit | undefined =>
  hover !== undefined && 'hit' in hover ? hover.hit : undefined;

export const barOf = (hover: Hover | undefined): Interval | undefined =>
  hover !== undefined && 'bar' in hover ? hover.bar : undefined;

/** Whether what lies under the pointer is still the same: the same mark of the same block, or the same bar. */
export function isSameHover(one: Hover | undefined, other: Hover | undefined): boolean {
  const [a, b] = [hitOf(one), hitOf(other)];
  const isSameHit = a?.line === b?.line && a?.first === b?.first && a?.mark === b?.mark;
  return isSameHit && barOf(one)?.startMs === barOf(other)?.startMs && barOf(one)?.endMs === barOf(other)?.endMs;
}
