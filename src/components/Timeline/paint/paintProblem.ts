import { geometry } from 'domain/timeline/geometry';
import type { MarkTone } from 'domain/timeline/timeline';
import type { TimelinePalette } from '../palette/palette';
import type { Area } from './area';

/**
 * What makes a failed or rejected mark stand out besides its colour: a cross for a failure, a bar across for a
 * rejection, at the mark's end, where it happened. Has a halo, so that it is seen on any colour.
 */
export function paintProblem(
  ctx: CanvasRenderingContext2D,
  palette: TimelinePalette,
  tone: Exclude<MarkTone, 'normal'>,
  area: Area
): void {
  const size = Math.min(geometry.mark.crossSize, Math.max(geometry.mark.leastCross, area.height - 2)) / 2;
  const x = area.width > 4 * size ? area.left + area.width - 2 * size : area.left + area.width / 2;
  const y = area.top + area.height / 2;
  ctx.lineCap = 'round';
  ctx.beginPath();
  ctx.moveTo(x - size, y + size);
  ctx.lineTo(x + size, y - size);
  if (tone === 'failed') {
    ctx.moveTo(x - size, y - size);
    ctx.lineTo(x + size, y + size);
  }
  ctx.strokeStyle = palette.problem.fill;
  ctx.lineWidth = geometry.mark.crossHalo;
  ctx.stroke();
  ctx.strokeStyle = palette.problem.text;
  ctx.lineWidth = geometry.mark.crossStroke;
  ctx.stroke();
}
