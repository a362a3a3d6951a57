import * as fc from 'fast-check';
import { arbitraryIdleSession } from 'testing/arbitraryIdle';
import { aSession } from 'testing/builders';

import { foldSession } from '../sessions/foldSession';
import { compressedAxis } from './compressedAxis';
import {
  bringIntoView,
  clampViewport,
  drawnLength,
  fitInterval,
  isSameViewport,
  middleOf,
  movedBy,
  panBy,
  timeScale,
  viewportBounds,
  zoomAbout,
} from './viewport';

const WIDTH = 1000;
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A window somewhere in a session with breaks, zoomed in some way. */
const arbitraryWindow = fc.tuple(arbitraryIdleSession, share, share).map(([session, from, length]) => {
  const axis = compressedAxis(session);
  const bounds = viewportBounds(session.interval, axis);
  const all = drawnLength(bounds, axis);
  const fromMs = movedBy(bounds.fromMs, from * all, axis);
  const toMs = movedBy(fromMs, Math.max(0.001, length) * all, axis);
  return { session, axis, bounds, viewport: clampViewport({ fromMs, toMs }, bounds, axis) };
});

describe('a window on an axis with breaks', () => {
  it('moves by as many pixels as it is panned, across breaks too', () => {
    fc.assert(
      fc.property(arbitraryWindow, share, fc.integer({ min: -300, max: 300 }), ({ axis, bounds, viewport }, at, px) => {
        const before = timeScale(viewport, WIDTH, axis);
        const timeMs = before.xToTime(at * WIDTH);
        const panned = panBy(viewport, px / before.pxPerMs, bounds, axis);
        const after = timeScale(panned, WIDTH, axis);
        expect(after.pxPerMs / before.pxPerMs).toBeCloseTo(1, 2);
        const room =
          px < 0
            ? before.timeToX(viewport.fromMs) - before.timeToX(bounds.fromMs)
            : before.timeToX(bounds.toMs) - WIDTH;
        expect(
          Math.abs(after.timeToX(timeMs) - (at * WIDTH - Math.sign(px) * Math.min(Math.abs(px), room)))
        ).toBeLessThan(1);
      })
    );
  });

  it('keeps the time under the pointer where it is while zooming in', () => {
    fc.assert(
      fc.property(
        arbitraryWindow,
        share,
        fc.double({ min: 1, max: 10, noNaN: true }),
        ({ axis, bounds, viewport }, at, factor) => {
          const timeMs = timeScale(viewport, WIDTH, axis).xToTime(at * WIDTH);
          const zoomed = zoomAbout(viewport, timeMs, factor, bounds, axis);
          expect(Math.abs(timeScale(zoomed, WIDTH, axis).timeToX(timeMs) - at * WIDTH)).toBeLessThan(1);
        }
      )
    );
  });

  it('maps pixels to times and back', () => {
    fc.assert(
      fc.property(arbitraryWindow, share, ({ axis, viewport }, at) => {
        const scale = timeScale(viewport, WIDTH, axis);
        expect(scale.timeToX(scale.xToTime(at * WIDTH))).toBeCloseTo(at * WIDTH, 0);
        expect(scale.timeToX(scale.fromMs)).toBeCloseTo(0, 6);
        expect(scale.timeToX(scale.toMs)).toBeCloseTo(WIDTH, 6);
      })
    );
  });

  it('stays in the bounds, which hold the session with a margin of what is drawn', () => {
    fc.assert(
      fc.property(
        arbitraryWindow,
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        ({ session, axis, bounds, viewport }, by) => {
          const panned = panBy(viewport, by, bounds, axis);
          expect(panned.fromMs).toBeGreaterThanOrEqual(bounds.fromMs - 0.01);
          expect(panned.toMs).toBeLessThanOrEqual(bounds.toMs + 0.01);
          const scale = timeScale(bounds, WIDTH, axis);
          expect(scale.timeToX(session.interval.startMs)).toBeGreaterThan(10);
          expect(scale.timeToX(session.interval.endMs)).toBeLessThan(WIDTH - 10);
        }
      )
    );
  });

  it('is left as it is by what does not move it', () => {
    fc.assert(
      fc.property(arbitraryWindow, ({ axis, bounds, viewport }) => {
        expect(clampViewport(viewport, bounds, axis)).toEqual(viewport);
      })
    );
  });
});

describe('a window over a break of ten hours', () => {
  const session = foldSession(
    'session-1',
    aSession()
      .prompt('Go')
      .request({ duration_ms: 60_000 })
      .after(36_000_000)
      .prompt('On')
      .request({ duration_ms: 60_000 }).records
  );
  const axis = compressedAxis(session);
  const bounds = viewportBounds(session.interval, axis);
  const only = axis.breaks[0] ?? session.interval;

  it('is another one after a step that is small against the break', () => {
    const moved = panBy(zoomAbout(bounds, middleOf(bounds, axis), 2, bounds, axis), 5_000, bounds, axis);
    const before = panBy(moved, -5_000, bounds, axis);
    expect(isSameViewport(moved, before, axis)).toBe(false);
    expect(isSameViewport(moved, moved, axis)).toBe(true);
  });

  it('has the break in its middle', () => {
    const middle = middleOf(bounds, axis);
    expect(middle).toBeGreaterThan(only.startMs);
    expect(middle).toBeLessThan(only.endMs);
  });

  it('fits what lies beyond it, and is brought to it', () => {
    const last = session.events.at(-1)?.timeMs ?? only.endMs;
    const fitted = fitInterval({ startMs: only.endMs, endMs: last }, bounds, 0, axis);
    expect(fitted.fromMs).toBeCloseTo(only.endMs, 0);
    const early = { fromMs: bounds.fromMs, toMs: movedBy(bounds.fromMs, 20_000, axis) };
    const brought = bringIntoView(early, { startMs: last, endMs: last }, bounds, axis);
    expect(drawnLength(brought, axis)).toBeCloseTo(20_000, 0);
    expect(brought.fromMs).toBeLessThan(last);
    expect(brought.toMs).toBeGreaterThanOrEqual(last);
  });
});
