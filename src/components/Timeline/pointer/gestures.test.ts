import { createTheme } from '@grafana/data';
import { NO_TIME } from 'domain/events/eventTime';
import { foldSession } from 'domain/sessions/foldSession';
import type { Interval } from 'domain/sessions/session';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { layoutTimeline } from 'domain/timeline/layout';
import type { Viewport } from 'domain/timeline/timeline';
import { viewportBounds } from 'domain/timeline/viewport';
import { epochMs } from 'domain/units';
import * as fc from 'fast-check';
import { aSession, START_MS } from 'testing/builders';
import { cardPlace } from '../card/cardPlace';
import { crosshairAt, type Frame, makeFrame, type StageBox, zoneAt } from '../frame';
import { beginGesture, cursorAt, type GestureTarget, minimapGrip, type StagePoint } from './gestures';
import { keyCommand } from '../commands/keyCommands';
import { timelinePalette } from '../palette/palette';
import { NO_CURVES } from '../testing/curvesOf';

const box: StageBox = {
  widthPx: 1200,
  heightPx: 500,
  plotLeftPx: 200,
  plotWidthPx: 1000,
  noticesHeightPx: 0,
  bodyHeightPx: 418,
  curvesHeightPx: 0,
};
const rows = aSession().prompt('x').after(99_900).request({ duration_ms: 10 }).records;
const timeline = buildTimeline(foldSession('session-1', rows));
const bounds = viewportBounds(timeline.interval);
const palette = timelinePalette(createTheme());
const layout = layoutTimeline(arrangeLanes(timeline));
const middle: Viewport = { fromMs: epochMs(START_MS + 40_000), toMs: epochMs(START_MS + 60_000) };

const frameOf = (viewport: Viewport): Frame =>
  makeFrame({ timeline, layout, palette, curves: NO_CURVES }, viewport, bounds, box, 0);

interface Asked {
  viewport: Viewport;
  drag: Interval | undefined;
  marked: Interval[];
  picked: StagePoint[];
}

/** A timeline that only remembers what a gesture asked of it. */
function target(viewport: Viewport) {
  const state: Asked = { viewport, drag: undefined, marked: [], picked: [] };
  const gestureTarget: GestureTarget = {
    get viewport() {
      return state.viewport;
    },
    bounds,
    moveTo: (next) => void (state.viewport = next),
    showDrag: (dragged) => void (state.drag = dragged),
    markArea: (area) => void state.marked.push(area),
    pick: (point) => void state.picked.push(point),
  };
  return { state, gestureTarget };
}

const LANES = USUAL_STRIPS.notices.topPx + 40;
const AXIS = USUAL_STRIPS.axis.topPx + 5;
const MAP = USUAL_STRIPS.minimap.topPx + 10;

function drag(from: StagePoint, to: StagePoint, viewport: Viewport = middle, button = 0, shiftKey = false) {
  const { state, gestureTarget } = target(viewport);
  const gesture = beginGesture(gestureTarget, frameOf(viewport), from, { button, shiftKey });
  gesture?.move(to);
  const during = { ...state };
  gesture?.end(to);
  return { gesture, during, state };
}

const seconds = ({ fromMs, toMs }: Viewport): readonly number[] =>
  [fromMs, toMs].map((time) => Math.round((time - START_MS) / 100) / 10);

