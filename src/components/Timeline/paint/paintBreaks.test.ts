import { createTheme } from '@grafana/data';
import { foldSession } from 'domain/sessions/foldSession';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { compressedAxis } from 'domain/timeline/compressedAxis';
import { layoutTimeline } from 'domain/timeline/layout';
import { sinceStart } from 'domain/timeline/ticks';
import { TRUE_AXIS } from 'domain/timeline/timeAxis';
import { viewportBounds } from 'domain/timeline/viewport';
import { aSession, type SessionBuilder } from 'testing/builders';
import { makeFrame, type StageBox } from '../frame';
import { paintOverview, paintPlot } from '../paintTimeline';
import { timelinePalette } from '../palette/palette';
import { NO_CURVES } from '../testing/curvesOf';
import { type DrawnShape, recordDrawing } from '../testing/recordedDrawing';

const HOUR = 3_600_000;
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

function drawn(built: SessionBuilder, isShortened = true) {
  const session = foldSession('session-1', built.records);
  const axis = isShortened ? compressedAxis(session) : TRUE_AXIS;
  const timeline = buildTimeline(session);
  const bounds = viewportBounds(session.interval, axis);
  const time = { axis, breaks: [], clock: sinceStart(session.interval.startMs), zone: undefined, pointed: () => '' };
  const layout = layoutTimeline(arrangeLanes(timeline));
  const frame = makeFrame({ timeline, layout, palette, curves: NO_CURVES, time }, bounds, bounds, box, 0);
  const drawing = recordDrawing();
  paintOverview(drawing.ctx, frame);
  paintPlot(drawing.ctx, frame, null);
  const xOf = (timeMs: number) => box.plotLeftPx + frame.scale.timeToX(timeMs);
  return { ...drawing, axis, breaks: axis.breaks.map((at) => ({ left: xOf(at.startMs), right: xOf(at.endMs) })) };
}

const work = (session: SessionBuilder) => session.prompt('Go').request({ duration_ms: 60_000 });
const texts = (shapes: readonly DrawnShape[]) => shapes.filter(({ text }) => text !== '');
const isZigzag = ({ method, lines, top }: DrawnShape) =>
  method === 'stroke' && lines === 2 && top === USUAL_STRIPS.axis.topPx;

describe('breaks of the axis', () => {
  it('leave the name of a permission mode whole', () => {
    const session = work(aSession())
      .add('permission_mode_changed', { to_mode: 'plan' })
      .after(2_000)
      .add('permission_mode_changed', { to_mode: 'acceptEdits' })
      .after(3 * HOUR)
      .request({ duration_ms: 60_000 });
    const { shapes, breaks } = drawn(session);
    const name = shapes.find(({ text }) => text === 'acceptEdits');
    expect(breaks).toHaveLength(1);
    expect(name?.left ?? NaN).toBeGreaterThan(breaks[0]?.right ?? NaN);
  });

  it('are marked at both edges from the axis down, and say how long they were', () => {
    const { shapes, breaks } = drawn(work(work(aSession()).after(9.2 * HOUR)));
    const [only] = breaks;
    const zigzags = shapes.filter(isZigzag);
    expect(zigzags).toHaveLength(1);
    expect(zigzags[0]?.left).toBeCloseTo(only?.left ?? NaN, -1);
    expect(zigzags[0]?.right).toBeCloseTo(only?.right ?? NaN, -1);
    expect(zigzags[0]?.bottom).toBeGreaterThan(box.heightPx - 10);
    const label = shapes.find(({ text }) => text === '9 h 12 min');
    expect(label?.left).toBeGreaterThan(only?.left ?? NaN);
    expect(label?.right).toBeLessThan(only?.right ?? NaN);
  });

  it('are not there on the true axis', () => {
    const { shapes } = drawn(work(work(aSession()).after(9.2 * HOUR)), false);
    expect(shapes.filter(isZigzag)).toEqual([]);
    expect(shapes.some(({ text }) => text === '9 h 12 min')).toBe(false);
  });

  it('tell a wait for a person by another colour', () => {
    const asked = work(aSession()).after(HOUR).decide('Bash', { source: 'user_temporary' }).result();
    const { shapes, axis } = drawn(work(asked.after(HOUR)));
    expect(axis.breaks.map(({ kind }) => kind)).toEqual(['waiting', 'idle']);
    expect(shapes.filter(isZigzag).map(({ style }) => style)).toEqual([palette.wait.fill, palette.laneLife]);
  });

  it('have no text of a tick in them', () => {
    let session = work(aSession());
    for (let index = 0; index < 5; index++) {
      session = work(session.after(HOUR * (index + 1)));
    }
    const { shapes, breaks } = drawn(session);
    const onAxis = texts(shapes).filter(({ top }) => top > USUAL_STRIPS.axis.topPx && top < USUAL_STRIPS.notices.topPx);
    const labels = onAxis.filter(({ text }) => !/^\d h( \d\d min)?$/.test(text));
    expect(labels.length).toBeGreaterThan(0);
    for (const { left, right } of breaks) {
      expect(labels.filter((label) => label.left < right && label.right > left)).toEqual([]);
    }
  });

  it('cost no more than there are pixels, and nothing endless is drawn', () => {
    let session = aSession();
    for (let index = 0; index < 3000; index++) {
      session = session.prompt('Go').after(HOUR);
    }
    const { shapes, numbers } = drawn(session);
    expect(shapes.length).toBeLessThan(10 * box.plotWidthPx);
    expect(numbers.every(Number.isFinite)).toBe(true);
  });
});
