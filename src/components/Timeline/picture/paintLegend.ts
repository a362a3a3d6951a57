import { geometry } from 'domain/timeline/geometry';
import { NOTICE_KINDS } from 'domain/timeline/notices';
import type { Frame } from '../frame';
import type { HatchPattern } from '../paint/hatchPattern';
import { flagItems, type LegendItem, legendItems } from '../paint/legendItems';
import type { TimelinePalette } from '../palette/palette';
import type { Drawing } from '../paint/drawing';

const { signWidth, signHeight, itemGap, lineHeight, signGap } = geometry.legend;

interface PlacedItem extends LegendItem {
  readonly left: number;
  readonly line: number;
}

/** A legend laid out for a width. */
export interface Legend {
  readonly heightPx: number;
  readonly paint: (ctx: Drawing, left: number, top: number) => void;
}

/** Lays out what the signs of a picture mean, flags only of kinds that the session has. */
export function layOutLegend(ctx: Drawing, { palette, timeline }: Frame, hatch: HatchPattern, widthPx: number): Legend {
  ctx.font = palette.font;
  const placed: PlacedItem[] = [];
  let [left, line] = [0, 0];
  const flags = NOTICE_KINDS.filter((kind) => timeline.notices.before[kind] !== undefined);
  for (const item of [...legendItems(palette, hatch), ...flagItems(palette, flags)]) {
    const width = signWidth + signGap + ctx.measureText(item.words).width;
    if (left > 0 && left + width > widthPx) {
      [left, line] = [0, line + 1];
    }
    placed.push({ ...item, left, line });
    left += width + itemGap;
  }
  return {
    heightPx: (line + 1) * lineHeight,
    paint: (target, x, y) => placed.forEach((item) => paintItem(target, palette, item, x + item.left, y)),
  };
}

function paintItem(ctx: Drawing, palette: TimelinePalette, item: PlacedItem, left: number, top: number): void {
  const middle = top + item.line * lineHeight + lineHeight / 2;
  item.paintSign(ctx, left, middle - signHeight / 2);
  ctx.font = palette.font;
  ctx.fillStyle = palette.text;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillText(item.words, left + signWidth + signGap, middle);
}
