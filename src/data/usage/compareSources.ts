import { compareUsage, type UsageComparison } from 'domain/usage/compareUsage';
import { settledSpan } from 'domain/usage/usageSpan';
import { type EpochMs, epochMs } from 'domain/units';
import { firstSampleQuestion } from 'queries/usage/firstSample';

import type { LogsSource, QueryOptions } from '../logsSource';
import type { MetricsSource } from '../metricsSource';
import { loadUsageTotals, type MetricsUsage, type UsageRequest } from './loadUsage';
import { type LogsUsage, loadUsageFromLogs } from './loadUsageFromLogs';

export interface CompareRequest extends UsageRequest {
  /** LogsQL by an administrator; empty means the default. */
  readonly baseFilter: string;
  readonly nowMs: EpochMs;
}

export interface ComparedUsage {
  readonly metrics: MetricsUsage;
  readonly logs: LogsUsage;
  readonly comparison: UsageComparison;
}

const SECOND_MS = 1000;

/** Undefined where nothing is in range, or the database cannot say it. */
async function firstSampleMs(source: MetricsSource, request: UsageRequest, options: QueryOptions) {
  const { detection, span, filters = {} } = request;
  const names = detection.metrics.cost;
  if (detection.functions === 'prometheus' || names.length === 0) {
    return undefined;
  }
  const { styles } = detection.labels;
  const [sample] = await source.query(firstSampleQuestion({ ...span, names, styles, filters }), options);
  return sample === undefined ? undefined : epochMs(sample.value * SECOND_MS);
}

/**
 * What metrics and logs say of the same range and filters, how far they are apart and why, likely: two questions to
 * each, of which those for the figures are the ones that the page asks. Never a sum of both.
 *
 * @throws MetricsQueryError, LogsQueryError; the signal's reason when it was aborted
 */
export async function compareSources(
  sources: { readonly metrics: MetricsSource; readonly logs: LogsSource },
  request: CompareRequest,
  options: QueryOptions = {}
): Promise<ComparedUsage> {
  const { filters = {}, baseFilter, nowMs } = request;
  const span = settledSpan(request.span, nowMs);
  const [metrics, firstMs, logs] = await Promise.all([
    loadUsageTotals(sources.metrics, { ...request, span }, options),
    firstSampleMs(sources.metrics, { ...request, span }, options),
    loadUsageFromLogs(sources.logs, { ...span, baseFilter, filters }, options),
  ]);
  const comparison = compareUsage({
    span,
    nowMs,
    metrics: { figures: metrics.figures, ...(firstMs === undefined ? {} : { firstMs }) },
    logs,
    losesResumed: metrics.notes.some(({ kind }) => kind === 'resumed'),
  });
  return { metrics, logs, comparison };
}
