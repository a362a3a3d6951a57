import { createTheme } from '@grafana/data';
import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { CURVE_KINDS, type CurveKind, TOKEN_KINDS } from 'domain/timeline/curves';
import { geometry } from 'domain/timeline/geometry';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { layoutTimeline } from 'domain/timeline/layout';
import { viewportBounds } from 'domain/timeline/viewport';
import { addMs } from 'domain/units';
import { aSession } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';
import { curvesTop, type Frame, makeFrame, type StageBox } from '../frame';
import { paintPlot } from '../paintTimeline';
import { timelinePalette } from '../palette/palette';
import { curvesOf } from '../testing/curvesOf';
import { recordDrawing } from '../testing/recordedDrawing';
import { paintCurves } from './paintCurves';
import { paintCurveValues } from './paintCurveValues';

const palette = timelinePalette(createTheme());
const box: StageBox = {
  widthPx: 1200,
  heightPx: 600,
  plotLeftPx: 200,
  plotWidthPx: 1000,
  noticesHeightPx: 0,
  bodyHeightPx: 600 - USUAL_STRIPS.notices.topPx,
  curvesHeightPx: 0,
};
const folded = (rows: readonly unknown[]): Session => foldSession('session-1', rows);

function frameOf(session: Session, kinds: readonly CurveKind[] = CURVE_KINDS, share = 1): Frame {
  const timeline = buildTimeline(session);
  const bounds = viewportBounds(session.interval);
  const viewport = { fromMs: bounds.fromMs, toMs: addMs(bounds.fromMs, (bounds.toMs - bounds.fromMs) * share) };
  const layout = layoutTimeline(arrangeLanes(timeline));
  return makeFrame({ timeline, layout, palette, curves: curvesOf(session, kinds) }, viewport, bounds, box, 0);
}

function drawn(frame: Frame) {
  const drawing = recordDrawing();
  paintCurves(drawing.ctx, frame);
  return drawing;
}

const values = (frame: Frame, x: number, hasCard = false) => {
  const drawing = recordDrawing();
  paintCurveValues(drawing.ctx, frame, x, hasCard);
  return drawing.shapes;
};

const work = folded(
  aSession().prompt('x').request().after(5000).request().after(5000).add('compaction', { success: true }).records
);

describe('the strip of curves', () => {
  it('takes its room from the lanes, a row for each that is shown', () => {
    const { rowHeight } = geometry.curves;
    expect(frameOf(work).box).toMatchObject({
      curvesHeightPx: 3 * rowHeight,
      // Its compaction has a flag in the strip of marks.
      bodyHeightPx: box.bodyHeightPx - geometry.notices.height - 3 * rowHeight,
    });
    expect(frameOf(work, ['cost']).box.curvesHeightPx).toBe(rowHeight);
    const noticesHeightPx = geometry.notices.height;
    const bodyHeightPx = box.bodyHeightPx - noticesHeightPx;
    expect(frameOf(work, []).box).toEqual({ ...box, noticesHeightPx, bodyHeightPx });
  });

  it.each(captures.map(({ name }) => name))('of %s lies within its rows, wherever one looks', (name) => {
    for (const share of [1, 0.1, 0.0001]) {
      const frame = frameOf(folded(readCapture(name)), CURVE_KINDS, share);
      const { shapes, numbers } = drawn(frame);
      expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
      const [top, bottom] = [curvesTop(frame.box), box.heightPx];
      const outside = shapes.filter((shape) => shape.top < top - 1 || shape.bottom > bottom + 1);
      expect(outside.map(({ method, style }) => [method, style])).toEqual([]);
    }
  });

  it('reaches its row’s height at the most and its base where nothing is', () => {
    const frame = frameOf(work, ['cost']);
    const [line] = drawn(frame).shapes.filter(({ style }) => style === palette.curve.line);
    const base = curvesTop(frame.box) + geometry.curves.rowHeight - geometry.curves.padding;
    expect([line?.top, line?.bottom]).toEqual([
      base - geometry.curves.rowHeight + 2 * geometry.curves.padding - 0.5,
      base - 0.5,
    ]);
  });

  it('stacks the kinds of tokens without a gap', () => {
    const { shapes } = drawn(frameOf(work, ['tokens']));
    const stacks = TOKEN_KINDS.map((kind) => shapes.filter(({ style }) => style === palette.tokens[kind]));
    expect(stacks.map((bars) => bars.length)).toEqual([2, 2, 2, 2]);
    stacks.slice(1).forEach((bars, index) => expect(bars[0]?.bottom).toBe(stacks[index]?.[0]?.top));
    expect(shapes.filter(({ method }) => method === 'text').map(({ text }) => text)).toEqual(['≤ 1.1k']);
  });

  it('marks a compaction on the curve of context alone', () => {
    const frame = frameOf(work, ['cost', 'context']);
    const marks = drawn(frame).shapes.filter(({ style }) => style === palette.text);
    const x = frame.scale.timeToX(work.interval.endMs);
    expect(marks).toHaveLength(2);
    marks.forEach(({ left, right }) => expect(Math.abs((left + right) / 2 - x)).toBeLessThanOrEqual(1));
    expect(drawn(frameOf(work, ['cost'])).shapes.filter(({ style }) => style === palette.text)).toEqual([]);
  });

  it('costs by the pixels, not by the requests', () => {
    const many = aSession().prompt('x');
    for (let request = 0; request < 20_000; request++) {
      many.request({ duration_ms: 5 });
    }
    expect(drawn(frameOf(folded(many.records))).numbers.length).toBeLessThan(40_000);
  });

  it('is clipped to the plot', () => {
    const frame = frameOf(work);
    const drawing = recordDrawing();
    paintPlot(drawing.ctx, frame, null);
    const lines = drawing.shapes.filter(({ method, style }) => method === 'stroke' && style === palette.curve.line);
    expect(lines.map(({ clip }) => [clip.left, clip.top])).toEqual([
      [200, curvesTop(frame.box)],
      [200, curvesTop(frame.box)],
    ]);
  });
});

describe('the values at the pointer', () => {
  const frame = frameOf(work);
  const texts = (x: number, hasCard = false) =>
    values(frame, x, hasCard).flatMap(({ text }) => (text === '' ? [] : [text]));

  it('are those of the moment', () => {
    const [first] = work.events.filter(({ type }) => type === 'api_request');
    const x = frame.scale.timeToX(first?.timeMs ?? NaN);
    expect(texts(x + 1)).toEqual(['$0.0042', '1.1k', '1.1k']);
    expect(texts(x + 20)).toEqual(['$0.0042', '1.1k']);
    expect(texts(frame.scale.timeToX(work.interval.startMs) + 1)).toEqual(['$0.00']);
  });

  it('stay on the plot', () => {
    const right = frame.scale.timeToX(work.interval.endMs);
    expect(values(frame, right).filter((shape) => shape.right > 1000 || shape.left < 0)).toEqual([]);
  });

  it('are none outside of the session, and dots alone where a card says them', () => {
    expect(texts(0)).toEqual([]);
    expect(texts(999)).toEqual([]);
    expect(texts(500, true)).toEqual([]);
    expect(values(frame, 500, true)).toHaveLength(2);
  });
});
