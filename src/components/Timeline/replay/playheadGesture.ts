import { geometry } from 'domain/timeline/geometry';
import { type Frame, zoneAt } from '../frame';
import type { Gesture, PressedPointer, StagePoint } from '../pointer/gestures';
import type { ReplayControl } from './ReplayControl';

/** Whether a point is on the playhead's handle on the axis. */
export function isOnPlayhead(replay: ReplayControl, frame: Frame, point: StagePoint): boolean {
  const { drawnMs } = replay;
  return (
    drawnMs !== undefined &&
    zoneAt(frame.box, point.x, point.y) === 'axis' &&
    Math.abs(frame.box.plotLeftPx + frame.scale.timeToX(drawnMs) - point.x) <= geometry.playhead.reach
  );
}

/** Drags the playhead by its handle; undefined for any other press. */
export function playheadGesture(
  replay: ReplayControl,
  frame: Frame,
  start: StagePoint,
  { button }: PressedPointer
): Gesture | undefined {
  const beforeMs = replay.positionMs;
  if (beforeMs === undefined || button !== 0 || !isOnPlayhead(replay, frame, start)) {
    return undefined;
  }
  const timeAt = ({ x }: StagePoint) =>
    frame.scale.xToTime(Math.min(frame.box.plotWidthPx, Math.max(0, x - frame.box.plotLeftPx)));
  return {
    cursor: 'ew-resize',
    move: (point) => replay.seek(timeAt(point), false),
    end: (point) => replay.seek(point.x === start.x ? beforeMs : timeAt(point), true),
    cancel: () => replay.seek(beforeMs, true),
  };
}
