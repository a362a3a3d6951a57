import { type DataQuery, type DataQueryRequest, type DataQueryResponse, dateTime, LoadingState } from '@grafana/data';

import type { MetricsQuestion } from 'queries/metricsQuestion';
import { finalAnswer } from './finalAnswer';
import type { QueryOptions } from './logsSource';
import { type MetricSample, samplesFromFrames } from './metricSamples';
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
}

/** What both data sources understand. */
interface InstantQuery extends DataQuery {
  readonly expr: string;
  readonly instant: true;
  readonly range: false;
}

const REF_ID = 'A';
const STEP_MS = 60_000;

let lastRequest = 0;

function requestOf(question: MetricsQuestion, uid: string, type: string): DataQueryRequest {
  const target: InstantQuery = {
    refId: REF_ID,
    datasource: { uid, type },
    expr: question.expr,
    instant: true,
    range: false,
  };
  const start = dateTime(question.fromMs);
  const end = dateTime(question.toMs);
  const range = { from: start, to: end, raw: { from: start, to: end } };
  lastRequest += 1;
  return {
    // Grafana cancels a request when another one with the same id starts.
    requestId: `sessionline-metrics-${lastRequest}`,
    app: 'sessionline-claudecode-app',
    targets: [target],
    range,
    rangeRaw: range.raw,
    interval: '1m',
    intervalMs: STEP_MS,
    maxDataPoints: 1,
    scopedVars: {},
    timezone: 'utc',
    startTime: Date.now(),
    hideFromInspector: true,
  };
}

function readResponse(response: DataQueryResponse): readonly MetricSample[] {
  const error = response.errors?.[0] ?? response.error;
  if (error !== undefined) {
    throw metricsQueryError(error);
  }
  if (response.state === LoadingState.Error) {
    throw new MetricsQueryError('other', '');
  }
  return samplesFromFrames(response.data);
}

/** The data source of this uid; whether it is there shows with the first query. */
export function metricsSource(uid: string): MetricsSource {
  return {
    uid,
    query: (question, { signal } = {}) =>
      finalAnswer({
        uid,
        signal,
        requestOf: (type) => requestOf(question, uid, type),
        read: readResponse,
        failureOf: metricsQueryError,
      }),
  };
}
