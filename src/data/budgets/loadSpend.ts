import type { SpendGroup } from 'domain/budgets/spendGroups';
import { settledSpan, type UsageSpan } from 'domain/usage/usageSpan';
import { epochMs, type NanoUsd, nanoUsd } from 'domain/units';
import { MOST_ROWS } from 'queries/logsQuestion';
import type { UsageFilters } from 'queries/usage/usageLabels';

import type { LogsSource, QueryOptions } from '../logsSource';
import type { MetricsSource } from '../metricsSource';
import type { MetricsDetector } from '../usage/detectMetrics';
import { detectReading } from '../usage/detectReading';
import type { ReadingGap, TemporalitySetting } from '../usage/findReadings';
import { loadUsageBy, loadUsageTotals, type UsageRequest, type UsageRow } from '../usage/loadUsage';
import { loadUsageFromLogs, loadUsageFromLogsBy } from '../usage/loadUsageFromLogs';

export interface SpendSources {
  readonly metrics: MetricsSource | undefined;
  readonly logs: LogsSource | undefined;
}

/** How sources are to be read, as an administrator or the person who looks says. */
export interface SpendReading {
  readonly setting: TemporalitySetting;
  /** LogsQL by an administrator; empty means the default. */
  readonly baseFilter: string;
}

export interface SpendQuestion extends SpendReading {
  readonly group: SpendGroup;
  readonly span: UsageSpan;
}

/** Why the figures are the logs': the metrics are not there, have nothing, cannot be read, or did not answer. */
export type WhyLogs = 'noMetricsSource' | 'noMetric' | 'unread' | 'failed';

/** What one value spent; without a value what carries no label, or everybody. */
export interface SpendRow {
  readonly value?: string;
  readonly costNanoUsd: NanoUsd;
}

/** What a group spent in a span, the dearest first; from one source, as on the page of the usage. */
export interface Spend {
  readonly span: UsageSpan;
  readonly rows: readonly SpendRow[];
  /** Undefined where the figures are the metrics'. */
  readonly whyLogs?: WhyLogs;
  /** Plain Prometheus worked the figures out. */
  readonly isEstimate: boolean;
  /** There are more values than a source gives; the cheapest are missing. */
  readonly isCut: boolean;
}

/** There are metrics, but nobody can say how to read them, and there are no logs. */
export interface UnreadSpend {
  readonly gap: ReadingGap;
}

export const filtersOf = ({ label, values }: SpendGroup): UsageFilters =>
  label === undefined || values === undefined ? {} : { [label]: values };

const rowOf = ({ value, figures }: UsageRow): SpendRow => ({
  ...(value === undefined ? {} : { value }),
  costNanoUsd: figures.costNanoUsd ?? nanoUsd(0),
});

const PARTS = ['cost'] as const;

/**
 * What a group spent by metrics that are known to be readable: one question.
 *
 * @throws MetricsQueryError; the signal's reason when it was aborted
 */
export async function spendByMetrics(
  source: MetricsSource,
  request: Omit<UsageRequest, 'filters' | 'parts'>,
  group: SpendGroup,
  options: QueryOptions
): Promise<Spend> {
  const asked = { ...request, filters: filtersOf(group), parts: PARTS };
  const { rows, span, notes } =
    group.label === undefined
      ? await loadUsageTotals(source, asked, options).then((all) => ({ ...all, rows: [{ figures: all.figures }] }))
      : await loadUsageBy(source, asked, group.label, options);
  return { span, rows: rows.map(rowOf), isEstimate: notes.some(({ kind }) => kind === 'estimate'), isCut: false };
}

/**
 * The same by the logs.
 *
 * @throws LogsQueryError; the signal's reason when it was aborted
 */
export async function spendByLogs(
  source: LogsSource,
  { group, span, baseFilter }: Omit<SpendQuestion, 'setting'>,
  options: QueryOptions
): Promise<Spend> {
  const request = { ...span, baseFilter, filters: filtersOf(group) };
  const rows: readonly UsageRow[] =
    group.label === undefined
      ? [await loadUsageFromLogs(source, request, options)]
      : await loadUsageFromLogsBy(source, request, group.label, options);
  return { span, rows: rows.map(rowOf), isEstimate: false, isCut: rows.length >= MOST_ROWS };
}

/** Compares with the logs where there are any, as the page of the usage does. */
export const detectRequest = (
  { logs }: SpendSources,
  { span, setting, baseFilter }: Omit<SpendQuestion, 'group'>,
  filters: UsageFilters = {}
) => ({ span, setting, filters, ...(logs === undefined ? {} : { logs: { source: logs, baseFilter } }) });

/** By the metrics, or why not. */
async function fromMetrics(
  sources: SpendSources,
  question: SpendQuestion,
  detect: MetricsDetector,
  options: QueryOptions
): Promise<Spend | 'noMetricsSource' | 'noMetric' | UnreadSpend> {
  const { metrics } = sources;
  if (metrics === undefined) {
    return 'noMetricsSource';
  }
  const { span, group } = question;
  const request = detectRequest(sources, question, filtersOf(group));
  const { detection, reading } = await detectReading(detect, metrics, request, options);
  if (reading.kind === 'unknown') {
    return reading.gap === 'noMetric' ? 'noMetric' : { gap: reading.gap };
  }
  return spendByMetrics(metrics, { span, detection, temporality: reading.temporality }, group, options);
}

const isUnread = (found: object): found is UnreadSpend => 'gap' in found;

/**
 * What a group spent in a span: by the metrics, and by the logs where there are none that can be read, as the page of
 * the usage shows it. The answer's span ends where metrics are there, up to 35 seconds ago.
 *
 * @throws MetricsQueryError, LogsQueryError; the signal's reason when it was aborted
 */
export async function loadSpend(
  sources: SpendSources,
  wanted: SpendQuestion,
  detect: MetricsDetector,
  options: QueryOptions = {}
): Promise<Spend | UnreadSpend> {
  const { logs, metrics } = sources;
  const span = metrics === undefined ? wanted.span : settledSpan(wanted.span, epochMs(Date.now()));
  const question = { ...wanted, span };
  const orLogs = async (whyLogs: WhyLogs, otherwise: () => Spend | UnreadSpend) =>
    logs === undefined ? otherwise() : { ...(await spendByLogs(logs, question, options)), whyLogs };
  let found: Awaited<ReturnType<typeof fromMetrics>>;
  try {
    found = await fromMetrics(sources, question, detect, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    return orLogs('failed', () => {
      throw error;
    });
  }
  if (typeof found === 'string') {
    const nothing = { span, rows: [], isEstimate: false, isCut: false };
    return orLogs(found, () => nothing);
  }
  const unread = found;
  return isUnread(unread) ? orLogs('unread', () => unread) : unread;
}
