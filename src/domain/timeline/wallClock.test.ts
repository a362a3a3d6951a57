import * as fc from 'fast-check';

import { epochMs } from '../units';
import { axisTicks } from './ticks';
import { timeScale } from './viewport';
import { wallClock, type ZoneOffset } from './wallClock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** As in Central Europe: an hour ahead, in summer two. */
const SUMMER = Date.UTC(2026, 2, 29, 1);
const WINTER = Date.UTC(2026, 9, 25, 1);
const vienna: ZoneOffset = (timeMs) => (timeMs >= SUMMER && timeMs < WINTER ? 2 : 1) * HOUR;
const kathmandu: ZoneOffset = () => 5 * HOUR + 45 * MINUTE;

function ticksOf(offset: ZoneOffset, fromMs: number, spanMs: number, width = 1000) {
  const scale = timeScale({ fromMs: epochMs(fromMs), toMs: epochMs(fromMs + spanMs) }, width);
  return { scale, ticks: axisTicks(scale, wallClock(offset), 88) };
}
const labels = (...of: Parameters<typeof ticksOf>) => ticksOf(...of).ticks.map(({ label }) => label);

describe('ticks of a time zone’s clock', () => {
  it('are at its round hours, with the day on the first and where it changes', () => {
    expect(labels(vienna, Date.UTC(2026, 10, 23, 21, 30), 8 * HOUR)).toEqual([
      '11-23 23:00',
      '11-24 00:00',
      '01:00',
      '02:00',
      '03:00',
      '04:00',
      '05:00',
      '06:00',
    ]);
  });

  it('are round where hours begin a quarter before UTC’s', () => {
    const { ticks } = ticksOf(kathmandu, Date.UTC(2026, 10, 23, 10), 4 * HOUR);
    expect(ticks[0]).toEqual({ timeMs: Date.UTC(2026, 10, 23, 10, 15), label: '11-23 16:00' });
    expect(ticks[1]?.label).toBe('16:30');
  });

  it('leave out the hour that is skipped in spring', () => {
    expect(labels(vienna, SUMMER - 2 * HOUR, 4 * HOUR, 500)).toEqual([
      '03-29 00:00',
      '01:00',
      '03:00',
      '04:00',
      '05:00',
    ]);
  });

  it('show the hour that comes twice in autumn twice', () => {
    expect(labels(vienna, WINTER - 2 * HOUR, 4 * HOUR, 500)).toEqual([
      '10-25 01:00',
      '02:00',
      '02:00',
      '03:00',
      '04:00',
    ]);
  });

  it('stay on round hours after a change within a long step', () => {
    expect(labels(vienna, SUMMER - 2 * HOUR, 24 * HOUR, 440)).toEqual([
      '03-29 00:00',
      '06:00',
      '12:00',
      '18:00',
      '03-30 00:00',
    ]);
  });

  it('are midnights in steps of days', () => {
    const { ticks } = ticksOf(vienna, Date.UTC(2026, 2, 27), 5 * DAY, 500);
    expect(ticks.map(({ label }) => label)).toEqual(['03-28', '03-29', '03-30', '03-31', '04-01']);
    ticks.forEach(({ timeMs }) => expect((timeMs + vienna(timeMs)) % DAY).toBe(0));
  });

  it('are as fine as they need to be', () => {
    expect(labels(vienna, Date.UTC(2026, 10, 23, 9, 59, 58), 4000, 500)).toEqual([
      '11-23 10:59:58',
      '10:59:59',
      '11:00:00',
      '11:00:01',
      '11:00:02',
    ]);
    expect(labels(vienna, Date.UTC(2026, 10, 23, 9, 59, 59, 900), 200, 400)).toEqual([
      '10:59:59.90',
      '10:59:59.95',
      '11:00:00.00',
      '11:00:00.05',
      '11:00:00.10',
    ]);
  });

  it('rise, keep their distance and are round, in any view of any year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2028, 0) }),
        fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 100_000, max: 100 * DAY })),
        fc.constantFrom(vienna, kathmandu),
        (fromMs, spanMs, offset) => {
          const { scale, ticks } = ticksOf(offset, fromMs, spanMs);
          expect(ticks.length).toBeLessThanOrEqual(13);
          ticks.forEach(({ timeMs }, index) => {
            const before = ticks[index - 1];
            expect(timeMs).toBeGreaterThanOrEqual(fromMs - 0.001);
            expect(scale.timeToX(timeMs) - (before ? scale.timeToX(before.timeMs) : -Infinity)).toBeGreaterThan(87);
            if (spanMs > DAY) {
              expect((timeMs + offset(timeMs)) % (30 * MINUTE)).toBe(0);
            }
          });
        }
      )
    );
  });
});
