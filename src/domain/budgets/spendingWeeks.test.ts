import * as fc from 'fast-check';

import { addMs, epochMs, nanoUsd } from '../units';

import { allWeeks, expectedHours, type HourSpend, totalWeight, weeksBefore } from './spendingWeeks';

const HOUR_MS = 3_600_000;
const WEEK_MS = 168 * HOUR_MS;
/** A Monday. */
const anchorMs = epochMs(Date.UTC(2026, 10, 23));
const hourOfWeek = (time: number) => ((Math.floor((time - anchorMs) / HOUR_MS) % 168) + 168) % 168;

/** What was spent so many hours before the anchor. */
const spent = (hoursBefore: number, costNanoUsd: number): HourSpend => {
  const fromMs = addMs(anchorMs, -hoursBefore * HOUR_MS);
  return { fromMs, toMs: addMs(fromMs, HOUR_MS), costNanoUsd: nanoUsd(costNanoUsd) };
};

/** The same hour of each of some weeks. */
const weekly = (weeks: number, hour: number, costNanoUsd = 100): readonly HourSpend[] =>
  Array.from({ length: weeks }, (_, index) => spent((index + 1) * 168 - hour, costNanoUsd));

describe('the weeks before a time', () => {
  it('are told by the hours of the week, the latest first', () => {
    const weeks = weeksBefore([spent(1, 5), spent(168, 7), ...weekly(3, 10)], anchorMs, hourOfWeek);
    expect(weeks).toHaveLength(3);
    expect(weeks[0]?.[167]).toBe(5);
    expect(weeks[0]?.[0]).toBe(7);
    expect(weeks.map((week) => week[10])).toEqual([100, 100, 100]);
    expect(allWeeks(weeks)[10]).toBe(300);
  });

  it('are four at most', () => {
    expect(weeksBefore(weekly(9, 10), anchorMs, hourOfWeek)).toHaveLength(4);
  });

  it('leave out the week in which people began, unless only its first days are silent', () => {
    expect(weeksBefore([...weekly(2, 10), spent(3 * 168 - 100, 1)], anchorMs, hourOfWeek)).toHaveLength(2);
    expect(weeksBefore([...weekly(2, 10), spent(3 * 168 - 60, 1)], anchorMs, hourOfWeek)).toHaveLength(3);
  });

  it('leave out weeks without anything, which are holidays or have no data', () => {
    const [first, , third] = weekly(3, 10);
    const known = [first, third].flatMap((hour) => hour ?? []);
    expect(weeksBefore(known, anchorMs, hourOfWeek)).toHaveLength(2);
    expect(weeksBefore([], anchorMs, hourOfWeek)).toEqual([]);
  });

  it('do not know what came after', () => {
    expect(weeksBefore([spent(-5, 100)], anchorMs, hourOfWeek)).toEqual([]);
  });
});

describe('what is expected of a span', () => {
  const even = new Array<number>(168).fill(60);

  it('counts hours in part where the span cuts them', () => {
    const span = { fromMs: addMs(anchorMs, 0.5 * HOUR_MS), toMs: addMs(anchorMs, 2.25 * HOUR_MS) };
    expect(expectedHours(span, even, hourOfWeek).map(({ weight }) => weight)).toEqual([30, 60, 15]);
  });

  it('is the same in parts as in one', () => {
    const week = Array.from({ length: 168 }, (_, index) => (index * 7) % 31);
    const times = fc.double({ min: -WEEK_MS * 5, max: WEEK_MS * 5, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(times, times, times), (offsets) => {
        const [a = anchorMs, b = anchorMs, c = anchorMs] = [...offsets]
          .sort((one, other) => one - other)
          .map((offset) => addMs(anchorMs, offset));
        const weight = (fromMs: typeof a, toMs: typeof a) =>
          totalWeight(expectedHours({ fromMs, toMs }, week, hourOfWeek));
        expect(weight(a, b) + weight(b, c)).toBeCloseTo(weight(a, c), 3);
      })
    );
  });

  it('of a whole week is the week', () => {
    const week = Array.from({ length: 168 }, (_, index) => index);
    const span = { fromMs: anchorMs, toMs: addMs(anchorMs, WEEK_MS) };
    expect(totalWeight(expectedHours(span, week, hourOfWeek))).toBe((167 * 168) / 2);
  });

  it('of a span that ends before it begins is nothing', () => {
    expect(expectedHours({ fromMs: anchorMs, toMs: addMs(anchorMs, -HOUR_MS) }, even, hourOfWeek)).toEqual([]);
  });
});
