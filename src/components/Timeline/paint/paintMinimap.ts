import { geometry } from 'domain/timeline/geometry';
import { blockEnd, detailGrid, firstBlock, hasWait, worstTone } from 'domain/timeline/levelOfDetail';
import type { LaneRow, MarkLine } from 'domain/timeline/timeline';
import { type Frame, stripsOf } from '../frame';
import { paintBreaksInSmall } from './paintBreaks';
import type { Drawing } from './drawing';

const ROW_ORDER = { user_prompt: 0, api_request: 1, tool_decision: 2, tool_result: 3, other: 4 } as const;
const ROWS = 5;
const FAINT = 0.55;
/** While something is looked for, what does not match; a problem keeps its sign. */
const UNLIT = 0.15;
const UNLIT_PROBLEM = 0.5;
/** The minimap is small: one pixel is as fine as it gets. */
const CELL_PX = 1;

/** The whole session: a strip for each kind, darker where more agents work at once. Call inside the plot. */
export function paintMinimap(ctx: Drawing, frame: Frame): void {
  const { lanePadding } = geometry.minimap;
  const { topPx, heightPx } = stripsOf(frame.box).minimap;
  const rowHeight = (heightPx - 2 * lanePadding) / ROWS;
  ctx.fillStyle = frame.palette.laneHeader;
  ctx.fillRect(0, topPx, frame.box.plotWidthPx, heightPx);
  paintBreaksInSmall(ctx, frame);
  // Problems last: the marks of many agents lie over one another here.
  for (const wantsProblems of [false, true]) {
    for (const { rows } of frame.timeline.lanes) {
      for (const row of rows) {
        const area = { top: topPx + lanePadding + ROW_ORDER[row.category] * rowHeight, height: rowHeight - 1 };
        row.stack.forEach((line) => paintStrip(ctx, frame, { ...area, row, line, wantsProblems }));
      }
    }
  }
  ctx.globalAlpha = 1;
}

interface Strip {
  readonly row: LaneRow;
  readonly line: MarkLine;
  readonly top: number;
  readonly height: number;
  /** Either the blocks with a failure or a rejection are painted, or all others. */
  readonly wantsProblems: boolean;
}

function paintStrip(ctx: Drawing, frame: Frame, strip: Strip): void {
  const { wholeScale, timeline } = frame;
  const { line, wantsProblems } = strip;
  const grid = detailGrid(wholeScale, timeline.interval.startMs, CELL_PX);
  let first = firstBlock(line, grid, wholeScale.fromMs);
  while (first < line.marks.length) {
    const end = blockEnd(line, grid, first);
    if ((worstTone(line, first, end) !== 'normal') === wantsProblems) {
      paintBlock(ctx, frame, strip, first, end);
    }
    first = end;
  }
}

function paintBlock(
  ctx: Drawing,
  frame: Frame,
  { row, line, top, height, wantsProblems: isProblem }: Strip,
  first: number,
  end: number
): void {
  const { wholeScale, palette } = frame;
  const left = wholeScale.timeToX(line.startMs[first] ?? 0);
  const right = wholeScale.timeToX(line.endMs[end - 1] ?? 0);
  const usual = hasWait(line, first, end) ? palette.wait.fill : palette.marks[row.category].fill;
  const grow = isProblem ? geometry.minimap.problemGrow : 0;
  ctx.globalAlpha = stripAlpha(frame, line, first, end, isProblem);
  ctx.fillStyle = isProblem ? palette.problem.fill : usual;
  ctx.fillRect(left - grow / 2, top - grow, Math.max(1, right - left) + grow, height + 2 * grow);
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
