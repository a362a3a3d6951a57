import { type DurationMs, durationMs, usdFromNanoUsd } from 'domain/units';
import {
  ACTIVE_TYPE,
  type ClientMetric,
  METRIC_NAME,
  metricNamesQuestion,
  metricSumQuestion,
  namesOf,
  SESSIONS_A_QUERY,
} from 'queries/activeTime';
import type { TimeSpan } from 'queries/logsQuestion';
import type { WindowFunction } from 'queries/metricsql';
import { SESSION_ID, type SessionScope } from 'queries/sessionFilters';
import { sessionIdsQuestion } from 'queries/sessionIds';
import { ask } from './ask';
import type { LogsSource, QueryOptions } from './logsSource';
import type { MetricSample } from './metricSamples';
import { MetricsQueryError } from './metricsQueryError';
import type { MetricsSource } from './metricsSource';
import { loadSessionStrip, type SessionStrip } from './sessionList';
import { agreeingTemporalities, areAlike, type Temporality } from './temporality';

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
  readonly temporality: Temporality | 'auto';
}

/** More sessions than these are not named one by one. */
export const MOST_SESSIONS = 500;

const SECOND_MS = 1000;

/** Sums up one metric after the other; knows whether the database has VictoriaMetrics' functions. */
class Summing {
  public isEstimate = false;

  public constructor(
    private readonly source: MetricsSource,
    private readonly span: TimeSpan,
    private readonly names: readonly string[],
    private readonly sessionIds: readonly string[] | undefined,
    private readonly options: QueryOptions
  ) {}

  public has(metric: ClientMetric): boolean {
    return namesOf(metric, this.names).length > 0;
  }

  public async sum(metric: ClientMetric, temporality: Temporality): Promise<readonly MetricSample[]> {
    if (temporality === 'delta') {
      return this.sumBy(metric, 'sum_over_time');
    }
    if (this.isEstimate) {
      return this.sumBy(metric, 'increase');
    }
    try {
      return await this.sumBy(metric, 'increase_pure');
    } catch (error) {
      if (!(error instanceof MetricsQueryError && error.isUnknownFunction)) {
        throw error;
      }
      this.isEstimate = true;
      return this.sumBy(metric, 'increase');
    }
  }

  private async sumBy(metric: ClientMetric, how: WindowFunction): Promise<readonly MetricSample[]> {
    const by = metric === 'activeTime' ? [ACTIVE_TYPE] : [];
    const questions = namesOf(metric, this.names).flatMap((name) =>
      this.portions().map((sessionIds) =>
        metricSumQuestion({ ...this.span, name, how, by, ...(sessionIds === undefined ? {} : { sessionIds }) })
      )
    );
    const found = await Promise.all(questions.map((question) => this.source.query(question, this.options)));
    return found.flat();
  }

  private portions(): ReadonlyArray<readonly string[] | undefined> {
    const ids = this.sessionIds;
    return ids === undefined
      ? [undefined]
      : Array.from({ length: Math.ceil(ids.length / SESSIONS_A_QUERY) }, (_, index) =>
          ids.slice(index * SESSIONS_A_QUERY, (index + 1) * SESSIONS_A_QUERY)
        );
  }
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

/** The readings of the counters that may be the right one. */
async function candidates(
  summing: Summing,
  temporality: ActiveTimeRequest['temporality'],
  logsUsd: number
): Promise<readonly Temporality[]> {
  if (temporality !== 'auto') {
    return [temporality];
  }
  const [cumulative, delta] = await Promise.all([summing.sum('cost', 'cumulative'), summing.sum('cost', 'delta')]);
  return agreeingTemporalities({ cumulative: total(cumulative), delta: total(delta) }, logsUsd);
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
  const [found, { sessionIds, logsUsd }] = await Promise.all([
    metrics.query(metricNamesQuestion({ fromMs, toMs }), options),
    sessionsOf(logs, request, options),
  ]);
  const names = found.flatMap(({ labels }) => labels[METRIC_NAME] ?? []);
  const summing = new Summing(metrics, { fromMs, toMs }, names, sessionIds, options);
  if (!summing.has('activeTime')) {
    return unknown('noMetric');
  }
  if (request.temporality === 'auto' && !(summing.has('cost') && logsUsd > 0)) {
    return unknown('nothingToCompare');
  }
  const temporalities = await candidates(summing, request.temporality, logsUsd);
  const sums = await Promise.all(temporalities.map((temporality) => summing.sum('activeTime', temporality)));
  const [samples] = sums;
  const [temporality] = temporalities;
  if (samples === undefined || temporality === undefined || !areAlike(sums.map((each) => total(each)))) {
    return unknown('cannotTell');
  }
  return {
    kind: 'known',
    userMs: durationMs(total(samples, isUser) * SECOND_MS),
    cliMs: durationMs(total(samples, (sample) => !isUser(sample)) * SECOND_MS),
    temporality,
    scope: sessionIds === undefined ? 'all' : 'wanted',
    isEstimate: summing.isEstimate && temporality === 'cumulative',
  };
}
