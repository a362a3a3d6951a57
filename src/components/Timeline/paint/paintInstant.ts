import type { EventCategory } from 'domain/events/sessionEvent';
import { geometry } from 'domain/timeline/geometry';
import type { MarkTone } from 'domain/timeline/timeline';
import type { TimelinePalette } from '../palette/palette';
import type { Area } from './area';
import type { Drawing } from './drawing';

/** An event without a length: a pennant for a prompt, a diamond for a decision, a dot for the rest. */
export function paintInstant(
  ctx: Drawing,
  palette: TimelinePalette,
  category: EventCategory,
  tone: MarkTone,
  area: Area
): void {
  ctx.fillStyle = tone === 'normal' ? palette.marks[category].fill : palette.problem.fill;
  const x = area.left + area.width / 2;
  const y = area.top + area.height / 2;
  ctx.beginPath();
  if (category === 'user_prompt') {
    pennant(ctx, x, area);
  } else if (category === 'tool_decision') {
    diamond(ctx, x, y, Math.min(area.height, geometry.mark.instantWidth + 2) / 2);
  } else {
    ctx.arc(x, y, Math.min(area.height, geometry.mark.instantWidth - 2) / 2, 0, 2 * Math.PI);
  }
  ctx.fill();
}

/** A staff at the very moment, and a flag that points to what follows. */
function pennant(ctx: Drawing, x: number, area: Area): void {
  const { outline, instantWidth } = geometry.mark;
  ctx.rect(x - outline / 2, area.top, outline, area.height);
  ctx.moveTo(x, area.top);
  ctx.lineTo(x + instantWidth, area.top + area.height / 3);
  ctx.lineTo(x, area.top + (2 * area.height) / 3);
}

function diamond(ctx: Drawing, x: number, y: number, radius: number): void {
  ctx.moveTo(x, y - radius);
  ctx.lineTo(x + radius, y);
  ctx.lineTo(x, y + radius);
  ctx.lineTo(x - radius, y);
  ctx.closePath();
}