describe('a press and a drag', () => {
  it.each([
    ['in the labels', { x: 100, y: LANES }, 0],
    ['right of the plot', { x: 1201, y: LANES }, 0],
    ['with the right button', { x: 500, y: LANES }, 2],
  ])('means nothing %s', (_name, from, button) => {
    const { gesture, state } = drag(from, { x: 700, y: LANES }, middle, button);
    expect(gesture).toBeUndefined();
    expect(state.viewport).toBe(middle);
  });

  it.each([
    ['to the right', 300, 500],
    ['to the left', 500, 300],
  ])('over the lanes %s zooms to what it spans', (_name, from, to) => {
    const { during, state } = drag({ x: from, y: LANES }, { x: to, y: LANES });
    expect(seconds({ fromMs: during.drag?.startMs ?? NO_TIME, toMs: during.drag?.endMs ?? NO_TIME })).toEqual([42, 46]);
    expect(state.marked).toEqual([]);
    expect(during.viewport).toBe(middle);
    expect(seconds(state.viewport)).toEqual([42, 46]);
    expect(state.drag).toBeUndefined();
  });

  it.each([
    ['to the right', 300, 500],
    ['to the left', 500, 300],
  ])('over the lanes %s with Shift marks what it spans and zooms to nothing', (_name, from, to) => {
    const { during, state } = drag({ x: from, y: LANES }, { x: to, y: LANES }, middle, 0, true);
    expect(during.drag).toEqual(state.marked[0]);
    expect(state.marked.map(({ startMs, endMs }) => seconds({ fromMs: startMs, toMs: endMs }))).toEqual([[42, 46]]);
    expect(state.viewport).toBe(middle);
    expect(state.drag).toBeUndefined();
  });

  it('that leaves the plot spans up to its edge', () => {
    expect(seconds(drag({ x: 700, y: LANES }, { x: 5000, y: -50 }).state.viewport)).toEqual([50, 60]);
    expect(seconds(drag({ x: 700, y: LANES }, { x: -5000, y: 900 }).state.viewport)).toEqual([40, 50]);
  });

  it('of a trembling hand is a click, and moves nothing', () => {
    const { during, state } = drag({ x: 500, y: LANES }, { x: 502, y: LANES + 1 });
    expect(during.drag).toBeUndefined();
    expect(state.picked).toEqual([{ x: 502, y: LANES + 1 }]);
    expect(state.viewport).toBe(middle);
  });

  it('straight down is neither a click nor a zoom', () => {
    const { state } = drag({ x: 500, y: LANES }, { x: 500, y: LANES + 100 });
    expect(state.picked).toEqual([]);
    expect(state.viewport).toBe(middle);
  });

  it.each([
    ['the axis', AXIS, 0],
    ['the lanes with the middle button', LANES, 1],
  ])('on %s takes the time along', (_name, y, button) => {
    const { during, state } = drag({ x: 500, y }, { x: 600, y }, middle, button);
    expect(seconds(during.viewport)).toEqual([38, 58]);
    expect(state.viewport).toEqual(during.viewport);
  });

  it('to beyond the session stops there and keeps its length', () => {
    const [from = NaN, to = NaN] = seconds(drag({ x: 300, y: AXIS }, { x: 90_000, y: AXIS }).state.viewport);
    expect(from).toBeCloseTo((bounds.fromMs - START_MS) / 1000, 0);
    expect(to - from).toBeCloseTo(20, 5);
  });

  it.each([
    ['an area', LANES],
    ['a pan', AXIS],
    ['a window', MAP],
  ])('of %s that is given up leaves all as it was', (_name, y) => {
    const { state, gestureTarget } = target(middle);
    const gesture = beginGesture(gestureTarget, frameOf(middle), { x: 650, y }, { button: 0 });
    gesture?.move({ x: 900, y });
    gesture?.cancel();
    expect(state.viewport).toEqual(middle);
    expect(state.drag).toBeUndefined();
    expect(state.picked).toEqual([]);
  });

  it('never shows less than a millisecond or more than the session, wherever it goes', () => {
    const place = fc.record({ x: fc.integer({ min: -500, max: 2500 }), y: fc.integer({ min: 0, max: 500 }) });
    fc.assert(
      fc.property(place, fc.array(place, { minLength: 1, maxLength: 5 }), fc.nat(2), (from, path, button) => {
        const { state, gestureTarget } = target(middle);
        const gesture = beginGesture(gestureTarget, frameOf(middle), from, { button });
        path.forEach((point) => gesture?.move(point));
        gesture?.end(path.at(-1) ?? from);
        const { fromMs, toMs } = state.viewport;
        expect(toMs - fromMs).toBeGreaterThanOrEqual(0.99);
        expect(fromMs).toBeGreaterThanOrEqual(bounds.fromMs - 0.01);
        expect(toMs).toBeLessThanOrEqual(bounds.toMs + 0.01);
        expect(state.drag).toBeUndefined();
      })
    );
  });
});

