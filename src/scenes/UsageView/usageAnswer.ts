import type { LogsSource, QueryOptions } from 'data/logsSource';
import type { MetricsSource } from 'data/metricsSource';
import type { Temporality } from 'data/temporality';
import type { MetricsDetection, MetricsDetector } from 'data/usage/detectMetrics';
import { detectReading } from 'data/usage/detectReading';
import type { ReadingBasis, ReadingGap, TemporalitySetting } from 'data/usage/findReadings';
import { loadUsagePair, type MetricsUsage } from 'data/usage/loadUsage';
import { loadUsageFromLogs, type LogsUsage } from 'data/usage/loadUsageFromLogs';
import { previousUsageSpan, settledSpan, type UsageSpan } from 'domain/usage/usageSpan';
import { epochMs } from 'domain/units';
import type { UsageFilters } from 'queries/usage/usageLabels';

import { failureOf, type LoadFailure } from '../loading/loadable';

/** What the metrics say, or why they say nothing. */
export type MetricsPart =
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly error: LoadFailure }
  /** They are there, or not, and nobody can say how to read them. */
  | { readonly kind: 'unread'; readonly detection: MetricsDetection; readonly gap: ReadingGap | 'noMetric' }
  | {
      readonly kind: 'read';
      readonly detection: MetricsDetection;
      readonly temporality: Temporality;
      readonly basis: ReadingBasis;
      /** The range and filters on the screen did not tell it: it was found out over a week, without filters. */
      readonly isFoundWider: boolean;
      readonly now: MetricsUsage;
      readonly before: MetricsUsage;
    };

export type LogsPart =
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly error: LoadFailure }
  | { readonly kind: 'read'; readonly now: LogsUsage; readonly before: LogsUsage };

/** What both sources say of the range and of as long a time before it. Neither hides the other. */
export interface UsageAnswer {
  readonly span: UsageSpan;
  readonly filters: UsageFilters;
  readonly metrics: MetricsPart;
  readonly logs: LogsPart;
}

export interface UsageSources {
  readonly metrics: MetricsSource | undefined;
  readonly logs: LogsSource | undefined;
}

export interface UsageQuestion {
  readonly span: UsageSpan;
  readonly filters: UsageFilters;
  readonly setting: TemporalitySetting;
  readonly baseFilter: string;
}

/** What one source says; its failure is an answer too, unless nobody waits for one any more. */
async function orFailure<Part>(load: Promise<Part>, { signal }: QueryOptions) {
  try {
    return await load;
  } catch (cause) {
    signal?.throwIfAborted();
    return { kind: 'failed' as const, error: failureOf(cause) };
  }
}

async function metricsPart(
  { metrics, logs }: UsageSources,
  { span, filters, setting, baseFilter }: UsageQuestion,
  detect: MetricsDetector,
  options: QueryOptions
): Promise<MetricsPart> {
  if (metrics === undefined) {
    return { kind: 'absent' };
  }
  const compared = { setting, ...(logs === undefined ? {} : { logs: { source: logs, baseFilter } }) };
  const request = { span, filters, ...compared };
  const { detection, reading, isFoundWider } = await detectReading(detect, metrics, request, options);
  if (reading.kind === 'unknown') {
    return { kind: 'unread', detection, gap: reading.gap };
  }
  const { temporality, basis } = reading;
  const pair = await loadUsagePair(metrics, { span, filters, detection, temporality }, options);
  return { kind: 'read', detection, temporality, basis, isFoundWider, ...pair };
}

async function logsPart({ logs }: UsageSources, question: UsageQuestion, options: QueryOptions): Promise<LogsPart> {
  if (logs === undefined) {
    return { kind: 'absent' };
  }
  const { span, filters, baseFilter } = question;
  const [now, before] = await Promise.all([
    loadUsageFromLogs(logs, { ...span, filters, baseFilter }, options),
    loadUsageFromLogs(logs, { ...previousUsageSpan(span), filters, baseFilter }, options),
  ]);
  return { kind: 'read', now, before };
}

/**
 * Asks both sources about the same stretch of time: up to where metrics are there, as the answer says. Fails only where
 * one failed and the other is not there or failed too.
 *
 * @throws what the source threw; the signal's reason when it was aborted
 */
export async function loadUsageAnswer(
  sources: UsageSources,
  wanted: UsageQuestion,
  detect: MetricsDetector,
  options: QueryOptions = {}
): Promise<UsageAnswer> {
  const { span } = wanted;
  const question = sources.metrics === undefined ? wanted : { ...wanted, span: settledSpan(span, epochMs(Date.now())) };
  const [metrics, logs] = await Promise.all([
    orFailure(metricsPart(sources, question, detect, options), options),
    orFailure(logsPart(sources, question, options), options),
  ]);
  const isAnswered = [metrics, logs].some(({ kind }) => kind === 'read' || kind === 'unread');
  const failed = [logs, metrics].find((part) => part.kind === 'failed');
  if (!isAnswered && failed?.kind === 'failed') {
    throw Object.assign(new Error(failed.error.message), { detail: failed.error.detail });
  }
  return { span: question.span, filters: question.filters, metrics, logs };
}
