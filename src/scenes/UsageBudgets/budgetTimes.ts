import type { Budget, BudgetPeriod } from 'domain/budgets/budget';
import { MOST_WEEKS } from 'domain/budgets/spendingWeeks';
import type { UsageSpan } from 'domain/usage/usageSpan';
import { type EpochMs, epochMs } from 'domain/units';

import { type Calendar, periodAround } from './calendar';

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;
/** The last hours, by which people see what goes on now. */
const RECENT_MS = 3 * HOUR_MS;

const hourBefore = (time: number): EpochMs => epochMs(Math.floor(time / HOUR_MS) * HOUR_MS);

/** The times that budgets are about. */
export interface BudgetTimes {
  /** Whole periods that now lies in. */
  readonly periods: Readonly<Record<BudgetPeriod, UsageSpan>>;
  /** The same as far as they have passed. */
  readonly spanOf: Readonly<Record<BudgetPeriod, UsageSpan>>;
  readonly recent: UsageSpan;
  /** Whole hours that reach back as far as a budget looks. */
  readonly history: UsageSpan;
}

/**
 * Before when earlier weeks are looked at. A day or a week is compared with others; of a month, which is longer than
 * a week, its own weeks tell best.
 */
export const weeksAnchor = (period: BudgetPeriod, { fromMs }: UsageSpan, nowMs: EpochMs): EpochMs =>
  period === 'month' ? hourBefore(nowMs) : fromMs;

const record = <Value>(of: (period: BudgetPeriod) => Value): Readonly<Record<BudgetPeriod, Value>> => ({
  day: of('day'),
  week: of('week'),
  month: of('month'),
});

export function budgetTimes(budgets: readonly Budget[], nowMs: EpochMs, calendar: Calendar): BudgetTimes {
  const periods = record((period) => periodAround(period, nowMs, calendar));
  const anchors = budgets.map(({ period }) => weeksAnchor(period, periods[period], nowMs));
  return {
    periods,
    spanOf: record((period) => ({ fromMs: periods[period].fromMs, toMs: nowMs })),
    recent: { fromMs: epochMs(nowMs - RECENT_MS), toMs: nowMs },
    history: { fromMs: hourBefore(Math.min(nowMs, ...anchors) - MOST_WEEKS * WEEK_MS), toMs: hourBefore(nowMs) },
  };
}
