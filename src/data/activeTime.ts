import { settledSpan } from 'domain/usage/usageSpan';
import { type DurationMs, durationMs, epochMs, usdFromNanoUsd } from 'domain/units';
import { SESSION_ID, type SessionScope } from 'queries/sessionFilters';
import { sessionIdsQuestion } from 'queries/sessionIds';
import { namesOf } from 'queries/usage/metricNames';
import { LABEL_STYLES, type UsageFilters } from 'queries/usage/usageLabels';
import { SESSION_LABEL } from 'queries/usage/usageSums';
import { usageTotalsQuestions } from 'queries/usage/usageTotals';
import { ask } from './ask';
import type { LogsSource, QueryOptions } from './logsSource';
import type { MetricSample } from './metricSamples';
import type { MetricsSource } from './metricsSource';
import { loadSessionStrip, type SessionStrip } from './sessionList';
import { areAlike, type Temporality } from './temporality';
import { CounterReader } from './usage/counterReader';
import { findMetricNames, findReadings, type TemporalitySetting } from './usage/findReadings';

export type { Temporality } from './temporality';

/** Why there is no figure: no samples, no cost to compare with, or costs that do not tell. */
export type ActiveTimeGap = 'noMetric' | 'nothingToCompare' | 'cannotTell';

/** How long somebody typed or the client worked. */
export type ActiveTime =
  | {
      readonly kind: 'known';
      readonly userMs: DurationMs;
      readonly cliMs: DurationMs;
      readonly temporality: Temporality;
      /** The wanted sessions, or all in range where those are too many to name. */
      readonly scope: 'wanted' | 'all';
      /** Worked out by plain Prometheus, which guesses what lies beyond a series' ends. */
      readonly isEstimate: boolean;
    }
  | { readonly kind: 'unknown'; readonly gap: ActiveTimeGap };

export interface ActiveTimeRequest {
  readonly scope: SessionScope;
  /** What the logs say of the same sessions. */
  readonly strip: SessionStrip;
  readonly temporality: TemporalitySetting;
}

/** More sessions than these are not named one by one. */
export const MOST_SESSIONS = 500;

const SECOND_MS = 1000;

/** VictoriaMetrics reads no query beyond 16 kB: so many sessions fit into one. */
const SESSIONS_A_QUERY = 200;
/** Which part of the active time: a person's typing, or the client's work. */
const ACTIVE_TYPE = 'type';

/** Filters for so many sessions each; one that lets everything through where no sessions are named. */
function portionsOf(sessionIds: readonly string[] | undefined): readonly UsageFilters[] {
  const ids = sessionIds ?? [];
  return sessionIds === undefined
    ? [{}]
    : Array.from({ length: Math.ceil(ids.length / SESSIONS_A_QUERY) }, (_, index) => ({
        [SESSION_LABEL]: ids.slice(index * SESSIONS_A_QUERY, (index + 1) * SESSIONS_A_QUERY),
      }));
}

const total = (samples: readonly MetricSample[], isWanted: (sample: MetricSample) => boolean = () => true): number =>
  samples.filter(isWanted).reduce((sum, { value }) => sum + value, 0);

const isUser = ({ labels }: MetricSample): boolean => labels[ACTIVE_TYPE] === 'user';

/** The sessions to name, and what the logs say they cost; all sessions where there are too many. */
async function sessionsOf(logs: LogsSource, { scope, strip }: ActiveTimeRequest, options: QueryOptions) {
  if (strip.sessions <= MOST_SESSIONS) {
    const rows = await ask(logs, () => sessionIdsQuestion(scope, MOST_SESSIONS), options);
    return { sessionIds: rows.map((row) => row[SESSION_ID] ?? ''), logsUsd: usdFromNanoUsd(strip.costNanoUsd) };
  }
  const { fromMs, toMs, baseFilter } = scope;
  const all = await loadSessionStrip(logs, { fromMs, toMs, baseFilter }, options);
  return { sessionIds: undefined, logsUsd: usdFromNanoUsd(all.costNanoUsd) };
}

const unknown = (gap: ActiveTimeGap): ActiveTime => ({ kind: 'unknown', gap });

/**
 * The active time of the wanted sessions in range, from the client's metrics. The logs decide how those are to be read,
 * unless the request says so: a figure that may be wrong is not given.
 *
 * @throws LogsQueryError, MetricsQueryError
 */
export async function loadActiveTime(
  metrics: MetricsSource,
  logs: LogsSource,
  request: ActiveTimeRequest,
  options: QueryOptions = {}
): Promise<ActiveTime> {
  const { fromMs, toMs } = request.scope;
  const span = settledSpan({ fromMs, toMs }, epochMs(Date.now()));
  const [names, { sessionIds, logsUsd }] = await Promise.all([
    findMetricNames(metrics, span, options),
    sessionsOf(logs, request, options),
  ]);
  if (namesOf('activeTime', names).length === 0) {
    return unknown('noMetric');
  }
  const asked = { names, styles: LABEL_STYLES };
  const portions = portionsOf(sessionIds);
  const reader = new CounterReader(metrics, options);
  const readings = await findReadings(reader, { ...asked, span, portions, logsUsd, setting: request.temporality });
  if (readings.kind === 'none') {
    return unknown(readings.gap);
  }
  if (readings.contradictsLogs) {
    return unknown('cannotTell');
  }
  const sums = await Promise.all(
    readings.candidates.map((temporality) =>
      reader.ask(temporality, (how) =>
        portions.flatMap((filters) => usageTotalsQuestions({ ...asked, ...span, how, filters, parts: ['activeTime'] }))
      )
    )
  );
  const [samples] = sums;
  const [temporality] = readings.candidates;
  if (samples === undefined || temporality === undefined || !areAlike(sums.map((each) => total(each)))) {
    return unknown('cannotTell');
  }
  return {
    kind: 'known',
    userMs: durationMs(total(samples, isUser) * SECOND_MS),
    cliMs: durationMs(total(samples, (sample) => !isUser(sample)) * SECOND_MS),
    temporality,
    scope: sessionIds === undefined ? 'all' : 'wanted',
    isEstimate: temporality === 'cumulative' && reader.functions === 'prometheus',
  };
}
