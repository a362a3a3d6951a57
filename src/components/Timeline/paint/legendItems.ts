import { t } from '@grafana/i18n';
import { categoryTitle } from 'components/EventBadge/eventTitle';
import { catalogueEntry } from 'domain/events/eventCatalogue';
import { geometry } from 'domain/timeline/geometry';
import { NOTICE_KINDS, type NoticeKind } from 'domain/timeline/notices';
import { noticeName } from '../words/noticeWords';
import type { TimelinePalette } from '../palette/palette';
import type { HatchPattern } from './hatchPattern';
import { paintProblem } from './paintProblem';
import { paintFlagAt } from './paintNotices';
import { paintWait } from './paintWaits';
import type { Drawing } from './drawing';

export interface LegendItem {
  readonly words: string;
  /** Draws its sign into a box of the legend's size. */
  readonly paintSign: (ctx: Drawing, left: number, top: number) => void;
}

const KINDS = ['user_prompt', 'api_request', 'tool_decision', 'tool_result'] as const;
const { signWidth: width, signHeight: height } = geometry.legend;

/** Kinds by colour and letter, then the signs that no name at the left explains; drawn as they are on the timeline. */
export function legendItems(palette: TimelinePalette, hatch: HatchPattern): readonly LegendItem[] {
  return [
    ...KINDS.map((kind): LegendItem => {
      const { letter } = catalogueEntry({ type: kind });
      return { words: `${letter}  ${categoryTitle(kind)}`, paintSign: block(palette.marks[kind].fill) };
    }),
    { words: categoryTitle('other'), paintSign: block(palette.marks.other.fill) },
    {
      words: t('timeline.legend.first-token', 'before the first token'),
      paintSign: block(palette.marks.api_request.light),
    },
    {
      words: t('timeline.legend.wait', 'waiting for a person'),
      paintSign: (ctx, left, top) => paintWait(ctx, palette, { left, top, width, height }, hatch),
    },
    { words: t('timeline.legend.failed', 'failed'), paintSign: problem(palette, 'failed') },
    { words: t('timeline.legend.rejected', 'rejected'), paintSign: problem(palette, 'rejected') },
  ];
}

/** The flags of the kinds that there are. */
export function flagItems(
  palette: TimelinePalette,
  kinds: readonly NoticeKind[] = NOTICE_KINDS
): readonly LegendItem[] {
  const above = (geometry.notices.flagHeight - height) / 2;
  return kinds.map((kind) => ({
    words: noticeName(kind),
    paintSign: (ctx, left, top) => paintFlagAt(ctx, palette, kind, left + width / 2, top - above),
  }));
}

const block =
  (color: string): LegendItem['paintSign'] =>
  (ctx, left, top) => {
    ctx.fillStyle = color;
    ctx.fillRect(left, top, width, height);
  };

const problem =
  (palette: TimelinePalette, tone: 'failed' | 'rejected'): LegendItem['paintSign'] =>
  (ctx, left, top) => {
    block(palette.problem.fill)(ctx, left, top);
    paintProblem(ctx, palette, tone, { left, top, width, height });
  };
