import * as fc from 'fast-check';

import type { UsageSpan } from '../usage/usageSpan';
import { addMs, epochMs, nanoUsd } from '../units';

import { type BudgetForecast, forecastBudget, periodShape } from './budgetForecast';
import type { WeekShape } from './spendingWeeks';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A Monday. */
const mondayMs = epochMs(Date.UTC(2026, 10, 23));
const hourOfWeek = (time: number) => ((Math.floor((time - mondayMs) / HOUR_MS) % 168) + 168) % 168;
const usd = (amount: number) => nanoUsd(amount * 1_000_000_000);

const week: UsageSpan = { fromMs: mondayMs, toMs: addMs(mondayMs, 7 * DAY_MS) };
const day: UsageSpan = { fromMs: mondayMs, toMs: addMs(mondayMs, DAY_MS) };

/** Working hours of five days, each as dear as the day says. */
const workWeek = (perHour: (day: number) => number = () => 1): WeekShape =>
  Array.from({ length: 168 }, (_, hour) => {
    const [weekday, hourOfDay] = [Math.floor(hour / 24), hour % 24];
    return weekday < 5 && hourOfDay >= 9 && hourOfDay < 17 ? perHour(weekday) : 0;
  });

function estimateOf(forecast: BudgetForecast) {
  if (forecast.kind !== 'estimate') {
    throw new Error('It is too early');
  }
  return forecast;
}

const forecast = (
  period: UsageSpan,
  hours: number,
  weeks: readonly WeekShape[] | undefined,
  spent = 40,
  amount = 100
) => {
  const untilMs = addMs(period.fromMs, hours * HOUR_MS);
  const question = { spentNanoUsd: usd(spent), amountNanoUsd: usd(amount), period, untilMs };
  return forecastBudget(question, weeks === undefined ? undefined : periodShape(period, untilMs, weeks, hourOfWeek));
};

describe('a forecast by earlier weeks', () => {
  const weeks = [workWeek(), workWeek()];

  it('takes what is spent for the part that is usually spent by then', () => {
    // Tuesday evening: two of five working days.
    const found = estimateOf(forecast(week, 48, weeks));
    expect(found.totalNanoUsd).toBe(usd(100));
    expect(found.basis).toEqual({ kind: 'weeks', weeks: 2 });
    expect(found).not.toHaveProperty('range');
  });

  it('does not grow over a weekend', () => {
    expect(estimateOf(forecast(week, 5 * 24, weeks)).totalNanoUsd).toBe(usd(40));
    expect(estimateOf(forecast(week, 6.5 * 24, weeks)).totalNanoUsd).toBe(usd(40));
  });

  it('says when the amount is used up, within working hours', () => {
    // 40 in two days of eight hours are 2.50 an hour; the next 40 of 80 last two more days.
    const { runsOutMs } = estimateOf(forecast(week, 48, weeks, 40, 75));
    expect(runsOutMs).toBe(mondayMs + 3 * DAY_MS + 15 * HOUR_MS);
    expect(estimateOf(forecast(week, 48, weeks, 40, 101))).not.toHaveProperty('runsOutMs');
    expect(estimateOf(forecast(week, 48, weeks, 40, 40))).not.toHaveProperty('runsOutMs');
  });

  it('has a range from the cheapest to the dearest rest, around the forecast', () => {
    // By Tuesday evening they spent 48 and 16, 32 on average; after it 24 and 72.
    const early = workWeek((weekday) => (weekday < 2 ? 3 : 1));
    const late = workWeek((weekday) => (weekday < 2 ? 1 : 3));
    const { range, totalNanoUsd } = estimateOf(forecast(week, 48, [early, late], 32));
    expect(totalNanoUsd).toBe(usd(32 + 48));
    expect(range).toEqual({ lowNanoUsd: usd(32 + 24), highNanoUsd: usd(32 + 72) });
  });

  it('is too early while less than a tenth is usually spent', () => {
    expect(forecast(day, 9.5, weeks)).toEqual({ kind: 'early' });
    expect(forecast(day, 9.9, weeks).kind).toBe('estimate');
  });

  it('needs two weeks', () => {
    expect(estimateOf(forecast(week, 48, [workWeek()])).basis).toEqual({ kind: 'line', isHistoryKnown: true });
    expect(estimateOf(forecast(week, 48, undefined)).basis).toEqual({ kind: 'line', isHistoryKnown: false });
  });

  it('is a straight line through days on which nothing is usually spent', () => {
    const saturday = { fromMs: addMs(mondayMs, 5 * DAY_MS), toMs: addMs(mondayMs, 6 * DAY_MS) };
    const found = estimateOf(forecast(saturday, 12, weeks));
    expect(found.basis.kind).toBe('line');
    expect(found.totalNanoUsd).toBe(usd(80));
  });
});

