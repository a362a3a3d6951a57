import type { Budget, BudgetScope } from 'domain/budgets/budget';

import type { WindowFunction } from '../metricsql';
import type { UsageFilters } from '../usage/usageLabels';

import { type AlertQuestion, type AlertSource } from './alertQueries';
import { type Calendar, longestSeconds } from './calendar';
import { spentByMetrics, spentInPeriodQuestion } from './ruleQuestions';

/** Whom a budget's rule asks. Logs are asked first: they alone can add up a period of the calendar. */
export interface BudgetAlertSources {
  readonly logs?: AlertSource;
  /** A source that counts in one way, with the function that adds such counters up. */
  readonly metrics?: AlertSource & { readonly how: WindowFunction };
  /** LogsQL by an administrator; empty means the default. */
  readonly baseFilter: string;
}

const filtersOf = (scope: BudgetScope): UsageFilters => (scope.kind === 'one' ? { [scope.label]: [scope.value] } : {});
const groupOf = (scope: BudgetScope): { readonly by?: string } => (scope.kind === 'each' ? { by: scope.label } : {});

/**
 * What was spent of a budget so far: in the calendar's period by the logs, in a window as long as the longest period
 * by metrics. Undefined where there is no source to ask.
 *
 * @throws BaseFilterError
 */
export function budgetAlertQuestion(
  { scope, period }: Budget,
  { logs, metrics, baseFilter }: BudgetAlertSources,
  calendar: Omit<Calendar, 'period'>
): AlertQuestion | undefined {
  const own = { period, ...calendar };
  const windowSeconds = longestSeconds(own);
  const filters = filtersOf(scope);
  const { by } = groupOf(scope);
  if (logs !== undefined) {
    const expr = spentInPeriodQuestion({ baseFilter, filters }, own, by);
    return { source: logs, query: { expr, editorMode: 'code' }, windowSeconds };
  }
  if (metrics === undefined) {
    return undefined;
  }
  const { how, ...source } = metrics;
  const expr = spentByMetrics(how, windowSeconds, { filters, ...groupOf(scope) });
  return { source, query: { expr, editorMode: 'code' }, windowSeconds };
}
