import type { Drawing } from './drawing';
const ELLIPSIS = '…';
/** The first half of a character of two. */
const HALF_AT_END = /[\ud800-\udbff]$/;
const SAMPLE = 'The quick brown fox reads 1,234 lines of src/module.tsx';

const averageWidths = new Map<string, number>();

/** Average width of a character, measured once for a font. */
function averageWidth(ctx: Drawing): number {
  const known = averageWidths.get(ctx.font);
  if (known !== undefined) {
    return known;
  }
  const width = ctx.measureText(SAMPLE).width / SAMPLE.length || 1;
  averageWidths.set(ctx.font, width);
  return width;
}

/** Writes a text to the right of `x`, shortened to the room it has; nothing where not even three characters fit. */
export function paintText(ctx: Drawing, text: string, x: number, middleY: number, roomPx: number): void {
  const room = Math.floor(roomPx / averageWidth(ctx));
  if (room < 3) {
    return;
  }
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillText(
    text.length <= room ? text : text.slice(0, room - 1).replace(HALF_AT_END, '') + ELLIPSIS,
    x,
    middleY,
    roomPx
  );
}
