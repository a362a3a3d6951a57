import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { CURVE_KINDS } from 'domain/timeline/curves';
import { layoutTimeline } from 'domain/timeline/layout';
import { viewportBounds } from 'domain/timeline/viewport';
import { foldSession } from 'domain/sessions/foldSession';
import { epochMs } from 'domain/units';
import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession, START_MS } from 'testing/builders';
import { makeFrame, stripsOf } from '../frame';
import { type OverlayState, paintOverlay, paintOverview, paintPlot } from '../paintTimeline';
import { curvesOf } from '../testing/curvesOf';
import { PALETTE } from '../testing/frameOf';
import { recordDrawing } from '../testing/recordedDrawing';

interface Look {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly gutterPx: number;
  /** Of the window, as shares of the session. */
  readonly from: number;
  readonly length: number;
  readonly scrollTopPx: number;
}

function painted(rows: readonly unknown[], { widthPx, heightPx, gutterPx, from, length, scrollTopPx }: Look) {
  const session = foldSession('session-1', rows);
  const timeline = buildTimeline(session);
  const bounds = viewportBounds(timeline.interval);
  const span = bounds.toMs - bounds.fromMs;
  const fromMs = epochMs(bounds.fromMs + from * span);
  const viewport = { fromMs, toMs: epochMs(fromMs + Math.max(0.01, length * span)) };
  const plotLeftPx = Math.min(gutterPx, widthPx);
  const box = {
    widthPx,
    heightPx,
    plotLeftPx,
    plotWidthPx: widthPx - plotLeftPx,
    noticesHeightPx: 0,
    bodyHeightPx: Math.max(0, heightPx - stripsOf({ heightPx }).notices.topPx),
    curvesHeightPx: 0,
  };
  const content = { timeline, layout: layoutTimeline(arrangeLanes(timeline)), palette: PALETTE };
  const frame = makeFrame({ ...content, curves: curvesOf(session, CURVE_KINDS) }, viewport, bounds, box, scrollTopPx);
  const [first, ...others] = [...timeline.markOfEvent.values()];
  const overlay: OverlayState = {
    hovered: first,
    selected: others.at(-1),
    drag: { startMs: fromMs, endMs: viewport.toMs },
    area: { startMs: bounds.fromMs, endMs: epochMs(fromMs + 1) },
    playheadMs: epochMs(fromMs + 0.5),
    newSinceMs: fromMs,
    crosshair: { x: 1, label: '+0:01' },
    hasCard: false,
  };
  const drawing = recordDrawing();
  paintOverview(drawing.ctx, frame);
  paintPlot(drawing.ctx, frame, null);
  paintOverlay(drawing.ctx, frame, overlay);
  return drawing;
}

const anyLook: fc.Arbitrary<Look> = fc.record({
  widthPx: fc.constantFrom(1, 133, 320, 1200, 7680),
  heightPx: fc.constantFrom(1, 90, 200, 500, 4320),
  gutterPx: fc.constantFrom(0, 132, 224),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 1e-9, 1e-4, 0.5, 1),
  scrollTopPx: fc.constantFrom(0, 1, 10_000),
});

/** Canvases count in single precision: of a shape that reaches farther, the edge in view lies beside its place. */
const FARTHEST_PX = 100_000;

function expectDrawable({ shapes, numbers }: ReturnType<typeof painted>, { widthPx }: Look): void {
  expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
  expect(shapes.filter(({ left, right, top, bottom }) => right < left || bottom < top)).toEqual([]);
  const inView = shapes.filter(({ left, right }) => right >= 0 && left <= widthPx);
  const far = inView.filter(({ left, right }) => left < -FARTHEST_PX || right > FARTHEST_PX);
  expect(far.map(({ method, left, right, text }) => ({ method, left, right, text }))).toEqual([]);
}

describe('a picture of the timeline', () => {
  it('has numbers a canvas can draw, on stages of any size, at any zoom and place', () => {
    fc.assert(
      fc.property(arbitrarySession, anyLook, (rows, look) => expectDrawable(painted(rows, look), look)),
      { numRuns: 100 }
    );
  });

  it('has them for no event at all, and for events all at one moment', () => {
    const moment = Array.from({ length: 50 }, () => aSession().add('api_error', { error: 'x' }).records[0]);
    fc.assert(
      fc.property(fc.constantFrom([], moment), anyLook, (rows, look) => expectDrawable(painted(rows, look), look)),
      { numRuns: 30 }
    );
  });

  it('has them for events years apart', () => {
    const years = aSession({ startMs: START_MS - 10 * 365 * 86_400_000 })
      .prompt('Go')
      .after(10 * 365 * 86_400_000)
      .request();
    fc.assert(
      fc.property(anyLook, (look) => expectDrawable(painted(years.records, look), look)),
      { numRuns: 30 }
    );
  });

  it('writes what events say and nothing made of it', () => {
    const hostile = '\u001b[31m<img src=x>\u202e\u0000 {{count}} $&';
    const rows = aSession()
      .prompt(hostile)
      .request({ model: hostile, duration_ms: 60_000 })
      .decide(hostile)
      .result({ duration_ms: 60_000 });
    const { shapes } = painted(rows.records, {
      widthPx: 4000,
      heightPx: 800,
      gutterPx: 0,
      from: 0,
      length: 1,
      scrollTopPx: 0,
    });
    const words = shapes.map(({ text }) => text).join('\n');
    expect(words).toContain('<img src=x>');
    expect(words).toContain('{{count}}');
    expect(words).not.toContain('\u001b');
    // It would turn round all that is written after it.
    expect(words).not.toContain('\u202e');
  });
});
