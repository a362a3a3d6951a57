import { createTheme } from '@grafana/data';
import { formatDuration } from 'domain/format/formatDuration';
import { foldSession } from 'domain/sessions/foldSession';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { geometry } from 'domain/timeline/geometry';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { NO_LANE_CHOICES } from 'domain/timeline/laneChoices';
import { layoutTimeline, lineTop, markHeight } from 'domain/timeline/layout';
import type { Mark, Timeline, Viewport } from 'domain/timeline/timeline';
import { viewportBounds } from 'domain/timeline/viewport';
import { elapsedMs, epochMs } from 'domain/units';
import * as fc from 'fast-check';
import { arbitraryRow, timelineOf } from 'testing/arbitraryMarks';
import { aSession, record, type SessionBuilder, START_MS } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';
import { bodyTop, type Frame, makeFrame, type StageBox } from './frame';
import { paintOverlay, paintOverview, paintPlot } from './paintTimeline';
import { timelinePalette } from './palette/palette';
import { NO_CURVES } from './testing/curvesOf';
import { covers, type DrawnShape, recordDrawing } from './testing/recordedDrawing';

const palette = timelinePalette(createTheme());
const box: StageBox = {
  widthPx: 1200,
  heightPx: 2000,
  plotLeftPx: 200,
  plotWidthPx: 1000,
  noticesHeightPx: 0,
  bodyHeightPx: 1900,
  curvesHeightPx: 0,
};
const PLOT_RIGHT = box.plotLeftPx + box.plotWidthPx;

function frameOf(timeline: Timeline, viewport?: Viewport, scrollTopPx = 0, collapsed: readonly string[] = []): Frame {
  const bounds = viewportBounds(timeline.interval);
  const layout = layoutTimeline(arrangeLanes(timeline, { ...NO_LANE_CHOICES, collapsed }));
  return makeFrame({ timeline, layout, palette, curves: NO_CURVES }, viewport ?? bounds, bounds, box, scrollTopPx);
}

function paint(frame: Frame) {
  const drawing = recordDrawing();
  paintPlot(drawing.ctx, frame, null);
  return drawing;
}

const timelineOfRows = (rows: readonly unknown[]) => buildTimeline(foldSession('session-1', rows));
const windowOf = (timeline: Timeline, from: number, to: number): Viewport => {
  const { fromMs, toMs } = viewportBounds(timeline.interval);
  return { fromMs: epochMs(fromMs + (toMs - fromMs) * from), toMs: epochMs(fromMs + (toMs - fromMs) * to) };
};

/** What was drawn at the middle of what is seen of a mark; lanes and bands behind it left out. */
function drawnAt(shapes: readonly DrawnShape[], frame: Frame, mark: Mark): readonly DrawnShape[] {
  const row = frame.layout.rowBoxes.get(mark.rowId);
  const inPlot = (x: number) => Math.min(box.plotWidthPx, Math.max(0, x));
  const left = inPlot(frame.scale.timeToX(mark.startMs));
  const right = inPlot(frame.scale.timeToX(mark.endMs));
  const top = row === undefined ? NaN : lineTop(row, mark.line) - frame.scrollTopPx + bodyTop(frame.box);
  const y = top + (row === undefined ? 0 : markHeight(row) / 2);
  const backgrounds = new Set<unknown>([palette.laneHeader, palette.grid, palette.band, palette.machineBand]);
  return shapes.filter(
    (shape) =>
      shape.method !== 'text' &&
      !backgrounds.has(shape.style) &&
      covers(shape, box.plotLeftPx + (left + right) / 2, y, geometry.mark.cell)
  );
}

const isInView = (frame: Frame, { startMs, endMs }: Mark) => endMs >= frame.scale.fromMs && startMs <= frame.scale.toMs;
const allMarks = (timeline: Timeline) => timeline.lanes.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks));

function expectWhole(frame: Frame): void {
  const { shapes, numbers } = paint(frame);
  expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
  expect(shapes.filter(({ left, right, top, bottom }) => right < left || bottom < top)).toEqual([]);
  expect(shapes.filter(({ clip }) => clip.left < box.plotLeftPx || clip.right > PLOT_RIGHT)).toEqual([]);
  const lost = allMarks(frame.timeline).filter(
    (mark) => isInView(frame, mark) && drawnAt(shapes, frame, mark).length === 0
  );
  expect(lost.map(({ eventId, label }) => [eventId, label])).toEqual([]);
}

const WINDOWS = [
  ['the whole', 0, 1],
  ['a third', 0.3, 0.6],
  ['a hundredth', 0.5, 0.51],
  ['a millisecond or so', 0.2, 0.200001],
] as const;
const timelines = captures.map(({ name }) => [name, timelineOfRows(readCapture(name))] as const);

