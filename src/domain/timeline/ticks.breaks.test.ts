import * as fc from 'fast-check';
import { arbitraryIdleSession } from 'testing/arbitraryIdle';
import { START_MS } from 'testing/builders';

import { epochMs } from '../units';
import { compressedAxis } from './compressedAxis';
import { axisTicks, sinceStart } from './ticks';
import { axisWithBreaks, breakAt } from './timeAxis';
import { timeScale, viewportBounds } from './viewport';

const DAY = 24 * 3600 * 1000;

describe('ticks on an axis with breaks', () => {
  it('lie at round times, none in a break, and keep their distance', () => {
    fc.assert(
      fc.property(arbitraryIdleSession, fc.integer({ min: 100, max: 3000 }), (session, width) => {
        const axis = compressedAxis(session);
        const scale = timeScale(viewportBounds(session.interval, axis), width, axis);
        const clock = sinceStart(session.interval.startMs);
        const ticks = axisTicks(scale, clock, 80);
        ticks.forEach(({ timeMs }, index) => {
          expect(breakAt(axis, timeMs)).toBeUndefined();
          const before = ticks[index - 1];
          if (before) {
            expect(scale.timeToX(timeMs) - scale.timeToX(before.timeMs)).toBeGreaterThan(79.9);
          }
        });
      })
    );
  });

  it('are there between breaks with no round time between them', () => {
    const breaks = [1, 2, 3].map((hour) => ({
      startMs: epochMs(START_MS + hour * 3_600_000 + 55_000),
      endMs: epochMs(START_MS + (hour + 1) * 3_600_000 + 5_000),
      kind: 'idle' as const,
    }));
    const axis = axisWithBreaks(breaks, 10_000, START_MS);
    const viewport = { fromMs: epochMs(START_MS + 3_600_000), toMs: epochMs(START_MS + 4 * 3_600_000 + 55_000) };
    const ticks = axisTicks(timeScale(viewport, 400, axis), sinceStart(START_MS), 80);
    expect(ticks.map(({ label }) => label)).toEqual(['1 h', '2:00:10', '3:00:10', '4:00:10']);
  });

  it('are found in as many steps as there are pixels, however much time the breaks hold', () => {
    const breaks = Array.from({ length: 2000 }, (_, index) => ({
      startMs: epochMs(START_MS + index * 365 * DAY + 1000),
      endMs: epochMs(START_MS + (index + 1) * 365 * DAY),
      kind: 'idle' as const,
    }));
    const axis = axisWithBreaks(breaks, 300, START_MS);
    const viewport = { fromMs: epochMs(START_MS), toMs: breaks.at(-1)?.endMs ?? epochMs(0) };
    const since = sinceStart(START_MS);
    const nextTick = jest.fn(since.nextTick);
    const ticks = axisTicks(timeScale(viewport, 1000, axis), { ...since, nextTick }, 80);
    expect(nextTick.mock.calls.length).toBeLessThan(2200);
    expect(ticks.length).toBeLessThanOrEqual(13);
  });
});
