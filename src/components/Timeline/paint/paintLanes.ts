import { isDrawn } from 'domain/timeline/arrangeLanes';
import { geometry } from 'domain/timeline/geometry';
import { isSeen, type LanePane } from 'domain/timeline/lanePanes';
import type { LaneBox } from 'domain/timeline/layout';
import { bodyTop, type Frame } from '../frame';
import { laneHeadline, laneState } from '../gutter/laneWords';
import { lifeEdges, paintLife } from './paintLife';
import { paintText } from './paintText';
import type { Drawing } from './drawing';

/** The headers of the lanes, and in each how long its agent lived. Call inside the pane's stretch of the plot. */
export function paintLanes(ctx: Drawing, frame: Frame, pane: LanePane): void {
  for (const lane of pane.lanes) {
    if (isSeen(pane, lane)) {
      paintLane(ctx, frame, lane, bodyTop(frame.box) + lane.topPx - pane.scrollPx);
    }
  }
}

/** A line below the pinned lanes that are held, under which the others scroll. Call inside the pane's stretch of the plot. */
export function paintPaneEdge(ctx: Drawing, { palette, box }: Frame, pane: LanePane): void {
  if (pane.topPx > 0) {
    ctx.fillStyle = palette.border;
    ctx.fillRect(0, bodyTop(box) + pane.topPx, box.plotWidthPx, 1);
  }
}

function paintLane(ctx: Drawing, frame: Frame, lane: LaneBox, top: number): void {
  const { palette, box } = frame;
  ctx.fillStyle = palette.laneHeader;
  ctx.fillRect(0, top, box.plotWidthPx, lane.headerPx);
  ctx.fillStyle = palette.grid;
  ctx.fillRect(0, top, box.plotWidthPx, 1);
  for (const row of lane.isCollapsed ? [] : lane.rows) {
    ctx.fillRect(0, top + row.topPx - lane.topPx, box.plotWidthPx, 1);
  }
  if (!isDrawn(lane)) {
    paintWords(ctx, frame, laneState(lane, frame.layout.isAnySoloed) ?? '', 0, top + lane.headerPx / 2);
  } else if (!lane.isCollapsed) {
    const words = laneState(lane, frame.layout.isAnySoloed) ?? laneHeadline(lane.lane);
    paintLife(ctx, frame, lane.lane, top);
    paintWords(ctx, frame, words, lifeEdges(frame, lane.lane).left, top + geometry.lane.wordsMiddle);
  }
}

/** At `x`, but never out of view. */
function paintWords(ctx: Drawing, frame: Frame, words: string, x: number, middle: number): void {
  const { labelPadding } = geometry.mark;
  const mostX = Math.max(0, frame.box.plotWidthPx - geometry.lane.wordsWidth);
  const left = Math.max(0, Math.min(x, mostX)) + labelPadding;
  ctx.font = frame.palette.smallFont;
  ctx.fillStyle = frame.palette.mutedText;
  paintText(ctx, words, left, middle, frame.box.plotWidthPx - left);
}
