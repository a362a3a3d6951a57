import { formatDate, formatDateRange, t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';

import { rawValues } from 'components/rawValues';
import type { BudgetPeriod } from 'domain/budgets/budget';
import type { UsageSpan } from 'domain/usage/usageSpan';
import type { EpochMs } from 'domain/units';

/** Grafana's name of a zone as the browser has it; its own where Grafana names none. */
const zoneOf = (timeZone: TimeZone): Intl.DateTimeFormatOptions =>
  timeZone === '' || timeZone === 'browser' ? {} : { timeZone: timeZone === 'utc' ? 'UTC' : timeZone };

const DAY = { day: 'numeric', month: 'short' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;
const QUARTER_MS = 15 * 60_000;

/** The period that now lies in, with its dates: `this month, 1 – 30 Nov`. */
export function periodWords(period: BudgetPeriod, { fromMs, toMs }: UsageSpan, timeZone: TimeZone): string {
  const zone = zoneOf(timeZone);
  const dates = { dates: formatDateRange(fromMs, toMs - 1, { ...DAY, ...zone }), ...rawValues };
  switch (period) {
    case 'day':
      return t('usage.budgets.today', 'today, {{date}}', {
        date: formatDate(fromMs, { weekday: 'short', ...DAY, ...zone }),
        ...rawValues,
      });
    case 'week':
      return t('usage.budgets.this-week', 'this week, {{dates}}', dates);
    case 'month':
      return t('usage.budgets.this-month', 'this month, {{dates}}', dates);
  }
}

/** A time that is an estimate, to a quarter of an hour. */
export const aboutTime = (timeMs: EpochMs, timeZone: TimeZone): string =>
  formatDate(Math.round(timeMs / QUARTER_MS) * QUARTER_MS, { weekday: 'short', ...DAY, ...TIME, ...zoneOf(timeZone) });

export const clockWords = (timeMs: EpochMs, timeZone: TimeZone): string =>
  formatDate(timeMs, { ...DAY, ...TIME, ...zoneOf(timeZone) });
