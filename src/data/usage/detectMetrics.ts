import { settledSpan, type UsageSpan } from 'domain/usage/usageSpan';
import { epochMs } from 'domain/units';
import { functionProbe } from 'queries/usage/functionProbe';
import { clientsMetrics, namesOf, USAGE_METRICS, type UsageMetric } from 'queries/usage/metricNames';
import { type FoundLabels, readLabels, type UsageFilters } from 'queries/usage/usageLabels';

import { askedOnce } from '../askedOnce';
import type { LogsSource, QueryOptions } from '../logsSource';
import type { MetricsSource } from '../metricsSource';
import type { Temporality } from '../temporality';
import { CounterReader, type MetricsFunctions } from './counterReader';
import {
  type CounterReadings,
  findMetricNames,
  findReadings,
  type ReadingBasis,
  type ReadingGap,
  type TemporalitySetting,
} from './findReadings';
import { loadLogsCost } from './loadUsageFromLogs';

/** How the counters of a range are to be read, and who says so; or why nobody can say it. */
export type CounterReading =
  | { readonly kind: 'known'; readonly temporality: Temporality; readonly basis: ReadingBasis }
  | { readonly kind: 'unknown'; readonly gap: ReadingGap | 'noMetric' };

/** What a metrics source has of the client in a range, and how it is to be asked for it. */
export interface MetricsDetection {
  /** All names of the client's metrics, and which of them are which metric. */
  readonly names: readonly string[];
  readonly metrics: Readonly<Record<UsageMetric, readonly string[]>>;
  readonly labels: FoundLabels;
  readonly functions: MetricsFunctions;
  readonly reading: CounterReading;
}

export interface DetectRequest {
  readonly span: UsageSpan;
  readonly setting: TemporalitySetting;
  readonly filters?: UsageFilters;
  /** The logs of the same clients, to compare the cost with; left out where there are none. */
  readonly logs?: { readonly source: LogsSource; readonly baseFilter: string };
}

/** Logs that do not answer are as good as none here: whoever shows them says why they are missing. */
async function logsUsdOf({ logs, span, filters = {} }: DetectRequest, options: QueryOptions) {
  if (logs === undefined) {
    return undefined;
  }
  try {
    return await loadLogsCost(logs.source, { ...span, baseFilter: logs.baseFilter, filters }, options);
  } catch {
    options.signal?.throwIfAborted();
    return undefined;
  }
}

function readingOf(readings: CounterReadings): CounterReading {
  if (readings.kind === 'none') {
    return { kind: 'unknown', gap: readings.gap };
  }
  const [temporality, other] = readings.candidates;
  return temporality === undefined || other !== undefined
    ? { kind: 'unknown', gap: 'cannotTell' }
    : { kind: 'known', temporality, basis: readings.basis };
}

/** Which of the names are which metric. */
export const metricsByName = (names: readonly string[]): MetricsDetection['metrics'] => ({
  cost: namesOf('cost', names),
  tokens: namesOf('tokens', names),
  starts: namesOf('starts', names),
  activeTime: namesOf('activeTime', names),
  lines: namesOf('lines', names),
  commits: namesOf('commits', names),
  pullRequests: namesOf('pullRequests', names),
  editDecisions: namesOf('editDecisions', names),
});

/**
 * Finds out which of the client's metrics a source has in range, under what names and labels, which functions it
 * knows, and how its counters are to be read. Three questions to the metrics, and one to the logs unless the setting
 * says how to read them; two where it says `delta`, which needs no function of VictoriaMetrics.
 *
 * @throws MetricsQueryError; the signal's reason when it was aborted
 */
export async function detectMetrics(
  source: MetricsSource,
  request: DetectRequest,
  options: QueryOptions = {}
): Promise<MetricsDetection> {
  const { setting, filters } = request;
  const span = settledSpan(request.span, epochMs(Date.now()));
  const [names, stored, logsUsd] = await Promise.all([
    findMetricNames(source, span, options),
    source.labelNames({ match: clientsMetrics(), ...span }, options),
    setting === 'auto' ? logsUsdOf({ ...request, span }, options) : undefined,
  ]);
  const labels = readLabels(stored);
  const reader = new CounterReader(source, options);
  const found = { names, metrics: metricsByName(names), labels };
  if (USAGE_METRICS.every((metric) => found.metrics[metric].length === 0)) {
    return { ...found, functions: reader.functions, reading: { kind: 'unknown', gap: 'noMetric' } };
  }
  if (setting === 'cumulative') {
    // Nothing else would show which functions there are.
    await reader.ask(setting, (how) => names.slice(0, 1).map((name) => functionProbe(span, name, how)));
  }
  const readings = await findReadings(reader, {
    ...{ span, setting, names, styles: labels.styles },
    ...(logsUsd === undefined ? {} : { logsUsd }),
    ...(filters === undefined ? {} : { portions: [filters] }),
  });
  return { ...found, functions: reader.functions, reading: readingOf(readings) };
}

interface Wanted {
  readonly source: MetricsSource;
  readonly request: DetectRequest;
}

export type MetricsDetector = typeof detectMetrics;

const keyOf = (source: MetricsSource, { span, setting, filters = {}, logs }: DetectRequest): string =>
  JSON.stringify([source.uid, span, setting, filters, logs?.source.uid, logs?.baseFilter]);

/**
 * Detects each source and range once, for one run of a page. What failed or was aborted is asked for again by the
 * next one who wants it.
 */
export function metricsDetector(): MetricsDetector {
  const once = askedOnce(
    ({ source, request }: Wanted, options) => detectMetrics(source, request, options),
    ({ source, request }) => keyOf(source, request)
  );
  return (source, request, options) => once({ source, request }, options);
}
