import { geometry } from 'domain/timeline/geometry';
import { isSeen, type LanePane } from 'domain/timeline/lanePanes';
import type { LaneBox } from 'domain/timeline/layout';
import { bodyTop, type Frame } from '../frame';

/** The headers of the lanes, and in each how long its agent lived. Call inside the pane's stretch of the plot. */
export function paintLanes(ctx: CanvasRenderingContext2D, frame: Frame, pane: LanePane): void {
  for (const lane of pane.lanes) {
    if (isSeen(pane, lane)) {
      paintLane(ctx, frame, lane, bodyTop(frame.box) + lane.topPx - pane.scrollPx);
    }
  }
}

function paintLane(ctx: CanvasRenderingContext2D, frame: Frame, lane: LaneBox, top: number): void {
  const { palette, box, scale } = frame;
  ctx.fillStyle = palette.laneHeader;
  ctx.fillRect(0, top, box.plotWidthPx, lane.headerPx);
  ctx.fillStyle = palette.grid;
  ctx.fillRect(0, top, box.plotWidthPx, 1);
  for (const row of lane.isCollapsed ? [] : lane.rows) {
    ctx.fillRect(0, top + row.topPx - lane.topPx, box.plotWidthPx, 1);
  }
  if (!lane.isCollapsed) {
    const left = Math.max(0, scale.timeToX(lane.lane.interval.startMs));
    const right = Math.min(box.plotWidthPx, scale.timeToX(lane.lane.interval.endMs));
    ctx.fillStyle = palette.laneLife;
    ctx.fillRect(left, top + lane.headerPx / 2 - 1, Math.max(0, right - left), geometry.lane.lifeHeight);
  }
}