describe.each(timelines)('%s', (_name, timeline) => {
  it.each(WINDOWS)('has every mark in view drawn in its place, in %s', (_window, from, to) => {
    expectWhole(frameOf(timeline, windowOf(timeline, from, to)));
  });

  it('has every mark drawn on the minimap’s width', () => {
    const { ctx, shapes, numbers } = recordDrawing();
    paintOverview(ctx, frameOf(timeline));
    expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
    const fills = new Set<unknown>(shapes.map(({ style }) => style));
    const categories = new Set(
      allMarks(timeline)
        .filter(({ tone }) => tone === 'normal')
        .map(({ category }) => category)
    );
    categories.delete('tool_decision');
    expect([...categories].filter((category) => !fills.has(palette.marks[category].fill))).toEqual([]);
  });
});

describe('any marks', () => {
  it('are drawn in their place wherever the window is', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(arbitraryRow, share, share, (row, one, other) => {
        const timeline = timelineOf(row);
        const from = Math.min(one, other);
        expectWhole(frameOf(timeline, windowOf(timeline, from, Math.max(from + 1e-4, one, other))));
      }),
      { numRuns: 60 }
    );
  });

  it('of a collapsed lane are drawn within its header', () => {
    const timeline = timelineOfRows(aSession().prompt('x').request().decide('Bash').result().records);
    const frame = frameOf(timeline, undefined, 0, ['']);
    const own = new Set<unknown>(Object.values(palette.marks).map(({ fill }) => fill));
    const marks = paint(frame).shapes.filter(({ style }) => own.has(style));
    expect(marks).toHaveLength(4);
    const [lane] = frame.layout.lanes;
    const bottom = bodyTop(frame.box) + (lane?.topPx ?? NaN) + (lane?.headerPx ?? NaN);
    expect(marks.filter((mark) => mark.top < bodyTop(frame.box) || mark.bottom > bottom)).toEqual([]);
  });

  it('that are scrolled away are not drawn', () => {
    const { layout, timeline } = frameOf(timelineOfRows(aSession().prompt('x').request().records));
    const { shapes } = paint(frameOf(timeline, undefined, layout.heightPx + 10));
    expect(shapes.map(({ style }) => style)).not.toContain(palette.marks.api_request.fill);
  });
});

describe('how an event looks', () => {
  const drawn = (session: SessionBuilder, type: string, shape?: Mark['shape']) => {
    const timeline = timelineOfRows(session.records);
    const frame = frameOf(timeline);
    const mark = allMarks(timeline).find(
      ({ category, shape: of }) => category === type && (shape === undefined || of === shape)
    );
    expect(mark).toBeDefined();
    return mark === undefined ? [] : drawnAt(paint(frame).shapes, frame, mark);
  };
  const fills = (shapes: readonly DrawnShape[]) => shapes.filter(({ method }) => method === 'fill').map((s) => s.style);
  const strokes = (shapes: readonly DrawnShape[]) => shapes.filter(({ method }) => method === 'stroke');

  it.each([
    ['user_prompt', aSession().prompt('x').after(500)],
    ['api_request', aSession().prompt('x').request()],
    ['tool_decision', aSession().prompt('x').decide('Bash').after(500)],
    ['tool_result', aSession().prompt('x').decide('Bash').result()],
    ['other', aSession().prompt('x').after(200).add('compaction', { duration_ms: 100, success: true })],
  ] as const)('%s has its colour and nothing across', (category, session) => {
    const shapes = drawn(session, category);
    expect(fills(shapes)).toContain(palette.marks[category].fill);
    expect(strokes(shapes)).toEqual([]);
  });

  it('a failure is red with a cross of two strokes', () => {
    const shapes = drawn(
      aSession().prompt('x').decide('Bash').result({ success: false, duration_ms: 9000 }),
      'tool_result'
    );
    expect(fills(shapes)).toContain(palette.problem.fill);
    const failed = paint(frameOf(timelineOfRows([record('internal_error'), record('user_prompt')]))).shapes;
    expect(strokes(failed).map(({ lines }) => lines)).toContain(2);
  });

  it('a rejection is red with one stroke across', () => {
    const shapes = drawn(
      aSession().prompt('x').decide('Edit', { decision: 'reject', source: 'config' }),
      'tool_decision'
    );
    expect(fills(shapes)).toContain(palette.problem.fill);
    // Without the edge around its ground.
    expect(new Set(strokes(shapes).flatMap(({ lines }) => (lines > 0 ? [lines] : [])))).toEqual(new Set([1]));
  });

  it('a wait for a person is hatched, or of the hatch’s ground where there are no patterns', () => {
    const session = aSession().prompt('x').request().after(8000).decide('Bash', { source: 'user_temporary' });
    const shapes = drawn(session, 'tool_decision', 'wait');
    expect(fills(shapes)).toContain(palette.hatchGround);
    expect(strokes(shapes).map(({ style }) => style)).toContain(palette.hatch);
  });

  it('a request is light until its first token', () => {
    const shapes = drawn(aSession().prompt('x').request({ duration_ms: 4000, ttft_ms: 3000 }), 'api_request');
    const [light] = shapes.filter(({ style }) => style === palette.marks.api_request.light);
    const timeline = timelineOfRows(aSession().prompt('x').request({ duration_ms: 4000, ttft_ms: 3000 }).records);
    const [solid] = paint(frameOf(timeline)).shapes.filter(({ style }) => style === palette.marks.api_request.fill);
    const width = (shape: DrawnShape | undefined) => (shape ? shape.right - shape.left : NaN);
    expect(width(solid) / width(light)).toBeCloseTo(0.25, 1);
  });

  it('a first token after the end is not believed', () => {
    const shapes = drawn(aSession().prompt('x').request({ duration_ms: 400, ttft_ms: 3000 }), 'api_request');
    expect(fills(shapes)).not.toContain(palette.marks.api_request.light);
  });
});