describe('the minimap', () => {
  const frame = frameOf(middle);
  const edges = [middle.fromMs, middle.toMs].map((time) => box.plotLeftPx + frame.wholeScale.timeToX(time));
  const [left = NaN, right = NaN] = edges;

  it.each([
    ['from', left],
    ['to', right],
    ['window', (left + right) / 2],
    ['outside', left - 100],
    ['outside', right + 100],
  ])('is held by %s', (grip, x) => expect(minimapGrip(frame, x)).toBe(grip));

  it('pulls an edge, the other stays', () => {
    const pulled = drag({ x: left, y: MAP }, { x: left - 100, y: MAP }).state.viewport;
    expect(pulled.toMs).toBeCloseTo(middle.toMs, 0);
    expect(pulled.fromMs).toBeLessThan(middle.fromMs);
  });

  it('turns the window around when an edge is pulled past the other', () => {
    const { fromMs, toMs } = drag({ x: left, y: MAP }, { x: right + 100, y: MAP }).state.viewport;
    expect(fromMs).toBeCloseTo(middle.toMs, 0);
    expect(toMs).toBeGreaterThan(middle.toMs);
  });

  it('moves the window with its length', () => {
    const { fromMs, toMs } = drag({ x: (left + right) / 2, y: MAP }, { x: (left + right) / 2 + 50, y: MAP }).state
      .viewport;
    expect(toMs - fromMs).toBeCloseTo(20_000, 0);
    expect(fromMs).toBeGreaterThan(middle.fromMs);
  });

  it('brings the window to where it is clicked, and draws a new one where it is dragged', () => {
    const clicked = drag({ x: 1000, y: MAP }, { x: 1000, y: MAP }).state.viewport;
    expect((clicked.fromMs + clicked.toMs) / 2).toBeCloseTo(frame.wholeScale.xToTime(800), -1);
    const drawn = drag({ x: 900, y: MAP }, { x: 1000, y: MAP }).state.viewport;
    expect(drawn.fromMs).toBeCloseTo(frame.wholeScale.xToTime(700), -1);
    expect(drawn.toMs).toBeCloseTo(frame.wholeScale.xToTime(800), -1);
  });

  it('draws a new window also in one that shows everything', () => {
    const { fromMs, toMs } = drag({ x: 600, y: MAP }, { x: 700, y: MAP }, bounds).state.viewport;
    expect(toMs - fromMs).toBeCloseTo((bounds.toMs - bounds.fromMs) / 10, 0);
  });
});

describe('what the pointer is over', () => {
  const frame = frameOf(middle);

  it.each([
    [{ x: 100, y: LANES }, 'gutter', 'default'],
    [{ x: 1201, y: LANES }, 'gutter', 'default'],
    [{ x: 300, y: USUAL_STRIPS.bands.topPx + 1 }, 'bands', 'pointer'],
    [{ x: 300, y: AXIS }, 'axis', 'grab'],
    [{ x: 300, y: LANES }, 'lanes', 'crosshair'],
    [{ x: 300, y: MAP }, 'minimap', 'crosshair'],
  ])('%j is the %s', (point, zone, cursor) => {
    expect(zoneAt(box, point.x, point.y)).toBe(zone);
    expect(cursorAt(frame, point, false)).toBe(cursor);
  });

  it('says what time it is there, on axis, bands and lanes', () => {
    const clock = (timeMs: number, stepMs: number) =>
      `${new Date(timeMs).toISOString().slice(11, 19)} to ${stepMs.toFixed()} ms`;
    expect(crosshairAt(frame, { x: 700, y: LANES }, clock)).toEqual({
      x: 500,
      label: expect.stringMatching(/^10:00:50 to \d\d ms$/),
    });
    expect(crosshairAt(frame, { x: 700, y: MAP }, clock)).toBeUndefined();
    expect(crosshairAt(frame, { x: 100, y: LANES }, clock)).toBeUndefined();
  });

  it('has a card beside it that never leaves the stage it fits on', () => {
    const length = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(length, length, fc.integer({ min: 0, max: 340 }), fc.integer({ min: 0, max: 200 }), (x, y, w, h) => {
        const { left, top } = cardPlace({ x, y }, w, h, 1000, 1000);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + w).toBeLessThanOrEqual(1000);
        expect(top + h).toBeLessThanOrEqual(1000);
        const covers = x > left && x < left + w && y > top && y < top + h;
        expect(covers).toBe(false);
      })
    );
  });
});

describe('keys', () => {
  const key = (pressed: string, more: object = {}) =>
    keyCommand({ key: pressed, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

  it.each([
    ['ц', { code: 'KeyW' }, 'zoomIn'],
    ['W', { shiftKey: true }, 'zoomIn'],
    ['E', { shiftKey: true }, 'previousProblem'],
    ['e', {}, 'nextProblem'],
    ['q', { code: 'KeyA' }, undefined],
    ['w', { ctrlKey: true }, undefined],
    ['f', { metaKey: true }, undefined],
    ['ArrowLeft', { altKey: true }, undefined],
    ['Tab', {}, undefined],
  ])('%s %j: %s', (pressed, more, command) => expect(key(pressed, more)).toBe(command));
});
