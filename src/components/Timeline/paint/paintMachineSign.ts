import { geometry } from 'domain/timeline/geometry';
import type { Drawing } from './drawing';

const TEETH = 8;

/**
 * A cog before the title of a turn that the client itself began, in the fill style that is set.
 * @returns how much room it takes
 */
export function paintMachineSign(ctx: Drawing, left: number, middle: number): number {
  const { signSize, signGap, signStroke } = geometry.bands;
  const radius = signSize / 2;
  const x = left + radius;
  ctx.strokeStyle = ctx.fillStyle;
  ctx.lineWidth = signStroke;
  ctx.lineCap = 'butt';
  ctx.beginPath();
  ctx.arc(x, middle, radius * 0.5, 0, 2 * Math.PI);
  ctx.stroke();
  ctx.beginPath();
  for (let tooth = 0; tooth < TEETH; tooth++) {
    const angle = (2 * Math.PI * tooth) / TEETH;
    ctx.moveTo(x + radius * 0.6 * Math.cos(angle), middle + radius * 0.6 * Math.sin(angle));
    ctx.lineTo(x + radius * Math.cos(angle), middle + radius * Math.sin(angle));
  }
  ctx.stroke();
  return signSize + signGap;
}
