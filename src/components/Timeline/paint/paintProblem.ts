import { geometry } from 'domain/timeline/geometry';
import type { MarkTone } from 'domain/timeline/timeline';
import type { TimelinePalette } from '../palette/palette';
import type { Area } from './area';
import { paintShape } from './paintShape';
import type { Drawing } from './drawing';

/**
 * What makes a failed or rejected mark stand out besides its colour, at the mark's end, where it happened: the sign of
 * its flag on a ground of its own with an edge around it, so that it is seen on any colour. A failure's ground is
 * solid, a rejection's is not.
 */
export function paintProblem(
  ctx: Drawing,
  palette: TimelinePalette,
  tone: Exclude<MarkTone, 'normal'>,
  area: Area
): void {
  const { signGround, signEdge, signSize, leastSign, radius } = geometry.mark;
  const isFailed = tone === 'failed';
  const size = Math.min(signGround, area.height);
  const isWide = area.width >= 2 * signGround;
  const x = isWide ? area.left + area.width - size / 2 - signEdge : area.left + area.width / 2;
  const y = area.top + area.height / 2;
  ctx.fillStyle = isFailed ? palette.problem.fill : palette.background;
  ctx.strokeStyle = isFailed ? palette.background : palette.problem.fill;
  ctx.lineWidth = signEdge;
  ctx.beginPath();
  ctx.roundRect(x - size / 2, y - size / 2, size, size, Math.min(radius, size / 2));
  ctx.fill();
  ctx.stroke();
  if (size >= leastSign) {
    ctx.strokeStyle = isFailed ? palette.notices.failure.sign : palette.problem.fill;
    paintShape(ctx, isFailed ? 'failure' : 'rejection', x, y, Math.min(signSize, size - 4 * signEdge));
  }
}
