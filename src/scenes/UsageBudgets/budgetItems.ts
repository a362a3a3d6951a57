import { t } from '@grafana/i18n';

import type { BudgetFound, BudgetItem, BudgetLine } from 'components/BudgetList/budgetItem';
import { rawValues } from 'components/rawValues';
import type { BudgetSpend } from 'data/budgets/loadBudgetSpends';
import type { BudgetTrendData } from 'data/budgets/loadBudgetTrends';
import type { Spend, SpendRow } from 'data/budgets/loadSpend';
import type { Budget, BudgetScope } from 'domain/budgets/budget';
import { type PeriodShape, periodShape } from 'domain/budgets/budgetForecast';
import { budgetStanding, type BudgetTrend, worstFirst } from 'domain/budgets/budgetStanding';
import { type HourOfWeek, weeksBefore } from 'domain/budgets/spendingWeeks';
import { visibleText } from 'domain/format/visibleText';
import type { UsageSpan } from 'domain/usage/usageSpan';
import { type EpochMs, nanoUsd, sumNanoUsd } from 'domain/units';
import type { SessionFilters } from 'queries/sessionFilters';

import { failureOf } from '../loading/loadable';
import { sessionsHrefOf } from '../sessionLinks';
import { DEFAULT_CHOICE } from '../SessionsBrowser/listChoice';
import { gapWords, readingGapWords } from '../UsageView/gapWords';
import { labelName } from '../UsageView/labelName';
import { filteredBy } from '../UsageView/usageFilters';

import { type BudgetTimes, weeksAnchor } from './budgetTimes';

/** What is known of the budgets, each list in their order. */
export interface KnownBudgets {
  readonly budgets: readonly Budget[];
  readonly times: BudgetTimes;
  readonly hourOfWeek: HourOfWeek;
  /** Undefined while they are being loaded. */
  readonly spends: readonly BudgetSpend[] | undefined;
  readonly trends: readonly BudgetTrendData[] | undefined;
}

function whoseWords(scope: BudgetScope): string {
  switch (scope.kind) {
    case 'all':
      return t('usage.budgets.everybody', 'everybody together');
    case 'each':
      return t('usage.budgets.each', 'for each value of {{label}}', { label: labelName(scope.label), ...rawValues });
    case 'one':
      return `${labelName(scope.label)}: ${visibleText(scope.value)}`;
  }
}

/** The sessions of a period, filtered by a value where one is named; undefined where they cannot be. */
function hrefOf({ fromMs }: UsageSpan, scope: BudgetScope, value: string | undefined): string | undefined {
  const everybody: SessionFilters = {};
  const filters = scope.kind === 'all' || value === undefined ? everybody : filteredBy(everybody, scope.label, value);
  const range = { from: new Date(fromMs).toISOString(), to: 'now' };
  return filters === undefined ? undefined : sessionsHrefOf({ ...DEFAULT_CHOICE, filters }, range);
}

const rowOf = (rows: readonly SpendRow[], value: string | undefined): SpendRow | undefined =>
  rows.find((row) => row.value === value);

interface Asked {
  readonly budget: Budget;
  readonly period: UsageSpan;
  readonly spend: Spend;
  readonly trend: BudgetTrendData | undefined;
  readonly shape: PeriodShape | undefined;
}

function trendOf({ trend, shape }: Asked, value: string | undefined): BudgetTrend | undefined {
  if (trend === undefined) {
    return undefined;
  }
  const { recent } = trend;
  const spentNanoUsd = rowOf(recent?.rows ?? [], value)?.costNanoUsd ?? nanoUsd(0);
  return {
    ...(recent === undefined ? {} : { recent: { span: recent.span, spentNanoUsd } }),
    ...(shape === undefined ? {} : { shape }),
  };
}

function lineOf(asked: Asked, value: string | undefined, name: string): BudgetLine {
  const { budget, period, spend } = asked;
  const spentNanoUsd = rowOf(spend.rows, value)?.costNanoUsd ?? nanoUsd(0);
  const spent = { span: spend.span, spentNanoUsd };
  const href = hrefOf(period, budget.scope, value);
  return {
    name,
    standing: budgetStanding(budget.amountNanoUsd, period, spent, trendOf(asked, value)),
    ...(value === undefined ? {} : { value }),
    ...(href === undefined ? {} : { href }),
  };
}

function linesOf(asked: Asked): readonly BudgetLine[] {
  const { budget, spend } = asked;
  const { scope, name } = budget;
  if (scope.kind !== 'each') {
    return [lineOf(asked, scope.kind === 'one' ? scope.value : undefined, name)];
  }
  return spend.rows
    .flatMap(({ value }) => (value === undefined ? [] : [lineOf(asked, value, visibleText(value))]))
    .sort((a, b) => worstFirst(a.standing, b.standing));
}

function notesOf({ whyLogs, isEstimate, isCut }: Spend): readonly string[] {
  return [
    ...(whyLogs === undefined
      ? []
      : [t('usage.budgets.from-logs', 'From the logs. {{why}}', { why: gapWords(whyLogs), ...rawValues })]),
    ...(isEstimate ? [t('usage.budgets.estimate', 'Prometheus worked the spending out: it is an estimate.')] : []),
    ...(isCut ? [t('usage.budgets.cut', 'There are more values than the logs give at once.')] : []),
  ];
}

function unlabelled({ scope }: Budget, { rows }: Spend) {
  const spent = sumNanoUsd(rows.flatMap(({ value, costNanoUsd }) => (value === undefined ? costNanoUsd : [])));
  return scope.kind === 'each' && spent > 0 ? { unlabelledNanoUsd: spent } : {};
}

/** How earlier weeks would have gone through the period; undefined where nobody can tell. */
function shapeOf(
  { period: kind }: Budget,
  { hours }: BudgetTrendData,
  {
    period,
    untilMs,
    hourOfWeek,
  }: { readonly period: UsageSpan; readonly untilMs: EpochMs; readonly hourOfWeek: HourOfWeek }
): PeriodShape | undefined {
  if (hours === undefined) {
    return undefined;
  }
  const weeks = weeksBefore(hours, weeksAnchor(kind, period, untilMs), hourOfWeek);
  return periodShape(period, untilMs, weeks, hourOfWeek);
}

function foundOf(known: KnownBudgets, budget: Budget, index: number): BudgetFound {
  const spend = known.spends?.[index];
  const trend = known.trends?.[index];
  switch (spend?.kind) {
    case undefined:
      return { kind: 'loading' };
    case 'failed':
      return { kind: 'failed', message: failureOf(spend.cause).message };
    case 'unread':
      return { kind: 'unread', why: readingGapWords(spend.gap) };
    case 'known': {
      const period = known.times.periods[budget.period];
      const untilMs = spend.span.toMs;
      const { hourOfWeek } = known;
      const shape = trend === undefined ? undefined : shapeOf(budget, trend, { period, untilMs, hourOfWeek });
      const lines = linesOf({ budget, period, spend, trend, shape });
      return { kind: 'known', untilMs, lines, notes: notesOf(spend), ...unlabelled(budget, spend) };
    }
  }
}

/** The budgets as they are shown. */
export const budgetItems = (known: KnownBudgets): readonly BudgetItem[] =>
  known.budgets.map((budget, index) => ({
    budget,
    whose: whoseWords(budget.scope),
    period: known.times.periods[budget.period],
    found: foundOf(known, budget, index),
  }));
