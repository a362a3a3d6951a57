import { geometry } from 'domain/timeline/geometry';
import { blockEnd, detailGrid, firstBlock, hasWait, worstTone } from 'domain/timeline/levelOfDetail';
import type { LaneRow, MarkLine } from 'domain/timeline/timeline';
import { type Frame, stripsOf } from '../frame';
import { paintBreaksInSmall } from './paintBreaks';

const ROW_ORDER = { user_prompt: 0, api_request: 1, tool_decision: 2, tool_result: 3, other: 4 } as const;
const ROWS = 5;
const FAINT = 0.55;
/** While something is looked for, what does not match; a problem keeps its sign. */
const UNLIT = 0.15;
const UNLIT_PROBLEM = 0.5;
/** The minimap is small: one pixel is as fine as it gets. */
const CELL_PX = 1;

/** The whole session: a strip for each kind, darker where more agents work at once. Call inside the plot. */
export function paintMinimap(ctx: CanvasRenderingContext2D, frame: Frame): void {
  const { lanePadding } = geometry.minimap;
  const { topPx, heightPx } = stripsOf(frame.box).minimap;
  const rowHeight = (heightPx - 2 * lanePadding) / ROWS;
  ctx.fillStyle = frame.palette.laneHeader;
  ctx.fillRect(0, topPx, frame.box.plotWidthPx, heightPx);
  paintBreaksInSmall(ctx, frame);
  for (const lane of frame.timeline.lanes) {
    for (const row of lane.rows) {
      const top = topPx + lanePadding + ROW_ORDER[row.category] * rowHeight;
      row.stack.forEach((line) => paintStrip(ctx, frame, row, line, top, rowHeight - 1));
    }
  }
  ctx.globalAlpha = 1;
}

function paintStrip(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  row: LaneRow,
  line: MarkLine,
  top: number,
  height: number
): void {
  const { wholeScale, palette, timeline } = frame;
  const grid = detailGrid(wholeScale, timeline.interval.startMs, CELL_PX);
  let first = firstBlock(line, grid, wholeScale.fromMs);
  while (first < line.marks.length) {
    const end = blockEnd(line, grid, first);
    const left = wholeScale.timeToX(line.startMs[first] ?? 0);
    const right = wholeScale.timeToX(line.endMs[end - 1] ?? 0);
    const isProblem = worstTone(line, first, end) !== 'normal';
    const isWait = hasWait(line, first, end);
    ctx.globalAlpha = stripAlpha(frame, line, first, end, isProblem);
    ctx.fillStyle = isProblem ? palette.problem.fill : isWait ? palette.wait.fill : palette.marks[row.category].fill;
    const grow = isProblem ? geometry.minimap.problemGrow : 0;
    ctx.fillRect(left - grow / 2, top - grow, Math.max(1, right - left) + grow, height + 2 * grow);
    first = end;
  }
}

function stripAlpha({ lit }: Frame, line: MarkLine, first: number, end: number, isProblem: boolean): number {
  if (lit === undefined) {
    return isProblem ? 1 : FAINT;
  }
  if (lit.anyAmong(line, first, end)) {
    return 1;
  }
  return isProblem ? UNLIT_PROBLEM : UNLIT;
}