describe('what lies over the marks', () => {
  const timeline = timelineOfRows(aSession().prompt('x').request().decide('Bash').result().records);
  const frame = frameOf(timeline);
  const mark = allMarks(timeline).find(({ category }) => category === 'api_request');
  const nothing = {
    selected: undefined,
    hovered: undefined,
    drag: undefined,
    area: undefined,
    crosshair: undefined,
    hasCard: false,
  };
  const span = (fromX: number, toX: number) => ({
    startMs: frame.scale.xToTime(fromX),
    endMs: frame.scale.xToTime(toX),
  });
  const overlay = (state: Partial<Parameters<typeof paintOverlay>[2]>) => {
    const drawing = recordDrawing();
    paintOverlay(drawing.ctx, frame, { ...nothing, ...state });
    return drawing.shapes;
  };

  it('frames the selected mark and lines its start and end', () => {
    const shapes = overlay({ selected: mark });
    const framed = shapes.find(({ style, method }) => method === 'stroke' && style === palette.text);
    const left = box.plotLeftPx + frame.scale.timeToX(mark?.startMs ?? NaN);
    expect(framed && framed.left <= left && framed.right >= left).toBe(true);
    const lines = shapes.filter(
      ({ style, bottom, top }) => style === palette.accent && bottom - top === box.bodyHeightPx
    );
    expect(lines).toHaveLength(2);
  });

  const filled = (shapes: readonly DrawnShape[]) =>
    shapes
      .filter(({ style }) => style === palette.selectionFill)
      .map(({ left, right }) => [Math.round(left - box.plotLeftPx), Math.round(right - box.plotLeftPx)]);

  it('shows the area being dragged out with its length, and then no crosshair', () => {
    const shapes = overlay({ drag: span(100, 300), crosshair: { x: 50, label: '+0:01' } });
    expect(filled(shapes)).toEqual([[100, 300]]);
    const length = formatDuration(elapsedMs(span(100, 300).startMs, span(100, 300).endMs));
    expect(shapes.filter(({ method }) => method === 'text').map(({ text }) => text)).toEqual([length]);
  });

  it('keeps the marked area and the crosshair, and draws of the area what is in view', () => {
    const crosshair = { x: 50, label: '+0:01' };
    const shapes = overlay({ area: span(-500, 300), crosshair });
    expect(filled(shapes)).toEqual([[-1, 300]]);
    expect(shapes.map(({ text }) => text)).toContain('+0:01');
    expect(filled(overlay({ area: span(-500, -100) }))).toEqual([]);
    expect(filled(overlay({ area: span(2000, 3000) }))).toEqual([]);
  });

  it.each([0, 2, 500, box.plotWidthPx - 1])('keeps the crosshair’s label inside of the plot at %d', (x) => {
    const shapes = overlay({ crosshair: { x, label: '+0:01.234 · 10:00:01' } });
    const [label] = shapes.filter(({ method }) => method === 'text');
    expect(label?.text).toBe('+0:01.234 · 10:00:01');
    expect(label?.left).toBeGreaterThanOrEqual(box.plotLeftPx);
    expect(label?.right).toBeLessThanOrEqual(PLOT_RIGHT);
  });

  it('leaves the window in view clear on the minimap', () => {
    const narrow = frameOf(timeline, windowOf(timeline, 0.25, 0.5));
    const drawing = recordDrawing();
    paintOverlay(drawing.ctx, narrow, nothing);
    const veils = drawing.shapes.filter(({ style }) => style === palette.veil);
    expect(veils.map(({ left, right }) => [Math.round(left), Math.round(right)])).toEqual([
      [200, 450],
      [700, 1200],
    ]);
  });
});

describe('texts on the canvas', () => {
  it('name a turn at the visible edge of its band', () => {
    const timeline = timelineOfRows(
      aSession({ startMs: START_MS }).prompt('Tidy the repo').request({ duration_ms: 60_000 }).records
    );
    const { shapes } = paint(frameOf(timeline, windowOf(timeline, 0.5, 0.6)));
    const [title] = shapes.filter(({ text }) => text.includes('Tidy the repo'));
    expect(title?.left).toBeGreaterThanOrEqual(box.plotLeftPx);
    expect(title?.left).toBeLessThan(box.plotLeftPx + 50);
  });
});
