import * as fc from 'fast-check';
import { START_MS } from 'testing/builders';

import { epochMs } from '../units';
import type { Viewport } from './timeline';
import { clampViewport, fitInterval, panBy, viewportBounds, zoomAbout } from './viewport';
import { extendTrail, MOST_WINDOWS, NO_TRAIL, windowBefore, type ZoomTrail } from './zoomTrail';

const at = (from: number, to: number): Viewport => ({ fromMs: epochMs(START_MS + from), toMs: epochMs(START_MS + to) });
const boundsOf = (length: number): Viewport =>
  viewportBounds({ startMs: epochMs(START_MS), endMs: epochMs(START_MS + length) });
const bounds = boundsOf(100_000);
const after = (...windows: readonly Viewport[]): ZoomTrail =>
  windows.reduce((trail, window) => extendTrail(trail, window, bounds), NO_TRAIL);

type Move = (viewport: Viewport, bounds: Viewport) => Viewport;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.tuple(share, fc.double({ min: 0.2, max: 20, noNaN: true })).map(
    ([place, factor]): Move =>
      (viewport, limits) =>
        zoomAbout(viewport, viewport.fromMs + place * (viewport.toMs - viewport.fromMs), factor, limits)
  ),
  fc.double({ min: -2, max: 2, noNaN: true }).map(
    (by): Move =>
      (viewport, limits) =>
        panBy(viewport, by * (viewport.toMs - viewport.fromMs), limits)
  ),
  fc.tuple(share, share).map(
    ([a, b]): Move =>
      (_, limits) => {
        const length = limits.toMs - limits.fromMs;
        const startMs = epochMs(limits.fromMs + Math.min(a, b) * length);
        return fitInterval({ startMs, endMs: epochMs(limits.fromMs + Math.max(a, b) * length) }, limits);
      }
  ),
  fc.constant<Move>((_, limits) => limits)
);

describe('zoomTrail', () => {
  it('is nested, short, and ends in the window in view, whatever moves led there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 10 ** 8 }), fc.array(anyMove, { maxLength: 30 }), (length, moves) => {
        const limits = boundsOf(length);
        let viewport = limits;
        let trail = NO_TRAIL;
        for (const move of moves) {
          viewport = clampViewport(move(viewport, limits), limits);
          trail = extendTrail(trail, viewport, limits);
          const isAll = (limits.toMs - limits.fromMs) / (viewport.toMs - viewport.fromMs) <= 1.001;
          expect(trail.at(-1)).toEqual(isAll ? undefined : viewport);
          expect(trail.length).toBeLessThanOrEqual(MOST_WINDOWS);
          trail.slice(1).forEach((inner, index) => {
            const outer = trail[index];
            expect(outer?.fromMs).toBeLessThanOrEqual(inner.fromMs);
            expect(outer?.toMs).toBeGreaterThanOrEqual(inner.toMs);
          });
        }
      })
    );
  });

  it('going back as often as there are windows ends at the whole session', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 12 }), (moves) => {
        let viewport = bounds;
        let trail = NO_TRAIL;
        for (const move of moves) {
          viewport = move(viewport, bounds);
          trail = extendTrail(trail, viewport, bounds);
        }
        for (let steps = trail.length; steps > 0; steps--) {
          trail = extendTrail(trail, windowBefore(trail, bounds) ?? bounds, bounds);
          expect(trail).toHaveLength(steps - 1);
        }
        expect(windowBefore(trail, bounds)).toBeUndefined();
      })
    );
  });

  it('grows with a zoom in', () => {
    expect(after(at(10_000, 50_000), at(20_000, 30_000))).toEqual([at(10_000, 50_000), at(20_000, 30_000)]);
  });

  it('keeps with a pan what still holds the window, and no step of the pan', () => {
    const zoomed = [at(10_000, 50_000), at(20_000, 30_000)];
    expect(after(...zoomed, at(22_000, 32_000))).toEqual([at(10_000, 50_000), at(22_000, 32_000)]);
    expect(after(...zoomed, at(45_000, 55_000))).toEqual([at(45_000, 55_000)]);
  });

  it('drops with a zoom out what is no wider any more', () => {
    expect(after(at(10_000, 50_000), at(20_000, 30_000), at(15_000, 45_000))).toEqual([
      at(10_000, 50_000),
      at(15_000, 45_000),
    ]);
    expect(after(at(10_000, 50_000), at(20_000, 30_000), bounds)).toEqual([]);
  });

  it('survives that the session grows', () => {
    const trail = after(at(10_000, 50_000), at(20_000, 30_000));
    expect(extendTrail(trail, at(20_000, 30_000), boundsOf(300_000))).toEqual(trail);
  });

  it('leaves out of many small steps those that say least, never where one comes from', () => {
    const steps = Array.from({ length: 12 }, (_, step) => at(0, 80_000 / 1.2 ** step));
    const trail = after(...steps.slice(0, 6), at(0, 1000), at(0, 100));
    expect(trail).toHaveLength(MOST_WINDOWS);
    expect(trail.slice(-2)).toEqual([at(0, 1000), at(0, 100)]);
  });
});
