import fc from 'fast-check';
import { readTime } from 'domain/events/eventTime';
import { epochMs } from 'domain/units';
import { isoTime, storedTime } from './isoTime';

describe('times in queries', () => {
  it('have nine digits', () => {
    expect(isoTime(epochMs(Date.UTC(2026, 0, 2, 3, 4, 5, 6)))).toBe('2026-01-02T03:04:05.006000000Z');
    expect(isoTime(epochMs(1000.5))).toBe('1970-01-01T00:00:01.000500000Z');
  });

  it('stay within what the database can store, whatever number comes', () => {
    for (const odd of [Number.NaN, -1, Number.NEGATIVE_INFINITY]) {
      expect(isoTime(epochMs(odd))).toBe('1970-01-01T00:00:00.000000000Z');
    }
    expect(isoTime(epochMs(Number.POSITIVE_INFINITY))).toBe('2262-01-01T00:00:00.000000000Z');
  });

  it('sort as text like the numbers they stand for', () => {
    const time = fc.double({ min: 0, max: 4e12, noNaN: true });
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [first, second] = [isoTime(epochMs(Math.min(a, b))), isoTime(epochMs(Math.max(a, b)))];
        expect(first <= second).toBe(true);
      })
    );
  });
});

describe('times as they are stored', () => {
  it('have no zeros at their end', () => {
    expect(storedTime(Date.UTC(2026, 10, 23, 10, 18, 3, 400), 0)).toBe('2026-11-23T10:18:03.4Z');
    expect(storedTime(Date.UTC(2026, 10, 23, 10, 18, 10), 0)).toBe('2026-11-23T10:18:10Z');
    expect(storedTime(Date.UTC(2026, 10, 23, 10, 18, 10), 789)).toBe('2026-11-23T10:18:10.000000789Z');
  });

  it('are read back as the same time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4e12 }), (ms) => expect(readTime(storedTime(ms, 0))).toBeCloseTo(ms, 3))
    );
  });
});
