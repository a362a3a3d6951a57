import * as fc from 'fast-check';
import { START_MS } from 'testing/builders';

import { epochMs } from '../units';
import type { Viewport } from './timeline';
import {
  bringIntoView,
  clampViewport,
  fitInterval,
  isSameViewport,
  MIN_SPAN_MS,
  panBy,
  timeScale,
  viewportBounds,
  zoomAbout,
} from './viewport';

const window = (fromMs: number, toMs: number): Viewport => ({ fromMs: epochMs(fromMs), toMs: epochMs(toMs) });
const interval = (startMs: number, endMs: number) => ({ startMs: epochMs(startMs), endMs: epochMs(endMs) });

const anyNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(NaN, Infinity, -Infinity, 0),
  fc.integer({ min: START_MS - 10 ** 7, max: START_MS + 10 ** 7 })
);
const someBounds = fc.nat(10 ** 9).map((length) => viewportBounds(interval(START_MS, START_MS + length)));
const someView = someBounds.chain((bounds) =>
  fc
    .record({ from: fc.double({ min: 0, max: 1, noNaN: true }), span: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ from, span }) => {
      const length = bounds.toMs - bounds.fromMs;
      const fromMs = bounds.fromMs + from * length;
      return { bounds, viewport: clampViewport(window(fromMs, fromMs + span * length), bounds) };
    })
);
const isSound = (viewport: Viewport) =>
  Number.isFinite(viewport.fromMs) && Number.isFinite(viewport.toMs) && viewport.toMs > viewport.fromMs;

describe('viewport', () => {
  it('stays sound and inside its bounds, whatever it is moved by', () => {
    fc.assert(
      fc.property(someView, anyNumber, anyNumber, ({ bounds, viewport }, a, b) => {
        const moved = [
          clampViewport(window(a, b), bounds),
          zoomAbout(viewport, a, b, bounds),
          panBy(viewport, a, bounds),
        ];
        for (const result of moved) {
          expect(isSound(result)).toBe(true);
          expect(result.fromMs).toBeGreaterThanOrEqual(bounds.fromMs - 0.01);
          expect(result.toMs).toBeLessThanOrEqual(bounds.toMs + 0.01);
          expect(result.toMs - result.fromMs).toBeGreaterThanOrEqual(MIN_SPAN_MS - 0.01);
        }
      })
    );
  });

  it('has bounds for any interval, even for none', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (start, end) => {
        expect(isSound(viewportBounds(interval(start, end)))).toBe(true);
      })
    );
  });

  it('shows a session of one instant with room around it', () => {
    const bounds = viewportBounds(interval(START_MS, START_MS));
    expect(bounds.fromMs).toBeLessThan(START_MS);
    expect(bounds.toMs).toBeGreaterThan(START_MS);
  });

  it('maps times to pixels and back', () => {
    fc.assert(
      fc.property(
        someView,
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: -2, max: 3, noNaN: true }),
        (view, width, share) => {
          const scale = timeScale(view.viewport, width);
          const x = share * width;
          expect(Math.abs(scale.timeToX(scale.xToTime(x)) - x)).toBeLessThan(Math.max(0.01, scale.pxPerMs * 0.001));
        }
      )
    );
  });

  it('keeps the time under the pointer where it is while zooming in', () => {
    fc.assert(
      fc.property(
        someView,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        (view, share, factor) => {
          const { viewport, bounds } = view;
          const timeMs = viewport.fromMs + share * (viewport.toMs - viewport.fromMs);
          const zoomed = zoomAbout(viewport, timeMs, factor, bounds);
          const after = timeScale(zoomed, 1000).timeToX(timeMs);
          expect(Math.abs(after - share * 1000)).toBeLessThan(1);
        }
      )
    );
  });

  it('comes back by zooming out as far as it zoomed in', () => {
    const bounds = viewportBounds(interval(START_MS, START_MS + 100_000));
    const before = window(START_MS + 40_000, START_MS + 60_000);
    const there = zoomAbout(before, START_MS + 45_000, 3, bounds);
    expect(isSameViewport(zoomAbout(there, START_MS + 45_000, 1 / 3, bounds), before)).toBe(true);
  });

  it('keeps its length while panning against the end', () => {
    const bounds = viewportBounds(interval(START_MS, START_MS + 100_000));
    const panned = panBy(window(START_MS, START_MS + 10_000), 10 ** 9, bounds);
    expect(panned.toMs).toBe(bounds.toMs);
    expect(panned.toMs - panned.fromMs).toBeCloseTo(10_000, 3);
  });

  it('fits an interval with a margin', () => {
    const bounds = viewportBounds(interval(START_MS, START_MS + 100_000));
    const fitted = fitInterval(interval(START_MS + 40_000, START_MS + 50_000), bounds, 0.1);
    expect(fitted).toEqual(window(START_MS + 39_000, START_MS + 51_000));
  });

  it('moves to what lies outside, without zooming, and stays for what is inside', () => {
    const bounds = viewportBounds(interval(START_MS, START_MS + 100_000));
    const view = window(START_MS, START_MS + 10_000);
    expect(bringIntoView(view, interval(START_MS + 9_000, START_MS + 20_000), bounds)).toBe(view);
    const moved = bringIntoView(view, interval(START_MS + 50_000, START_MS + 50_000), bounds);
    expect(moved).toEqual(window(START_MS + 45_000, START_MS + 55_000));
  });
});
