import { geometry } from 'domain/timeline/geometry';
import type { TimelinePalette } from '../palette/palette';
import type { Drawing } from './drawing';

/** The hatching of waits, made once for a palette; null where no canvas can be had. */
export type HatchPattern = CanvasPattern | null;

/** Diagonal stripes on a light ground of the same colour. */
export function hatchPattern(palette: TimelinePalette): HatchPattern {
  const size = geometry.mark.hatchGap;
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const ctx = tile.getContext('2d');
  if (!ctx) {
    return null;
  }
  paintHatchTile(ctx, palette);
  return ctx.createPattern(tile, 'repeat');
}

/** One tile of the hatching, as large as its gap. */
export function paintHatchTile(ctx: Drawing, palette: TimelinePalette): void {
  const size = geometry.mark.hatchGap;
  ctx.fillStyle = palette.hatchGround;
  ctx.fillRect(0, 0, size, size);
  ctx.strokeStyle = palette.hatch;
  ctx.lineWidth = geometry.mark.hatchStroke;
  ctx.beginPath();
  // Three strokes, so that the corners of neighbouring tiles meet.
  for (const offset of [-size, 0, size]) {
    ctx.moveTo(offset, size);
    ctx.lineTo(offset + size, 0);
  }
  ctx.stroke();
}
