import { geometry } from 'domain/timeline/geometry';
import type { MarkSign } from 'domain/timeline/timeline';
import type { TimelinePalette } from '../palette/palette';
import type { Area } from './area';
import { paintShape } from './paintShape';
import type { Drawing } from './drawing';

/** The sign of a compaction or a cache break at its mark's end, as on its flag; where the mark is too thin none. */
export function paintSign(ctx: Drawing, palette: TimelinePalette, sign: MarkSign | undefined, area: Area): void {
  const { signGround, signSize, radius } = geometry.mark;
  if (sign === undefined || area.height < signGround) {
    return;
  }
  const isWide = area.width >= 2 * signGround;
  const x = isWide ? area.left + area.width - signGround / 2 - 1 : area.left + area.width / 2;
  const y = area.top + area.height / 2;
  ctx.fillStyle = palette.background;
  ctx.beginPath();
  ctx.roundRect(x - signGround / 2, y - signGround / 2, signGround, signGround, radius);
  ctx.fill();
  ctx.fillStyle = palette.notices[sign].sign;
  ctx.strokeStyle = palette.notices[sign].sign;
  paintShape(ctx, sign, x, y, signSize);
}
