import type { Budget, BudgetScope } from 'domain/budgets/budget';
import type { HourSpend } from 'domain/budgets/spendingWeeks';
import { labelOf, type SpendGroup, spendGroups } from 'domain/budgets/spendGroups';
import type { UsageSpan } from 'domain/usage/usageSpan';
import { durationMs, epochMs, nanoUsd } from 'domain/units';
import { HOUR, hourlyCostQuestion } from 'queries/budgets/hourlyCost';
import { MOST_ROWS } from 'queries/logsQuestion';
import { GROUP } from 'queries/usage/usageFromLogs';

import { ask } from '../ask';
import type { LogsSource, QueryOptions } from '../logsSource';
import type { MetricsSource } from '../metricsSource';
import { costNanoUsd, figure } from '../rowFields';
import type { Temporality } from '../temporality';
import type { MetricsDetection, MetricsDetector } from '../usage/detectMetrics';
import { loadUsageSeries } from '../usage/loadUsage';
import {
  detectRequest,
  filtersOf,
  type Spend,
  spendByLogs,
  spendByMetrics,
  type SpendReading,
  type SpendSources,
} from './loadSpend';

export interface BudgetTrendsQuestion extends SpendReading {
  readonly budgets: readonly Budget[];
  /** The last hours. */
  readonly recent: UsageSpan;
  /** Earlier weeks, in whole hours, up to about now. */
  readonly history: UsageSpan;
}

/** How a budget was spent before; what could not be found out is left out. */
export interface BudgetTrendData {
  /** What each value spent in the last hours. */
  readonly recent?: Spend;
  /** What each hour of the history cost: of the one value, or of everybody. */
  readonly hours?: readonly HourSpend[];
}

/** One source and how it is read, for all that is asked of the history. */
type Trusted =
  | {
      readonly kind: 'metrics';
      readonly source: MetricsSource;
      readonly detection: MetricsDetection;
      readonly temporality: Temporality;
    }
  | { readonly kind: 'logs'; readonly source: LogsSource };

const HOUR_MS = 3_600_000;
type ByValue = ReadonlyMap<string, readonly HourSpend[]>;

async function trustedSource(
  sources: SpendSources,
  question: BudgetTrendsQuestion,
  detect: MetricsDetector,
  options: QueryOptions
): Promise<Trusted | undefined> {
  const { metrics, logs } = sources;
  const fromLogs = logs === undefined ? undefined : ({ kind: 'logs', source: logs } as const);
  if (metrics === undefined) {
    return fromLogs;
  }
  const span = { fromMs: question.history.fromMs, toMs: question.recent.toMs };
  const request = detectRequest(sources, { ...question, span });
  const detection = await orNothing(detect(metrics, request, options), options);
  return detection?.reading.kind === 'known'
    ? { kind: 'metrics', source: metrics, detection, temporality: detection.reading.temporality }
    : fromLogs;
}

async function hoursByMetrics(
  { source, detection, temporality }: Extract<Trusted, { kind: 'metrics' }>,
  span: UsageSpan,
  group: SpendGroup,
  options: QueryOptions
): Promise<ByValue> {
  const request = { span, detection, temporality, filters: filtersOf(group), parts: ['cost'] as const };
  const steps = { stepMs: durationMs(HOUR_MS), ...(group.label === undefined ? {} : { by: group.label }) };
  const { lines } = await loadUsageSeries(source, request, steps, options);
  return new Map(
    lines.map(({ value = '', points }) => [
      value,
      points.map(({ fromMs, toMs, figures }) => ({ fromMs, toMs, costNanoUsd: figures.costNanoUsd ?? nanoUsd(0) })),
    ])
  );
}

/** Nothing where there are more hours than the logs give at once: a part of them would be another shape. */
async function hoursByLogs(
  source: LogsSource,
  { span, baseFilter, group }: { readonly span: UsageSpan; readonly baseFilter: string; readonly group: SpendGroup },
  options: QueryOptions
): Promise<ByValue | undefined> {
  const by = group.label === undefined ? {} : { by: group.label };
  const question = { ...span, baseFilter, filters: filtersOf(group), ...by };
  const rows = await ask(source, () => hourlyCostQuestion(question), options);
  if (rows.length >= MOST_ROWS) {
    return undefined;
  }
  const byValue = new Map<string, HourSpend[]>();
  for (const row of rows) {
    const value = row[GROUP] ?? '';
    const fromMs = figure(row, HOUR) * HOUR_MS;
    const hour = { fromMs: epochMs(fromMs), toMs: epochMs(fromMs + HOUR_MS), costNanoUsd: costNanoUsd(row) };
    byValue.set(value, [...(byValue.get(value) ?? []), hour]);
  }
  return byValue;
}

/** Without it there still is what was spent: a forecast then goes by the period alone. */
async function orNothing<Value>(load: Promise<Value>, { signal }: QueryOptions): Promise<Value | undefined> {
  try {
    return await load;
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

/** A single value has weeks of its own; what everybody may spend goes by everybody's. */
const historyScope = (scope: BudgetScope): BudgetScope => (scope.kind === 'each' ? { kind: 'all' } : scope);

function loadAll<Value>(
  scopes: readonly BudgetScope[],
  load: (group: SpendGroup) => Promise<Value>,
  options: QueryOptions
): ReadonlyMap<string | undefined, Promise<Value | undefined>> {
  return new Map(spendGroups(scopes).map((group) => [group.label, orNothing(load(group), options)]));
}

/**
 * How budgets were spent before, in their order: one question for each label, and one more for the hours of those
 * that have a history of their own, beside what is found out about the metrics.
 *
 * @throws the signal's reason when it was aborted
 */
export async function loadBudgetTrends(
  sources: SpendSources,
  question: BudgetTrendsQuestion,
  detect: MetricsDetector,
  options: QueryOptions = {}
): Promise<readonly BudgetTrendData[]> {
  const { budgets, recent, history, baseFilter } = question;
  const trusted = await trustedSource(sources, question, detect, options);
  if (trusted === undefined) {
    return budgets.map(() => ({}));
  }
  const scopes = budgets.map(({ scope }) => scope);
  const recents = loadAll(
    scopes,
    (group) =>
      trusted.kind === 'metrics'
        ? spendByMetrics(trusted.source, { ...trusted, span: recent }, group, options)
        : spendByLogs(trusted.source, { group, span: recent, baseFilter }, options),
    options
  );
  const histories = loadAll(
    scopes.map(historyScope),
    (group) =>
      trusted.kind === 'metrics'
        ? hoursByMetrics(trusted, history, group, options)
        : hoursByLogs(trusted.source, { span: history, baseFilter, group }, options),
    options
  );
  return Promise.all(
    scopes.map(async (scope) => {
      const own = [recents.get(labelOf(scope)), histories.get(labelOf(historyScope(scope)))] as const;
      const [spent, byValue] = await Promise.all(own);
      const hours = byValue?.get(scope.kind === 'one' ? scope.value : '') ?? (byValue === undefined ? undefined : []);
      return { ...(spent === undefined ? {} : { recent: spent }), ...(hours === undefined ? {} : { hours }) };
    })
  );
}
