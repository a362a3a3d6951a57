import type { TimelinePalette } from '../palette/palette';
import type { Area } from './area';
import type { HatchPattern } from './hatchPattern';
import type { Drawing } from './drawing';

/** Time spent on a person's answer: hatched, with an edge. */
export function paintWait(ctx: Drawing, palette: TimelinePalette, area: Area, hatch: HatchPattern): void {
  ctx.save();
  // The stripes move with the mark, not with the canvas.
  ctx.translate(area.left, area.top);
  ctx.fillStyle = hatch ?? palette.hatchGround;
  ctx.fillRect(0, 0, area.width, area.height);
  ctx.strokeStyle = palette.hatch;
  ctx.lineWidth = 1;
  ctx.strokeRect(0.5, 0.5, Math.max(0, area.width - 1), Math.max(0, area.height - 1));
  ctx.restore();
}
