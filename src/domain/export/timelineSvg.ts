import { formatDuration } from '../format/formatDuration';
import { elapsedMs, type EpochMs } from '../units';
import { buildTimeline } from '../timeline/buildTimeline';
import { compressedAxis } from '../timeline/compressedAxis';
import type { Mark } from '../timeline/timeline';
import { escapeHtml } from './escapeHtml';
import type { ExportContent } from './exportContent';
import { type ReportWords, sinceStart } from './report';

/** In units of the picture, which is as wide as there is room. */
const WIDTH = 1200;
const GUTTER = 150;
const PLOT = WIDTH - GUTTER - 10;
const LINE = 10;
const LANE_HEAD = 18;
const LEAST_MARK = 1.5;
const TICKS = 6;
const SIGNS = { normal: '', failed: '×', rejected: '⊘' } as const;

/** Where times lie, idle stretches being shorter than they were. */
function scaleOf({ session, interval }: ExportContent) {
  const axis = compressedAxis(session);
  const from = axis.positionOf(interval.startMs);
  const perUnit = (axis.positionOf(interval.endMs) - from || 1) / PLOT;
  const x = (time: EpochMs): number =>
    Math.round((GUTTER + Math.min(PLOT, Math.max(0, (axis.positionOf(time) - from) / perUnit))) * 10) / 10;
  const timeAt = (share: number): EpochMs => axis.timeAt(from + share * PLOT * perUnit);
  const breaks = axis.breaks.filter((gap) => gap.endMs > interval.startMs && gap.startMs < interval.endMs);
  return { x, timeAt, breaks };
}
type Scale = ReturnType<typeof scaleOf>;

const textAt = (x: number, y: number, text: string, className: string): string =>
  `<text x="${x}" y="${y + LINE - 1}" class="${className}">${escapeHtml(text)}</text>`;

function classOf({ tone, shape }: Mark, category: string): string {
  if (tone !== 'normal') {
    return 'bad';
  }
  return shape === 'wait' ? shape : category;
}

/** What shares a tenth of a unit with another of the same outcome is one mark. */
function* lineOfMarks(
  titleOf: (mark: Mark) => string,
  { x }: Scale,
  y: number,
  marks: readonly Mark[],
  category: string
): Generator<string> {
  const drawn = new Set<string>();
  for (const mark of marks) {
    const { startMs, endMs, tone } = mark;
    const left = x(startMs);
    const width = Math.max(LEAST_MARK, Math.round((x(endMs) - left) * 10) / 10);
    const key = `${left} ${width} ${tone}`;
    if (drawn.has(key)) {
      yield '';
    } else {
      drawn.add(key);
      const title = escapeHtml(titleOf(mark));
      const rect = `<rect x="${left}" y="${y + 1}" width="${width}" height="${LINE - 2}" class="${classOf(mark, category)}"><title>${title}</title></rect>`;
      yield tone === 'normal' ? rect : rect + textAt(left, y, SIGNS[tone], 'sign');
    }
  }
}

function gapsOf({ breaks, x }: Scale, height: number): string {
  const gaps = breaks.map(({ startMs, endMs }) => {
    const left = x(startMs);
    const width = x(endMs) - left;
    const length = formatDuration(elapsedMs(startMs, endMs));
    return `<rect x="${left}" y="0" width="${width}" height="${height}" class="gap"/>${textAt(left + width / 2, height, length, 'm')}`;
  });
  return gaps.join('');
}

/** The lanes with something to show, and each one's lines of marks. */
const shownLanes = ({ session, has }: ExportContent) =>
  buildTimeline(session).lanes.flatMap(({ name, rows }) => {
    const lines = rows.flatMap(({ category, stack }) =>
      stack.map(({ marks }) => ({ category, marks: marks.filter(({ eventId }) => has(eventId)) }))
    );
    const shown = lines.filter(({ marks }) => marks.length > 0);
    return shown.length === 0 ? [] : [{ name, lines: shown }];
  });

/** The timeline as SVG text, to be part of a page that has the classes' colours. */
export function* timelineSvg(content: ExportContent, words: ReportWords): Generator<string> {
  const scale = scaleOf(content);
  const titleOf = (mark: Mark): string =>
    `${sinceStart(content, mark.startMs)} ${mark.shape === 'wait' ? `${words.waited}: ` : ''}${mark.label()}`;
  const lanes = shownLanes(content);
  let y = lanes.reduce((sum, { lines }) => sum + LINE + 2 + lines.length * LINE, LANE_HEAD);
  yield `<svg viewBox="0 0 ${WIDTH} ${y + LANE_HEAD}" role="img" aria-label="${escapeHtml(words.timeline)}">${gapsOf(scale, y)}`;
  for (let tick = 0; tick <= TICKS; tick++) {
    const time = scale.timeAt(tick / TICKS);
    yield textAt(scale.x(time), 0, sinceStart(content, time), tick === TICKS ? 'e' : '');
  }
  y = LANE_HEAD;
  for (const { name, lines } of lanes) {
    yield textAt(0, y, name, 'lane');
    y += LINE + 2;
    for (const [index, { category, marks }] of lines.entries()) {
      yield textAt(LINE, y, lines[index - 1]?.category === category ? '' : words.categories[category], '');
      yield* lineOfMarks(titleOf, scale, y, marks, category);
      y += LINE;
    }
  }
  yield '</svg>';
}
