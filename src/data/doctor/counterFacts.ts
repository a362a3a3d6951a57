import type { CounterFacts } from 'domain/doctor/judgeCounters';
import { settledSpan, type UsageSpan } from 'domain/usage/usageSpan';
import { type EpochMs, epochMs } from 'domain/units';
import { SAMPLE_FACT, samplesQuestion } from 'queries/doctor/samplesQuestion';

import type { LogsSource, QueryOptions } from '../logsSource';
import type { MetricsSource } from '../metricsSource';
import { compareSources } from '../usage/compareSources';
import { detectMetrics, type MetricsDetection } from '../usage/detectMetrics';
import type { TemporalitySetting } from '../usage/findReadings';

export interface CounterRequest {
  readonly span: UsageSpan;
  readonly setting: TemporalitySetting;
  readonly baseFilter: string;
  readonly nowMs: EpochMs;
  /** The newest event before now; left out where there is none. */
  readonly newestMs?: EpochMs;
}

interface Asked extends CounterRequest {
  readonly metrics: MetricsSource;
  readonly logs: LogsSource | undefined;
  readonly detection: MetricsDetection;
}

async function timesOf({ metrics, detection, span, newestMs, nowMs }: Asked, options: QueryOptions) {
  if (detection.functions === 'prometheus') {
    return {};
  }
  const samples = await metrics.query(samplesQuestion(settledSpan(span, nowMs), detection.names), options);
  const secondsOf = (fact: string): number | undefined =>
    samples.find(({ labels }) => labels[SAMPLE_FACT] === fact)?.value;
  const last = secondsOf('last');
  const interval = secondsOf('interval');
  return {
    ...(last === undefined ? {} : { lagMs: (newestMs ?? nowMs) - last * 1000 }),
    ...(interval === undefined ? {} : { exportMs: Math.round(interval) * 1000 }),
  };
}

async function comparisonOf(asked: Asked, options: QueryOptions) {
  const { metrics, logs, detection, setting, span, baseFilter, nowMs } = asked;
  const { reading } = detection;
  const temporality = setting !== 'auto' ? setting : reading.kind === 'known' ? reading.temporality : undefined;
  if (logs === undefined || temporality === undefined) {
    return {};
  }
  const request = { span, baseFilter, nowMs, detection, temporality };
  return { comparison: (await compareSources({ metrics, logs }, request, options)).comparison };
}

/**
 * What there is of the clients' metrics: what the usage asks, too, whatever the settings say of the counters, and two
 * questions more.
 *
 * @throws MetricsQueryError, LogsQueryError; the signal's reason when it was aborted
 */
export async function loadCounterFacts(
  metrics: MetricsSource,
  logs: LogsSource | undefined,
  request: CounterRequest,
  options: QueryOptions
): Promise<CounterFacts> {
  const { span, baseFilter, setting, newestMs } = request;
  const beside = logs === undefined ? {} : { logs: { source: logs, baseFilter } };
  const detection = await detectMetrics(metrics, { span, setting: 'auto', ...beside }, options);
  const { names, labels, reading } = detection;
  const facts = {
    ...{ names, setting, hasEvents: newestMs !== undefined, hasSessionIds: labels.hasSessionIds },
    temporality: reading.kind === 'known' ? reading.temporality : ('untold' as const),
  };
  if (names.length === 0) {
    return facts;
  }
  const asked = { ...request, metrics, logs, detection };
  const [times, comparison] = await Promise.all([timesOf(asked, options), comparisonOf(asked, options)]);
  return { ...facts, ...times, ...comparison };
}

const LATE_MS = 5 * 60_000;

/** The same day with what is exported after the last event. */
export const withLateSamples = ({ fromMs, toMs }: UsageSpan, nowMs: EpochMs): UsageSpan => ({
  fromMs,
  toMs: epochMs(Math.min(toMs + LATE_MS, nowMs)),
});
