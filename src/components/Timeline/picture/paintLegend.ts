import { t } from '@grafana/i18n';
import { categoryTitle } from 'components/EventBadge/eventTitle';
import { catalogueEntry } from 'domain/events/eventCatalogue';
import type { EventCategory } from 'domain/events/sessionEvent';
import { geometry } from 'domain/timeline/geometry';
import { paintProblem } from '../paint/paintProblem';
import { paintWait } from '../paint/paintWaits';
import type { HatchPattern } from '../paint/hatchPattern';
import type { TimelinePalette } from '../palette';

interface LegendItem {
  readonly words: string;
  /** Draws its sign into a box of that size. */
  readonly paintSign: (ctx: CanvasRenderingContext2D, left: number, top: number) => void;
}

const KINDS = [
  'user_prompt',
  'api_request',
  'tool_decision',
  'tool_result',
] as const satisfies readonly EventCategory[];

const { signWidth, signHeight, itemGap, lineHeight, signGap } = geometry.picture;

/** Kinds by colour and letter, then the signs that no name at the left explains. */
function legendItems(palette: TimelinePalette, hatch: HatchPattern): readonly LegendItem[] {
  const kinds = KINDS.map((kind): LegendItem => {
    const { letter } = catalogueEntry({ type: kind });
    return { words: `${letter}  ${categoryTitle(kind)}`, paintSign: block(palette.marks[kind].fill) };
  });
  const problem = (tone: 'failed' | 'rejected'): LegendItem['paintSign'] => {
    return (ctx, left, top) => {
      block(palette.problem.fill)(ctx, left, top);
      paintProblem(ctx, palette, tone, { left, top, width: signWidth, height: signHeight });
    };
  };
  return [
    ...kinds,
    { words: categoryTitle('other'), paintSign: block(palette.marks.other.fill) },
    {
      words: t('timeline.legend.first-token', 'before the first token'),
      paintSign: block(palette.marks.api_request.light),
    },
    {
      words: t('timeline.legend.wait', 'waiting for a person'),
      paintSign: (ctx, left, top) =>
        paintWait(ctx, palette, { left, top, width: signWidth, height: signHeight }, hatch),
    },
    { words: t('timeline.legend.failed', 'failed'), paintSign: problem('failed') },
    { words: t('timeline.legend.rejected', 'rejected'), paintSign: problem('rejected') },
  ];
}

const block =
  (color: string): LegendItem['paintSign'] =>
  (ctx, left, top) => {
    ctx.fillStyle = color;
    ctx.fillRect(left, top, signWidth, signHeight);
  };

interface PlacedItem extends LegendItem {
  readonly left: number;
  readonly line: number;
}

/** A legend laid out for a width. */
export interface Legend {
  readonly heightPx: number;
  readonly paint: (ctx: CanvasRenderingContext2D, left: number, top: number) => void;
}

export function layOutLegend(
  ctx: CanvasRenderingContext2D,
  palette: TimelinePalette,
  hatch: HatchPattern,
  widthPx: number
): Legend {
  ctx.font = palette.font;
  const placed: PlacedItem[] = [];
  let [left, line] = [0, 0];
  for (const item of legendItems(palette, hatch)) {
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

function paintItem(
  ctx: CanvasRenderingContext2D,
  palette: TimelinePalette,
  item: PlacedItem,
  left: number,
  top: number
): void {
  const middle = top + item.line * lineHeight + lineHeight / 2;
  item.paintSign(ctx, left, middle - signHeight / 2);
  ctx.font = palette.font;
  ctx.fillStyle = palette.text;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillText(item.words, left + signWidth + signGap, middle);
}
