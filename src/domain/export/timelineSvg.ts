import { formatDuration } from '../format/formatDuration';
import { elapsedMs, type EpochMs } from '../units';
import { buildTimeline } from '../timeline/buildTimeline';
import { compressedAxis } from '../timeline/compressedAxis';
import type { Lane, Mark } from '../timeline/timeline';
import { escapeHtml } from './escapeHtml';
import type { ExportContent } from './exportContent';
import { type ReportWords, sinceStart } from './report';

/** In units of the picture, which is as wide as there is room. */
const WIDTH = 1200;
const GUTTER = 150;
const RIGHT = 10;
const LINE = 10;
const LANE_HEAD = 18;
const LEAST_MARK = 1.5;
const TICKS = 6;
const SIGNS = { normal: '', failed: '×', rejected: '⊘' } as const;

/** Draws from top to bottom. */
class Picture {
  readonly parts: string[] = [];
  bottom = 0;
  private readonly axis;
  private readonly from: number;
  private readonly perPosition: number;

  constructor(private readonly content: ExportContent) {
    const { session, interval } = content;
    this.axis = compressedAxis(session);
    this.from = this.axis.positionOf(interval.startMs);
    this.perPosition = (WIDTH - GUTTER - RIGHT) / (this.axis.positionOf(interval.endMs) - this.from || 1);
  }

  x(time: EpochMs): number {
    const x = GUTTER + (this.axis.positionOf(time) - this.from) * this.perPosition;
    return Math.round(Math.min(WIDTH - RIGHT, Math.max(GUTTER, x)) * 10) / 10;
  }

  text(x: number, text: string, className = ''): void {
    this.parts.push(`<text x="${x}" y="${this.bottom + LINE - 1}" class="${className}">${escapeHtml(text)}</text>`);
  }

  /** Where the time is counted from the session's start, idle stretches being shorter than they were. */
  ticks(): void {
    for (let tick = 0; tick <= TICKS; tick++) {
      const time = this.axis.timeAt(this.from + (tick / TICKS) * ((WIDTH - GUTTER - RIGHT) / this.perPosition));
      this.text(this.x(time), sinceStart(this.content, time), tick === TICKS ? 'e' : '');
    }
    this.bottom += LANE_HEAD;
  }

  /** Below all, so that marks lie over it. */
  breaks(): string {
    const { startMs, endMs } = this.content.interval;
    return this.axis.breaks
      .filter((gap) => gap.endMs > startMs && gap.startMs < endMs)
      .map((gap) => {
        const [from, to] = [this.x(gap.startMs), this.x(gap.endMs)];
        const length = formatDuration(elapsedMs(gap.startMs, gap.endMs));
        return `<rect x="${from}" y="0" width="${to - from}" height="${this.bottom}" class="gap"/><text x="${(from + to) / 2}" y="${this.bottom + LINE}" class="m">${length}</text>`;
      })
      .join('');
  }

  /** What shares a tenth of a unit with another of the same outcome is one mark. */
  marks(marks: readonly Mark[], className: string): void {
    const drawn = new Set<string>();
    for (const mark of marks) {
      const x = this.x(mark.startMs);
      const width = Math.max(LEAST_MARK, Math.round((this.x(mark.endMs) - x) * 10) / 10);
      const key = `${x} ${width} ${mark.tone}`;
      if (!drawn.has(key)) {
        drawn.add(key);
        this.mark(mark, x, width, mark.shape === 'wait' ? 'wait' : className);
      }
    }
    this.bottom += LINE;
  }

  private mark(mark: Mark, x: number, width: number, className: string): void {
    const title = escapeHtml(`${sinceStart(this.content, mark.startMs)} ${mark.label()}`);
    const place = `x="${x}" y="${this.bottom + 1}" width="${width}" height="${LINE - 2}"`;
    const { tone } = mark;
    const isBad = tone !== 'normal';
    this.parts.push(`<rect ${place} class="${isBad ? 'bad' : className}"><title>${title}</title></rect>`);
    if (isBad) {
      this.text(x, SIGNS[tone], 'sign');
    }
  }
}

function drawLane(picture: Picture, lane: Lane, { has }: ExportContent, words: ReportWords): void {
  const rows = lane.rows.map(({ category, stack }) => ({
    category,
    lines: stack.map(({ marks }) => marks.filter(({ eventId }) => has(eventId))).filter((marks) => marks.length > 0),
  }));
  if (rows.every(({ lines }) => lines.length === 0)) {
    return;
  }
  picture.bottom += LANE_HEAD - LINE;
  picture.text(0, lane.name, 'lane');
  picture.bottom += LINE + 2;
  for (const { category, lines } of rows.filter((row) => row.lines.length > 0)) {
    picture.text(LINE, words.categories[category]);
    lines.forEach((marks) => picture.marks(marks, category));
  }
}

/** The timeline as SVG text, to be part of a page that has the classes' colours. */
export function timelineSvg(content: ExportContent, words: ReportWords): string {
  const picture = new Picture(content);
  picture.ticks();
  for (const lane of buildTimeline(content.session).lanes) {
    drawLane(picture, lane, content, words);
  }
  const breaks = picture.breaks();
  const height = picture.bottom + LANE_HEAD;
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(words.timeline)}">${breaks}${picture.parts.join('')}</svg>`;
}
