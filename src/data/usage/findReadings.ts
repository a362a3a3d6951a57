import { METRIC_NAME, metricNamesQuestion, namesOf } from 'queries/usage/metricNames';
import { counterReadingsQuestions, READING_PARTS } from 'queries/usage/counterReadings';
import { PART } from 'queries/usage/usageSums';
import type { LabelStyle, UsageFilters } from 'queries/usage/usageLabels';
import type { TimeSpan } from 'queries/logsQuestion';

import type { QueryOptions } from '../logsSource';
import type { MetricSample } from '../metricSamples';
import type { MetricsSource } from '../metricsSource';
import { agreeingTemporalities, type Temporality } from '../temporality';
import type { CounterReader } from './counterReader';

/** What an administrator says of the counters; `auto` finds it out. */
export type TemporalitySetting = Temporality | 'auto';

/** Who says how counters are to be read: an administrator, the cost in the logs, or samples that allow only one way. */
export type ReadingBasis = 'setting' | 'logs' | 'samples';

/** Why nobody can say it: no cost to compare with, or costs that fit neither way or both. */
export type ReadingGap = 'nothingToCompare' | 'cannotTell';

/** The ways in which counters may be read that nothing speaks against; several where they cannot be told apart. */
export type CounterReadings =
  | {
      readonly kind: 'found';
      readonly candidates: readonly Temporality[];
      readonly basis: ReadingBasis;
      /** True when the logs have a cost and it is another one in every way of reading: metrics or logs are incomplete. */
      readonly contradictsLogs: boolean;
    }
  | { readonly kind: 'none'; readonly gap: ReadingGap };

/**
 * The names of the client's metrics that have samples in range.
 *
 * @throws MetricsQueryError
 */
export async function findMetricNames(
  source: MetricsSource,
  span: TimeSpan,
  options: QueryOptions = {}
): Promise<readonly string[]> {
  const found = await source.query(metricNamesQuestion(span), options);
  return [...new Set(found.flatMap(({ labels }) => labels[METRIC_NAME] ?? []))].sort();
}

export interface ReadingsRequest {
  readonly span: TimeSpan;
  readonly setting: TemporalitySetting;
  /** All names that the client's metrics have in range. */
  readonly names: readonly string[];
  readonly styles: readonly LabelStyle[];
  /** What the logs say the same range and filters cost, in dollars; left out where there are no logs. */
  readonly logsUsd?: number;
  /** Filters that together let through what is wanted, none of it twice; everything when left out. */
  readonly portions?: readonly UsageFilters[];
}

function partTotal(samples: readonly MetricSample[], part: string): number {
  const ofPart = samples.filter(({ labels }) => labels[PART]?.startsWith(`${part}.`));
  return ofPart.reduce((sum, { value }) => sum + value, 0);
}

/** What samples prove: something only where none of them proves the contrary. */
function provenBy(samples: readonly MetricSample[]): Temporality | undefined {
  const isCumulative = partTotal(samples, READING_PARTS.cumulativeProofs) > 0;
  const isDelta = partTotal(samples, READING_PARTS.deltaProofs) > 0;
  return isCumulative === isDelta ? undefined : isCumulative ? 'cumulative' : 'delta';
}

/**
 * How the counters of a range may be read. Nothing marks it, but a wrong way gives another cost than the logs have,
 * and a client that repeats totals leaves other samples than one that sends what was added.
 *
 * @throws MetricsQueryError
 */
export async function findReadings(reader: CounterReader, request: ReadingsRequest): Promise<CounterReadings> {
  const { setting, span, logsUsd = 0 } = request;
  if (setting !== 'auto') {
    return { kind: 'found', candidates: [setting], basis: 'setting', contradictsLogs: false };
  }
  const samples = await reader.ask('cumulative', (cumulative) =>
    counterReadingsQuestions({ ...request, ...span, cumulative })
  );
  const costs = {
    cumulative: partTotal(samples, READING_PARTS.cumulativeCost),
    delta: partTotal(samples, READING_PARTS.deltaCost),
  };
  const agreeing = agreeingTemporalities(costs, logsUsd);
  const proven = provenBy(samples);
  if (agreeing.length !== 1 && proven !== undefined) {
    const contradictsLogs = logsUsd > 0 && agreeing.length === 0;
    return { kind: 'found', candidates: [proven], basis: 'samples', contradictsLogs };
  }
  if (agreeing.length > 0) {
    return { kind: 'found', candidates: agreeing, basis: 'logs', contradictsLogs: false };
  }
  const canCompare = logsUsd > 0 && namesOf('cost', request.names).length > 0;
  return { kind: 'none', gap: canCompare ? 'cannotTell' : 'nothingToCompare' };
}
