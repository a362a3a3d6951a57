import { getTimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';

import { personNumbers } from '../numbers';
import { rawValues } from '../rawValues';
import type { BudgetPeriod } from 'domain/budgets/budget';
import type { DateFormName } from 'domain/format/dates';
import type { UsageSpan } from 'domain/usage/usageSpan';
import { addMs, type EpochMs, epochMs } from 'domain/units';

const QUARTER_MS = 15 * 60_000;

const inZone = (timeMs: EpochMs, form: DateFormName, timeZone: TimeZone): string =>
  personNumbers().dates.write(timeMs, form, getTimeZone({ timeZone }));

const datesOf = ({ fromMs, toMs }: UsageSpan, timeZone: TimeZone): string =>
  personNumbers().dates.writeDays(fromMs, addMs(toMs, -1), getTimeZone({ timeZone }));

/** The period that now lies in, with its dates: `this month, 1–30 Nov`. */
export function periodWords(period: BudgetPeriod, span: UsageSpan, timeZone: TimeZone): string {
  if (period === 'day') {
    const date = inZone(span.fromMs, 'weekday', timeZone);
    return t('usage.budgets.today', 'today, {{date}}', { date, ...rawValues });
  }
  const dates = { dates: datesOf(span, timeZone), ...rawValues };
  return period === 'week'
    ? t('usage.budgets.this-week', 'this week, {{dates}}', dates)
    : t('usage.budgets.this-month', 'this month, {{dates}}', dates);
}

/** A time that is an estimate, to a quarter of an hour. */
export const aboutTime = (timeMs: EpochMs, timeZone: TimeZone): string =>
  inZone(epochMs(Math.round(timeMs / QUARTER_MS) * QUARTER_MS), 'weekdayMinute', timeZone);

export const clockWords = (timeMs: EpochMs, timeZone: TimeZone): string => inZone(timeMs, 'namedMinute', timeZone);
