import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';

import { rawValues } from '../rawValues';
import type { BudgetPeriod } from 'domain/budgets/budget';
import type { UsageSpan } from 'domain/usage/usageSpan';
import { addMs, type EpochMs } from 'domain/units';

const QUARTER_MS = 15 * 60_000;

/** First and last day: `1–30 Nov`, `30 Nov – 6 Dec`. */
function datesOf({ fromMs, toMs }: UsageSpan, timeZone: TimeZone): string {
  const lastMs = addMs(toMs, -1);
  const inZone = (timeMs: EpochMs, format: string) => dateTimeFormat(timeMs, { format, timeZone });
  const last = inZone(lastMs, 'D MMM');
  return inZone(fromMs, 'MMM') === inZone(lastMs, 'MMM')
    ? `${inZone(fromMs, 'D')}–${last}`
    : `${inZone(fromMs, 'D MMM')} – ${last}`;
}

/** The period that now lies in, with its dates: `this month, 1–30 Nov`. */
export function periodWords(period: BudgetPeriod, span: UsageSpan, timeZone: TimeZone): string {
  if (period === 'day') {
    const date = dateTimeFormat(span.fromMs, { format: 'ddd D MMM', timeZone });
    return t('usage.budgets.today', 'today, {{date}}', { date, ...rawValues });
  }
  const dates = { dates: datesOf(span, timeZone), ...rawValues };
  return period === 'week'
    ? t('usage.budgets.this-week', 'this week, {{dates}}', dates)
    : t('usage.budgets.this-month', 'this month, {{dates}}', dates);
}

/** A time that is an estimate, to a quarter of an hour. */
export const aboutTime = (timeMs: EpochMs, timeZone: TimeZone): string =>
  dateTimeFormat(Math.round(timeMs / QUARTER_MS) * QUARTER_MS, { format: 'ddd D MMM, HH:mm', timeZone });

export const clockWords = (timeMs: EpochMs, timeZone: TimeZone): string =>
  dateTimeFormat(timeMs, { format: 'D MMM, HH:mm', timeZone });
