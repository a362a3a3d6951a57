import { dateTimeForTimeZone, getLocaleData } from '@grafana/data';

import type { BudgetPeriod } from 'domain/budgets/budget';
import type { HourOfWeek } from 'domain/budgets/spendingWeeks';
import type { UsageSpan } from 'domain/usage/usageSpan';
import { type EpochMs, epochMs } from 'domain/units';

const DAYS_OF_WEEK = 7;
const HOURS_OF_DAY = 24;
const HOUR_MS = 3_600_000;
const DAY_MS = HOURS_OF_DAY * HOUR_MS;

/** A person's calendar: a time zone by Grafana's name (`browser`, `utc`, `Europe/Berlin`), and the first day of weeks. */
export interface Calendar {
  readonly timeZone: string;
  /** 0 is Sunday. */
  readonly firstDayOfWeek: number;
}

/** The calendar of the page: Grafana keeps what the person set as the first day of weeks in its locale. */
export const pageCalendar = (timeZone: string): Calendar => ({
  timeZone,
  firstDayOfWeek: getLocaleData().firstDayOfWeek(),
});

/** In digits that a program reads, whatever the person's language. */
const english = (timeZone: string, timeMs: number) => dateTimeForTimeZone(timeZone, timeMs).locale('en');

/** A day of the calendar, by how many there were since 1970. */
type Day = number;

const dayOf = (timeZone: string, timeMs: number): Day =>
  Date.parse(english(timeZone, timeMs).format('YYYY-MM-DD')) / DAY_MS;

/** Further than this from Greenwich no clock is. */
const FURTHEST_MS = 26 * HOUR_MS;

/**
 * The first moment of a day. It is searched for: where clocks are set at midnight, the library's begin of the day lies
 * in the day before.
 */
function beginOf(day: Day, timeZone: string): EpochMs {
  let before = day * DAY_MS - FURTHEST_MS;
  let within = day * DAY_MS + FURTHEST_MS;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayOf(timeZone, middle) < day) {
      before = middle;
    } else {
      within = middle;
    }
  }
  return epochMs(within);
}

/** The first of January 1970 was a Thursday. */
const weekdayOf = (day: Day): number => (day + 4) % DAYS_OF_WEEK;
const monthOf = (day: Day, monthsLater: number): Day => {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsLater) / DAY_MS;
};

function daysOf(period: BudgetPeriod, day: Day, firstDayOfWeek: number): readonly [first: Day, next: Day] {
  if (period === 'month') {
    return [monthOf(day, 0), monthOf(day, 1)];
  }
  const first = period === 'day' ? day : day - ((weekdayOf(day) - firstDayOfWeek + DAYS_OF_WEEK) % DAYS_OF_WEEK);
  return [first, first + (period === 'day' ? 1 : DAYS_OF_WEEK)];
}

/** The period that a time lies in, from its first moment to the first moment after it. Days may have 23 or 25 hours. */
export function periodAround(period: BudgetPeriod, time: EpochMs, calendar: Calendar): UsageSpan {
  const { timeZone, firstDayOfWeek } = calendar;
  const [first, next] = daysOf(period, dayOf(timeZone, time), firstDayOfWeek);
  return { fromMs: beginOf(first, timeZone), toMs: beginOf(next, timeZone) };
}

/** The hour of the week on the clock of a time zone, Monday's first being 0; each hour is looked up once. */
export function hourOfWeekIn(timeZone: string): HourOfWeek {
  const known = new Map<number, number>();
  return (time) => {
    const hour = Math.floor(time / HOUR_MS);
    const before = known.get(hour);
    if (before !== undefined) {
      return before;
    }
    const [day = 1, hourOfDay = 0] = dateTimeForTimeZone(timeZone, hour * HOUR_MS)
      .format('E H')
      .split(' ')
      .map(Number);
    const found = (day - 1) * HOURS_OF_DAY + hourOfDay;
    known.set(hour, found);
    return found;
  };
}
