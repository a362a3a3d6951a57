import { geometry } from 'domain/timeline/geometry';
import type { Lane } from 'domain/timeline/timeline';
import type { Frame } from '../frame';
import type { Drawing } from './drawing';

/**
 * A line as long as a lane's agent lived: from the call that opened it, marked by a triangle, to `subagent_completed`,
 * marked by a square. An end that is not known has no sign. Call inside the plot.
 */
export function paintLife(ctx: Drawing, frame: Frame, lane: Lane, headerTop: number): void {
  const { palette, box, scale } = frame;
  const { lifeHeight, lifeTop, signSize } = geometry.lane;
  const { left: start, right: end } = lifeEdges(frame, lane);
  const middle = headerTop + lifeTop + lifeHeight / 2;
  const left = Math.max(0, start);
  ctx.fillStyle = palette.laneLife;
  ctx.fillRect(left, middle - lifeHeight / 2, Math.max(0, Math.min(box.plotWidthPx, end) - left), lifeHeight);
  ctx.fillStyle = palette.mutedText;
  if (lane.openedMs !== undefined && start > -signSize && start < box.plotWidthPx) {
    ctx.beginPath();
    ctx.moveTo(start, middle - signSize / 2);
    ctx.lineTo(start + signSize, middle);
    ctx.lineTo(start, middle + signSize / 2);
    ctx.closePath();
    ctx.fill();
  }
  if (lane.closedMs !== undefined) {
    // Of a short life both signs are seen, beside one another.
    const closed = Math.max(
      scale.timeToX(lane.closedMs) - signSize,
      start + (lane.openedMs === undefined ? 0 : signSize)
    );
    ctx.fillRect(closed, middle - signSize / 2, signSize, signSize);
  }
}

/** A lane lives at least as long as it has events: clocks of rows differ a little. */
export function lifeEdges({ scale }: Frame, { interval, openedMs, closedMs }: Lane): { left: number; right: number } {
  return {
    left: scale.timeToX(Math.min(interval.startMs, openedMs ?? Infinity)),
    right: scale.timeToX(Math.max(interval.endMs, closedMs ?? -Infinity)),
  };
}
