import { dateTimeForTimeZone } from '@grafana/data';
import * as fc from 'fast-check';

import { BUDGET_PERIODS } from 'domain/budgets/budget';
import { epochMs } from 'domain/units';

import { type Calendar, hourOfWeekIn, periodAround } from './calendar';

const at = (text: string) => epochMs(Date.parse(text));
const spanText = ({ fromMs, toMs }: { fromMs: number; toMs: number }) =>
  [fromMs, toMs].map((ms) => new Date(ms).toISOString().replace(':00.000Z', 'Z'));

const MONDAY = 1;
const berlin: Calendar = { timeZone: 'Europe/Berlin', firstDayOfWeek: MONDAY };
const HOUR_MS = 3_600_000;

describe('the period around a time', () => {
  it.each([
    ['day', '2026-11-23T18:00:00Z', ['2026-11-22T23:00Z', '2026-11-23T23:00Z']],
    ['day', '2026-03-29T12:00:00Z', ['2026-03-28T23:00Z', '2026-03-29T22:00Z']],
    ['day', '2026-10-25T12:00:00Z', ['2026-10-24T22:00Z', '2026-10-25T23:00Z']],
    ['week', '2026-11-23T18:00:00Z', ['2026-11-22T23:00Z', '2026-11-29T23:00Z']],
    ['week', '2026-10-25T12:00:00Z', ['2026-10-18T22:00Z', '2026-10-25T23:00Z']],
    ['month', '2026-11-30T22:59:59Z', ['2026-10-31T23:00Z', '2026-11-30T23:00Z']],
    ['month', '2026-11-30T23:00:00Z', ['2026-11-30T23:00Z', '2026-12-31T23:00Z']],
    ['month', '2028-02-29T12:00:00Z', ['2028-01-31T23:00Z', '2028-02-29T23:00Z']],
    ['month', '2026-03-31T12:00:00Z', ['2026-02-28T23:00Z', '2026-03-31T22:00Z']],
  ] as const)('is a %s of the calendar: %s', (period, time, span) => {
    expect(spanText(periodAround(period, at(time), berlin))).toEqual(span);
  });

  it('begins weeks as the calendar does', () => {
    const sunday = at('2026-11-22T12:00:00Z');
    const weekOf = (firstDayOfWeek: number) =>
      spanText(periodAround('week', sunday, { timeZone: 'utc', firstDayOfWeek }))[0];
    expect(weekOf(0)).toBe('2026-11-22T00:00Z');
    expect(weekOf(1)).toBe('2026-11-16T00:00Z');
    expect(weekOf(6)).toBe('2026-11-21T00:00Z');
  });

  it('goes by days where midnight is left out', () => {
    // In Cairo the clock went from 0:00 to 1:00 on 24 April 2026.
    const cairo = { timeZone: 'Africa/Cairo', firstDayOfWeek: 6 };
    const { fromMs, toMs } = periodAround('day', at('2026-04-24T12:00:00Z'), cairo);
    expect((toMs - fromMs) / HOUR_MS).toBe(23);
    const week = periodAround('week', at('2026-04-24T12:00:00Z'), cairo);
    expect((week.toMs - week.fromMs) / HOUR_MS).toBe(7 * 24 - 1);
  });
});

const ZONES = [
  ...['utc', 'browser', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Africa/Cairo', 'Australia/Lord_Howe'],
  ...['America/Sao_Paulo', 'Pacific/Apia', 'Asia/Kathmandu', 'America/Havana', 'Asia/Beirut'],
];
const calendars = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  firstDayOfWeek: fc.integer({ min: 0, max: 6 }),
});
const periods = fc.constantFrom(...BUDGET_PERIODS);
const times = fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2040, 0) }).map(epochMs);

describe('periods of any calendar', () => {
  it('hold the time that they are around, and are the same around each of theirs', () => {
    fc.assert(
      fc.property(
        calendars,
        periods,
        times,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (calendar, period, time, share) => {
          const span = periodAround(period, time, calendar);
          expect(span.fromMs).toBeLessThanOrEqual(time);
          expect(span.toMs).toBeGreaterThan(time);
          const within = epochMs(Math.floor(span.fromMs + share * (span.toMs - span.fromMs)));
          expect(periodAround(period, within, calendar)).toEqual(span);
        }
      ),
      { numRuns: 500 }
    );
  });

  it('follow on each other', () => {
    fc.assert(
      fc.property(calendars, periods, times, (calendar, period, time) => {
        const span = periodAround(period, time, calendar);
        expect(periodAround(period, span.toMs, calendar).fromMs).toBe(span.toMs);
        expect(periodAround(period, epochMs(span.fromMs - 1), calendar).toMs).toBe(span.fromMs);
      }),
      { numRuns: 500 }
    );
  });

  it('begin on the first day, and at the first moment of it', () => {
    fc.assert(
      fc.property(calendars, periods, times, (calendar, period, time) => {
        const { fromMs } = periodAround(period, time, calendar);
        const local = (ms: number, format: string) => dateTimeForTimeZone(calendar.timeZone, ms).format(format);
        expect(local(fromMs - 1, 'YYYY-MM-DD')).not.toBe(local(fromMs, 'YYYY-MM-DD'));
        if (period === 'month') {
          expect(local(fromMs, 'D')).toBe('1');
        }
        if (period === 'week') {
          expect(Number(local(fromMs, 'E')) % 7).toBe(calendar.firstDayOfWeek);
        }
      }),
      { numRuns: 500 }
    );
  });
});

describe('the hour of the week', () => {
  it('is that of the clock on the wall, in summer and in winter', () => {
    const hourOfWeek = hourOfWeekIn('Europe/Berlin');
    expect(hourOfWeek(at('2026-11-22T23:30:00Z'))).toBe(0);
    expect(hourOfWeek(at('2026-07-06T08:00:00Z'))).toBe(10);
    expect(hourOfWeek(at('2026-11-23T09:00:00Z'))).toBe(10);
    expect(hourOfWeek(at('2026-11-22T22:00:00Z'))).toBe(167);
  });

  it('is one of 168', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), times, (zone, time) => {
        const hour = hourOfWeekIn(zone)(time);
        expect(Number.isInteger(hour) && hour >= 0 && hour < 168).toBe(true);
      })
    );
  });
});
