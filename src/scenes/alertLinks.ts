import { dateTimeForTimeZone, urlUtil } from '@grafana/data';
import { config } from '@grafana/runtime';

import type { Budget } from 'domain/budgets/budget';
import { visibleText } from 'domain/format/visibleText';
import { may } from 'infra/permissions';
import { type AlertQuestion, alertStep, beyond, newestOf } from 'queries/alerts/alertQueries';
import { budgetAlertQuestion, type BudgetAlertSources } from 'queries/alerts/budgetAlert';
import { baseFilterProblem } from 'queries/baseFilterText';
import { usageUrl } from 'routes';

import type { PanelQuestion } from './UsageView/usagePanels';

const NANOS_PER_USD = 1e9;

/** May this person make rules, in a Grafana that has them? */
export const canCreateAlerts = (): boolean => may('createAlert');

/** What a rule is called at first, and from which value on it fires; `since` is where its link begins to look. */
interface NewRule {
  readonly name: string;
  readonly threshold: number;
  readonly since: string;
}

/**
 * Grafana's form for a new rule, filled in. Nothing spent is no alarm, so that no data is all right; Grafana's
 * address stands in the link when the rule fires, for whoever reads it elsewhere.
 */
function newRuleHref(question: AlertQuestion, { name, threshold, since }: NewRule): string {
  const queries = [alertStep('A', question), newestOf('B', 'A'), beyond('C', 'B', { type: 'gt', value: threshold })];
  const range = `from=${encodeURIComponent(since)}&to=now`;
  const annotations = [{ key: 'runbook_url', value: `{{ externalURL }}${usageUrl().slice(1)}?${range}` }];
  const rule = { type: 'grafana-alerting', name, queries, condition: 'C', noDataState: 'OK', annotations };
  return urlUtil.renderUrl(`${config.appSubUrl}/alerting/new/alerting`, { defaults: JSON.stringify(rule) });
}

/**
 * Where a person makes a rule of a panel's query: it compares each series' newest step with a threshold that the
 * person is to set.
 *
 * @param title what the rule is called at first
 * @returns undefined for those who may not make rules, where Grafana's alerting is off, and for a panel that asks
 * several questions: a rule of one of them would leave out what the others find
 */
export function createAlertHref(
  question: Pick<PanelQuestion, 'datasource' | 'queries' | 'stepSeconds'>,
  title: string
): string | undefined {
  const { datasource, queries, stepSeconds } = question;
  const [query, ...others] = queries;
  const expr = query?.['expr'];
  if (!canCreateAlerts() || query === undefined || typeof expr !== 'string' || others.length > 0) {
    return undefined;
  }
  const asked = { source: datasource, query: { ...query, expr }, windowSeconds: stepSeconds };
  return newRuleHref(asked, { name: title, threshold: 0, since: `now-${Math.ceil(stepSeconds)}s` });
}

const PERIOD_START = { day: 'now/d', week: 'now/w', month: 'now/M' } as const;

export interface BudgetAlert {
  readonly budget: Budget;
  /** The value that a row is about, of a budget that everybody has. */
  readonly value?: string;
  readonly sources: BudgetAlertSources;
  /** As `UsageBudgets/calendar` has it. A rule's days begin where they do today: rules know no daylight saving. */
  readonly calendar: { readonly timeZone: string; readonly firstDayOfWeek: number };
}

/**
 * Where a person makes a rule that fires when a budget is used up.
 *
 * @returns undefined as `createAlertHref` does, where there is no source to ask, and where the base filter is none
 */
export function createBudgetAlertHref({ budget, value, sources, calendar }: BudgetAlert): string | undefined {
  const { scope, name, period, amountNanoUsd } = budget;
  const own =
    value === undefined || scope.kind === 'all'
      ? budget
      : { ...budget, scope: { kind: 'one' as const, label: scope.label, value } };
  if (!canCreateAlerts() || baseFilterProblem(sources.baseFilter) !== undefined) {
    return undefined;
  }
  const utcOffsetMinutes = dateTimeForTimeZone(calendar.timeZone).utcOffset();
  const question = budgetAlertQuestion(own, sources, { utcOffsetMinutes, weekStart: calendar.firstDayOfWeek });
  if (question === undefined) {
    return undefined;
  }
  return newRuleHref(question, {
    name: value === undefined ? name : `${name}: ${visibleText(value)}`,
    threshold: amountNanoUsd / NANOS_PER_USD,
    since: PERIOD_START[period],
  });
}
