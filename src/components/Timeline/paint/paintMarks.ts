import { blockLeft, blockRight, isLoneInstant } from 'domain/timeline/drawnExtent';
import { geometry } from 'domain/timeline/geometry';
import { isSeen, type LanePane } from 'domain/timeline/lanePanes';
import { lineTop, markHeight, type RowBox } from 'domain/timeline/layout';
import { blockEnd, firstBlock, hasWait, worstTone } from 'domain/timeline/levelOfDetail';
import type { MarkLine, MarkSign } from 'domain/timeline/timeline';
import { bodyTop, type Frame } from '../frame';
import { paintBar } from './paintBar';
import { paintInstant } from './paintInstant';
import { paintProblem } from './paintProblem';
import { paintSign } from './paintSign';
import { paintWait } from './paintWaits';
import type { HatchPattern } from './hatchPattern';
import { UNLIT } from './unlit';
import type { Drawing } from './drawing';

/** All marks in view. Call inside the pane's stretch of the plot; what it costs depends on the pixels, not on the events. */
export function paintMarks(ctx: Drawing, frame: Frame, pane: LanePane, hatch: HatchPattern): void {
  for (const lane of pane.lanes) {
    for (const row of lane.rows) {
      if (isSeen(pane, row)) {
        paintRow(ctx, frame, pane, row, hatch);
      }
    }
  }
}

function paintRow(ctx: Drawing, frame: Frame, pane: LanePane, row: RowBox, hatch: HatchPattern): void {
  const fromPx = pane.topPx + pane.scrollPx;
  const above = Math.floor((fromPx - row.firstLineTopPx) / row.linePx);
  const below = Math.ceil((fromPx + pane.heightPx - row.firstLineTopPx) / row.linePx);
  const height = markHeight(row);
  for (let index = Math.max(0, above); index < Math.min(row.row.lines, below); index++) {
    const line = row.row.stack[index];
    if (line) {
      paintLine(ctx, frame, row, line, bodyTop(frame.box) + lineTop(row, index) - pane.scrollPx, height, hatch);
    }
  }
}

function paintLine(
  ctx: Drawing,
  frame: Frame,
  row: RowBox,
  line: MarkLine,
  top: number,
  height: number,
  hatch: HatchPattern
): void {
  const { scale, grid } = frame;
  const { instantWidth } = geometry.mark;
  const lastMs = scale.xToTime(scale.widthPx + instantWidth);
  let first = firstBlock(line, grid, scale.xToTime(-instantWidth));
  while (first < line.marks.length && (line.startMs[first] ?? Infinity) <= lastMs) {
    const end = blockEnd(line, grid, first);
    paintBlock(ctx, frame, { row, line, first, end, top, height }, hatch);
    first = end;
  }
}

/** A block of marks and where it is drawn. */
export interface PaintedBlock {
  readonly row: RowBox;
  readonly line: MarkLine;
  readonly first: number;
  readonly end: number;
  readonly top: number;
  readonly height: number;
}

function paintBlock(ctx: Drawing, frame: Frame, block: PaintedBlock, hatch: HatchPattern): void {
  const { line, first, end, top, height } = block;
  const tone = worstTone(line, first, end);
  const isWait = hasWait(line, first, end);
  const left = Math.max(-geometry.mark.instantWidth, blockLeft(line, first, end, frame.scale));
  const right = Math.min(frame.box.plotWidthPx + geometry.mark.instantWidth, blockRight(line, first, end, frame.scale));
  const area = { left, top, width: right - left, height };
  const isLit = frame.lit?.anyAmong(line, first, end) !== false;
  const fullAlpha = ctx.globalAlpha;
  ctx.globalAlpha = isLit ? fullAlpha : fullAlpha * UNLIT;
  if (isWait) {
    paintWait(ctx, frame.palette, area, hatch);
  } else if (isLoneInstant(line, first, end)) {
    paintInstant(ctx, frame.palette, block.row.row.category, tone, area);
  } else {
    paintBar(ctx, frame, block, tone, area);
  }
  // Whatever is looked for, a problem is never hidden.
  ctx.globalAlpha = fullAlpha;
  if (tone !== 'normal') {
    paintProblem(ctx, frame.palette, tone, area);
  } else {
    paintSign(ctx, frame.palette, signOf(block), area);
  }
}

/** Of an event alone: of several too close to be told apart the strip of marks has a flag. */
const signOf = ({ line, first, end }: PaintedBlock): MarkSign | undefined =>
  end === first + 1 ? line.marks[first]?.sign : undefined;
