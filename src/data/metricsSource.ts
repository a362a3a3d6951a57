import {
  type DataQuery,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceApi,
  dateTime,
  LoadingState,
} from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';

import { type EpochMs, epochMs } from 'domain/units';
import type { LabelNamesQuestion, MetricsQuestion, MetricsSeriesQuestion } from 'queries/metricsQuestion';
import { finalAnswer } from './finalAnswer';
import type { QueryOptions } from './logsSource';
import {
  lastSamples,
  type MetricSample,
  type MetricSeries,
  samplesFromFrames,
  seriesFromFrames,
} from './metricSamples';
import { MetricsQueryError, metricsQueryError } from './metricsQueryError';

/** A metrics database behind one of Grafana's data sources. */
export interface MetricsSource {
  readonly uid: string;
  /**
   * The value of each series at the question's end.
   *
   * @throws MetricsQueryError in plain words; the signal's reason when it was aborted
   */
  query(question: MetricsQuestion, options?: QueryOptions): Promise<readonly MetricSample[]>;
  /**
   * The values of each series at every step.
   *
   * @throws MetricsQueryError in plain words; the signal's reason when it was aborted
   */
  querySeries(question: MetricsSeriesQuestion, options?: QueryOptions): Promise<readonly MetricSeries[]>;
  /**
   * The names of all labels of some series, as the database has them.
   *
   * @throws MetricsQueryError in plain words; the signal's reason when it was aborted
   */
  labelNames(question: LabelNamesQuestion, options?: QueryOptions): Promise<readonly string[]>;
}

/** What both data sources understand. */
interface PromQuery extends DataQuery {
  readonly expr: string;
  readonly instant: boolean;
  readonly range: boolean;
  /** The smallest step. */
  readonly interval?: string;
}

const REF_ID = 'A';
const STEP_MS = 60_000;
const SECOND_MS = 1000;

let lastRequest = 0;

interface Wanted {
  readonly query: Omit<PromQuery, keyof DataQuery>;
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
  readonly stepMs: number;
  readonly points: number;
}

function requestOf({ query, fromMs, toMs, stepMs, points }: Wanted, uid: string, type: string): DataQueryRequest {
  const target: PromQuery = { refId: REF_ID, datasource: { uid, type }, ...query };
  const start = dateTime(fromMs);
  const end = dateTime(toMs);
  const range = { from: start, to: end, raw: { from: start, to: end } };
  lastRequest += 1;
  return {
    // Grafana cancels a request when another one with the same id starts.
    requestId: `sessionline-metrics-${lastRequest}`,
    app: 'sessionline-claudecode-app',
    targets: [target],
    range,
    rangeRaw: range.raw,
    interval: `${stepMs / SECOND_MS}s`,
    intervalMs: stepMs,
    maxDataPoints: points,
    scopedVars: {},
    timezone: 'utc',
    startTime: Date.now(),
    hideFromInspector: true,
  };
}

const atEnd = ({ expr, fromMs, toMs }: MetricsQuestion): Wanted => ({
  query: { expr, instant: true, range: false },
  fromMs,
  toMs,
  stepMs: STEP_MS,
  points: 1,
});

/** Room for more points than there are: a data source that finds too little of it takes a longer step. */
const ROOM = 2;

const atSteps = ({ expr, fromMs, toMs, stepMs }: MetricsSeriesQuestion): Wanted => ({
  query: { expr, instant: false, range: true, interval: `${stepMs / SECOND_MS}s` },
  fromMs,
  toMs,
  stepMs,
  points: ROOM * (Math.ceil((toMs - fromMs) / stepMs) + 1),
});

/** The shortest series there is: its last value is the one wanted. */
const atLastStep = (question: MetricsQuestion): Wanted =>
  atSteps({ ...question, fromMs: epochMs(question.toMs - SECOND_MS), stepMs: SECOND_MS });

function framesOf(response: DataQueryResponse): unknown {
  const error = response.errors?.[0] ?? response.error;
  if (error !== undefined) {
    throw metricsQueryError(error);
  }
  if (response.state === LoadingState.Error) {
    throw new MetricsQueryError('other', '');
  }
  return response.data;
}

type GetResource = (path: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>;

function resourceOf(api: DataSourceApi): GetResource | undefined {
  const get: unknown = 'getResource' in api ? api.getResource : undefined;
  return typeof get === 'function' ? async (path, params) => get.call(api, path, params) : undefined;
}

/** The database's answer has the names as `data`; a data source may hand on only those. */
function namesIn(answer: unknown): readonly string[] {
  const list = typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : answer;
  if (!Array.isArray(list)) {
    throw new MetricsQueryError('answer', '');
  }
  return list.filter((name): name is string => typeof name === 'string');
}

async function askLabelNames(uid: string, question: LabelNamesQuestion): Promise<readonly string[]> {
  const api = await getDataSourceSrv().get({ uid });
  const get = resourceOf(api);
  if (get === undefined) {
    throw new MetricsQueryError('answer', '');
  }
  const { match, fromMs, toMs } = question;
  const params = { 'match[]': match, start: Math.floor(fromMs / SECOND_MS), end: Math.ceil(toMs / SECOND_MS) };
  return namesIn(await get('api/v1/labels', params));
}

/** Such a request cannot be taken back; its answer is no longer waited for. */
async function unlessAborted<Result>(answer: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  signal?.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([answer, aborted]);
  } catch (error) {
    signal?.throwIfAborted();
    throw metricsQueryError(error);
  }
}

/** The data source of this uid; whether it is there shows with the first query. */
export function metricsSource(uid: string): MetricsSource {
  const ask = <Result>(wanted: Wanted, read: (frames: unknown) => Result, signal: AbortSignal | undefined) =>
    finalAnswer({
      uid,
      signal,
      requestOf: (type) => requestOf(wanted, uid, type),
      read: (response) => read(framesOf(response)),
      failureOf: metricsQueryError,
    });
  return {
    uid,
    query: (question, { signal } = {}) =>
      question.asSeries === true
        ? ask(atLastStep(question), (frames) => lastSamples(seriesFromFrames(frames)), signal)
        : ask(atEnd(question), samplesFromFrames, signal),
    querySeries: (question, { signal } = {}) => ask(atSteps(question), seriesFromFrames, signal),
    labelNames: (question, { signal } = {}) => unlessAborted(askLabelNames(uid, question), signal),
  };
}
