import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { layoutTimeline } from 'domain/timeline/layout';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { foldSession } from 'domain/sessions/foldSession';
import { viewportBounds } from 'domain/timeline/viewport';
import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession } from 'testing/builders';
import { type Frame, makeFrame } from '../frame';
import { NO_CURVES } from '../testing/curvesOf';
import { builtSession, frameOf, frameOfTimeline, PALETTE, PLOT } from '../testing/frameOf';
import { type DrawnShape, recordDrawing } from '../testing/recordedDrawing';
import { paintMinimap } from './paintMinimap';

function painted(frame: Frame) {
  const drawing = recordDrawing();
  paintMinimap(drawing.ctx, frame);
  return drawing;
}

/** Whether a problem is what one sees at a place: nothing else lies over it. */
function hasProblemOnTop(shapes: readonly DrawnShape[], x: number): boolean {
  const column = shapes.filter(({ left, right }) => left <= x && right >= x);
  return column.at(-1)?.style === PALETTE.problem.fill;
}

const problemsOf = ({ timeline }: Frame) =>
  timeline.lanes.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks.filter(({ tone }) => tone !== 'normal')));

describe('the minimap', () => {
  it('shows the whole session whatever is in view', () => {
    const session = builtSession(aSession().prompt('Go').request({ duration_ms: 60_000 }).after(60_000).request());
    const { startMs } = session.interval;
    const whole = painted(frameOf(session)).shapes;
    expect(painted(frameOf(session, startMs + 1_000, startMs + 1_001)).shapes).toEqual(whole);
  });

  it('hides no failure and no rejection, however many agents work over it', () => {
    fc.assert(
      fc.property(arbitrarySession, (rows) => {
        const frame = frameOfTimeline(buildTimeline(foldSession('session-1', rows)));
        const { shapes } = painted(frame);
        const hidden = problemsOf(frame).filter(
          ({ startMs, endMs }) => !hasProblemOnTop(shapes, frame.wholeScale.timeToX((startMs + endMs) / 2))
        );
        expect(hidden.map(({ label }) => label)).toEqual([]);
      }),
      { numRuns: 60 }
    );
  });

  it('keeps within its strip', () => {
    fc.assert(
      fc.property(arbitrarySession, (rows) => {
        const { shapes, numbers } = painted(frameOfTimeline(buildTimeline(foldSession('session-1', rows))));
        expect(numbers.every(Number.isFinite)).toBe(true);
        expect(Math.min(...shapes.map(({ top }) => top))).toBeGreaterThanOrEqual(USUAL_STRIPS.minimap.topPx);
        expect(Math.max(...shapes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(USUAL_STRIPS.bands.topPx);
      }),
      { numRuns: 40 }
    );
  });

  it('keeps a pixel for what is too short to be seen', () => {
    const session = builtSession(aSession().prompt('Go').after(86_400_000).request({ duration_ms: 1 }));
    const { shapes } = painted(frameOf(session));
    expect(shapes.every(({ left, right }) => right - left >= 1)).toBe(true);
  });

  it('costs no more for many events than for the pixels there are', () => {
    let session = aSession().prompt('Go');
    for (let index = 0; index < 5_000; index++) {
      session = session.request({ duration_ms: 2 });
    }
    expect(painted(frameOf(builtSession(session))).shapes.length).toBeLessThan(3 * PLOT.width);
  });

  it('is thinner on a low stage, with a failure in it still to be seen', () => {
    const session = builtSession(aSession().prompt('Go').decide('Bash').result({ success: false, duration_ms: 500 }));
    const timeline = buildTimeline(session);
    const usual = frameOf(session);
    const box = { ...usual.box, heightPx: 200, bodyHeightPx: 100 };
    const layout = layoutTimeline(arrangeLanes(timeline));
    const bounds = viewportBounds(timeline.interval);
    const low = makeFrame({ timeline, layout, palette: PALETTE, curves: NO_CURVES }, bounds, bounds, box, 0);
    const bottomOf = (frame: Frame) => Math.max(...painted(frame).shapes.map(({ bottom }) => bottom));
    expect(bottomOf(low)).toBeLessThan(bottomOf(usual));
    const [failed] = problemsOf(low);
    expect(hasProblemOnTop(painted(low).shapes, low.wholeScale.timeToX(failed?.endMs ?? NaN))).toBe(true);
    expect(painted(low).shapes.every(({ top, bottom }) => bottom > top)).toBe(true);
  });
});
