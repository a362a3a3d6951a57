import { type Hit, hitTest } from 'domain/timeline/hitTest';
import type { TurnBand } from 'domain/timeline/timeline';
import { type Frame, stageTops, zoneAt } from './frame';
import type { StagePoint } from './gestures';

/** What was drawn in the lanes at a point. */
export function hitAt(frame: Frame, point: StagePoint): Hit | undefined {
  if (zoneAt(frame.box, point.x, point.y) !== 'lanes') {
    return undefined;
  }
  const y = point.y - stageTops.body + frame.scrollTopPx;
  return hitTest(frame.layout, frame.scale, frame.grid, point.x - frame.box.plotLeftPx, y);
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

/** Whether two hits are of the same block and mean the same mark in it. */
export function isSameHit(a: Hit | undefined, b: Hit | undefined): boolean {
  return a?.line === b?.line && a?.first === b?.first && a?.mark === b?.mark;
}
