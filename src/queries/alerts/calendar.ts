import type { BudgetPeriod } from 'domain/budgets/budget';

import {
  calculated,
  dailyStats,
  type Aggregate,
  extractParts,
  atMostField,
  onlyThose,
  oneOf,
  type Pipe,
  setIf,
  timeText,
} from '../logsql';

/** How a calendar divides time. Rules know no time zones: a day begins at the same moment all year. */
export interface Calendar {
  readonly period: BudgetPeriod;
  /** Local time minus UTC. */
  readonly utcOffsetMinutes: number;
  /** 0 is Sunday. */
  readonly weekStart: number;
}

const SECOND_NS = 1e9;
const MINUTE_S = 60;
const DAY_S = 86_400;
const DAY_NS = DAY_S * SECOND_NS;
const WEEK_DAYS = 7;
/** 1970 began on a Thursday. */
const FIRST_WEEKDAY = 4;

/** The longest that a period takes. */
const LONGEST_DAYS: Readonly<Record<BudgetPeriod, number>> = { day: 1, week: WEEK_DAYS, month: 31 };

/** How far back rows may belong to the period that is now. */
export const longestSeconds = ({ period }: Calendar): number => LONGEST_DAYS[period] * DAY_S;

/** Days since 1970 in a field of nanoseconds of local time, whole. */
const dayOf = (nanos: string): string => `floor(${nanos} / ${DAY_NS})`;

/** Days from the start of the week to a day. */
const daysIntoWeek = (day: string, weekStart: number): string =>
  `((${day} + ${FIRST_WEEKDAY + WEEK_DAYS - weekStart}) % ${WEEK_DAYS})`;

/** The parts of a month by the text of a time: which one, which day of it, and how many it has. */
const monthParts: readonly Pipe[] = [
  timeText('now_ns', 'now_text'),
  extractParts('<year>-<month>-<day>T', 'now_text'),
  setIf(oneOf('month', ['02']), 'days', '28'),
  setIf(oneOf('month', ['04', '06', '09', '11']), 'days', '30'),
  calculated('{days} default 31', 'days'),
  // One more in February of a leap year.
  calculated('{days} + max(29 - {days}, 0) * max(1 - {year} % 4, 0)', 'days'),
  calculated('{now_day} - {day} + 1', 'first_day'),
];

/** From which day on the period reaches that is now, as `first_day`, and how many days it has, as `days`. */
function periodParts({ period, weekStart }: Calendar): readonly Pipe[] {
  switch (period) {
    case 'day':
      return [calculated('{now_day}', 'first_day'), calculated('1', 'days')];
    case 'week':
      return [
        calculated(`{now_day} - ${daysIntoWeek('{now_day}', weekStart)}`, 'first_day'),
        calculated(String(WEEK_DAYS), 'days'),
      ];
    case 'month':
      return monthParts;
  }
}

/**
 * Figures of each day of the calendar's period that is now, with the share of it that is over as `elapsed`.
 *
 * @param by fields to group by beside the day
 */
export function daysOfPeriod(
  calendar: Calendar,
  by: readonly string[],
  figures: Readonly<Record<string, Aggregate>>
): readonly Pipe[] {
  const offsetS = calendar.utcOffsetMinutes * MINUTE_S;
  const dayStartS = (DAY_S - (offsetS % DAY_S)) % DAY_S;
  return [
    dailyStats(dayStartS, by, figures),
    // A day's start is a fraction of 64 bits here: half a day more keeps it from falling into the day before.
    calculated(dayOf(`({_time} + ${offsetS * SECOND_NS + DAY_NS / 2})`), 'spent_day'),
    calculated(`now() + ${offsetS * SECOND_NS}`, 'now_ns'),
    calculated(dayOf('{now_ns}'), 'now_day'),
    ...periodParts(calendar),
    onlyThose(atMostField('first_day', 'spent_day')),
    calculated(`({now_ns} / ${DAY_NS} - {first_day}) / {days}`, 'elapsed'),
  ];
}
