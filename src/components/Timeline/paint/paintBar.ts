import { geometry } from 'domain/timeline/geometry';
import type { MarkTone } from 'domain/timeline/timeline';
import { personNumbers } from '../../numbers';
import type { Frame } from '../frame';
import type { MarkColors } from '../palette/palette';
import type { Area } from './area';
import type { PaintedBlock } from './paintMarks';
import { paintText } from './paintText';
import type { Drawing } from './drawing';

/** An event with a length, or a block of events too close to be told apart. */
export function paintBar(ctx: Drawing, frame: Frame, block: PaintedBlock, tone: MarkTone, area: Area): void {
  const { palette } = frame;
  const colors = tone === 'normal' ? palette.marks[block.row.row.category] : palette.problem;
  const firstTokenX = firstTokenOf(frame, block);
  if (firstTokenX !== undefined && firstTokenX > area.left) {
    fillArea(ctx, colors.light, area);
    const left = Math.min(firstTokenX, area.left + area.width);
    fillArea(ctx, colors.fill, { ...area, left, width: area.left + area.width - left });
  } else {
    fillArea(ctx, colors.fill, area);
  }
  if (block.end === block.first + 1) {
    paintLabel(ctx, frame, block, colors, area, firstTokenX);
  }
}

function firstTokenOf(frame: Frame, { line, first, end }: PaintedBlock): number | undefined {
  const firstTokenMs = end === first + 1 ? line.marks[first]?.firstTokenMs : undefined;
  return firstTokenMs === undefined ? undefined : frame.scale.timeToX(firstTokenMs);
}

function fillArea(ctx: Drawing, color: string, { left, top, width, height }: Area): void {
  ctx.fillStyle = color;
  const radius = Math.min(geometry.mark.radius, height / 2, width / 3);
  if (radius < 1) {
    ctx.fillRect(left, top, width, height);
    return;
  }
  ctx.beginPath();
  ctx.roundRect(left, top, width, height, radius);
  ctx.fill();
}

/** The text begins at the bar's visible edge, and past the light part where there is room: it stays readable. */
function paintLabel(
  ctx: Drawing,
  frame: Frame,
  { line, first }: PaintedBlock,
  colors: MarkColors,
  area: Area,
  firstTokenX: number | undefined
): void {
  const { labelPadding, leastLabelWidth, leastLabelHeight } = geometry.mark;
  const right = Math.min(area.left + area.width, frame.box.plotWidthPx);
  const visibleLeft = Math.max(0, area.left);
  const solidLeft = Math.max(visibleLeft, firstTokenX ?? visibleLeft);
  if (right - visibleLeft < leastLabelWidth || area.height < leastLabelHeight) {
    return;
  }
  const isOnSolid = right - solidLeft >= leastLabelWidth;
  const left = (isOnSolid ? solidLeft : visibleLeft) + labelPadding;
  const room = (isOnSolid ? right : Math.min(right, solidLeft)) - left - labelPadding;
  ctx.font = frame.palette.smallFont;
  ctx.fillStyle = isOnSolid ? colors.text : frame.palette.text;
  paintText(ctx, line.marks[first]?.label(personNumbers()) ?? '', left, area.top + area.height / 2, room);
}