describe('a forecast on a straight line', () => {
  it('goes on as it went', () => {
    const found = estimateOf(forecast(day, 6, undefined));
    expect(found.totalNanoUsd).toBe(usd(160));
    expect(found.runsOutMs).toBe(mondayMs + 15 * HOUR_MS);
    expect(found).not.toHaveProperty('range');
  });

  it('is too early in the first tenth', () => {
    expect(forecast(day, 2.3, undefined)).toEqual({ kind: 'early' });
    expect(forecast(day, 2.4, undefined).kind).toBe('estimate');
    expect(forecast(day, 0, undefined)).toEqual({ kind: 'early' });
  });

  it('of nothing spent is nothing', () => {
    const found = estimateOf(forecast(day, 12, undefined, 0));
    expect(found.totalNanoUsd).toBe(0);
    expect(found).not.toHaveProperty('runsOutMs');
  });
});

describe('any forecast', () => {
  const shapes = fc.array(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 168, maxLength: 168 }), {
    maxLength: 4,
  });
  const asked = fc.record({
    spent: fc.integer({ min: 0, max: 1_000_000 }),
    amount: fc.integer({ min: 0, max: 1_000_000 }),
    hours: fc.double({ min: 0, max: 168, noNaN: true }),
    weeks: fc.option(shapes, { nil: undefined }),
  });

  it('is no less than what is spent, within its own range, and at the end exactly what is spent', () => {
    fc.assert(
      fc.property(asked, ({ spent, amount, hours, weeks }) => {
        const found = forecast(week, hours, weeks, spent, amount);
        if (found.kind === 'estimate') {
          expect(Number.isSafeInteger(found.totalNanoUsd)).toBe(true);
          expect(found.totalNanoUsd).toBeGreaterThanOrEqual(usd(spent));
          const { lowNanoUsd, highNanoUsd } = found.range ?? { lowNanoUsd: usd(spent), highNanoUsd: Infinity };
          expect(lowNanoUsd).toBeGreaterThanOrEqual(usd(spent));
          // Each is rounded by itself.
          expect(lowNanoUsd).toBeLessThanOrEqual(found.totalNanoUsd + 2);
          expect(highNanoUsd).toBeGreaterThanOrEqual(found.totalNanoUsd - 2);
        }
        expect(estimateOf(forecast(week, 168, weeks, spent, amount)).totalNanoUsd).toBe(usd(spent));
      })
    );
  });

  it('says when the amount runs out exactly where it says that it is exceeded', () => {
    fc.assert(
      fc.property(asked, ({ spent, amount, hours, weeks }) => {
        const found = forecast(week, hours, weeks, spent, amount);
        fc.pre(found.kind === 'estimate' && spent < amount);
        const isExceeded = found.kind === 'estimate' && found.totalNanoUsd > usd(amount);
        // The difference of a nano-dollar is that of rounding.
        const isNear = found.kind === 'estimate' && Math.abs(found.totalNanoUsd - usd(amount)) <= 2;
        const runsOutMs = found.kind === 'estimate' ? found.runsOutMs : undefined;
        expect(isNear || (runsOutMs !== undefined) === isExceeded).toBe(true);
        expect(runsOutMs ?? week.fromMs).toBeGreaterThanOrEqual(week.fromMs);
        expect(runsOutMs ?? week.fromMs).toBeLessThan(week.toMs);
      })
    );
  });
});
