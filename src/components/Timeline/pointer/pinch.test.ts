import { createTheme } from '@grafana/data';
import { foldSession } from 'domain/sessions/foldSession';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { layoutTimeline } from 'domain/timeline/layout';
import type { Viewport } from 'domain/timeline/timeline';
import { timeScale, viewportBounds } from 'domain/timeline/viewport';
import { epochMs } from 'domain/units';
import * as fc from 'fast-check';
import { aSession, START_MS } from 'testing/builders';
import { makeFrame, type StageBox } from '../frame';
import { beginGesture, type GestureTarget, type StagePoint } from './gestures';
import { timelinePalette } from '../palette/palette';
import { NO_CURVES } from '../testing/curvesOf';
import { pinchGesture } from './pinch';

const box: StageBox = {
  widthPx: 1200,
  heightPx: 500,
  plotLeftPx: 200,
  plotWidthPx: 1000,
  noticesHeightPx: 0,
  bodyHeightPx: 418,
  curvesHeightPx: 0,
};
const timeline = buildTimeline(
  foldSession('session-1', aSession().prompt('x').after(99_900).request({ duration_ms: 10 }).records)
);
const bounds = viewportBounds(timeline.interval);
const layout = layoutTimeline(arrangeLanes(timeline));
const shown: Viewport = { fromMs: epochMs(START_MS + 40_000), toMs: epochMs(START_MS + 60_000) };
const frame = makeFrame(
  { timeline, layout, palette: timelinePalette(createTheme()), curves: NO_CURVES },
  shown,
  bounds,
  box,
  0
);
const Y = USUAL_STRIPS.notices.topPx + 40;

function target() {
  const state: { viewport: Viewport; picked: StagePoint[]; areas: number } = { viewport: shown, picked: [], areas: 0 };
  const gestures: GestureTarget = {
    get viewport() {
      return state.viewport;
    },
    bounds,
    moveTo: (next) => void (state.viewport = next),
    showDrag: () => void state.areas++,
    markArea: () => void state.areas++,
    pick: (point) => void state.picked.push(point),
  };
  return { state, gestures };
}

const at = (x: number): StagePoint => ({ x, y: Y });

describe('fingers on the timeline', () => {
  it('one pans, and draws out no area', () => {
    const { state, gestures } = target();
    const gesture = beginGesture(gestures, frame, at(700), { button: 0, pointerType: 'touch' });
    gesture?.move(at(600));
    gesture?.end(at(600));
    expect(state.viewport.fromMs - shown.fromMs).toBeCloseTo(2_000, 3);
    expect(state.areas).toBe(0);
    expect(state.picked).toEqual([]);
  });

  it('a tap selects', () => {
    const { state, gestures } = target();
    beginGesture(gestures, frame, at(700), { button: 0, pointerType: 'touch' })?.end(at(701));
    expect(state.picked).toEqual([at(700)]);
    expect(state.viewport).toEqual(shown);
  });

  it('two twice as far apart show half of the time', () => {
    const { state, gestures } = target();
    pinchGesture(gestures, frame, [at(600), at(800)])([at(500), at(900)]);
    expect(state.viewport.toMs - state.viewport.fromMs).toBeCloseTo(10_000, 3);
  });

  it('the time between two stays between them, unless the session ends there', () => {
    const x = fc.integer({ min: 250, max: 1150 });
    fc.assert(
      fc.property(x, x, x, x, (a, b, c, d) => {
        const { state, gestures } = target();
        pinchGesture(gestures, frame, [at(a), at(b)])([at(c), at(d)]);
        const { fromMs, toMs } = state.viewport;
        expect(fromMs).toBeGreaterThanOrEqual(bounds.fromMs - 1);
        expect(toMs).toBeLessThanOrEqual(bounds.toMs + 1);
        if (fromMs > bounds.fromMs + 1 && toMs < bounds.toMs - 1) {
          const held = frame.scale.xToTime((a + b) / 2 - box.plotLeftPx);
          expect(timeScale(state.viewport, box.plotWidthPx).timeToX(held)).toBeCloseTo((c + d) / 2 - box.plotLeftPx, 0);
        }
      })
    );
  });
});
