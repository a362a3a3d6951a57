import { type DataQuery, type DataQueryRequest, type DataQueryResponse, dateTime, LoadingState } from '@grafana/data';

import type { WireRecord } from 'domain/events/field';
import { hideTexts } from 'domain/privacy/hideTexts';
import { areTextsHidden } from 'infra/hiddenTexts';
import { isoTime } from 'queries/isoTime';
import { type LogsQuestion, MOST_ROWS } from 'queries/logsQuestion';
import type { EpochMs } from 'domain/units';
import { finalAnswer } from './finalAnswer';
import { LogsQueryError, logsQueryError } from './logsQueryError';
import { recordsFromFrames } from './records';

export interface QueryOptions {
  /** Ends the query; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A logs database behind one of Grafana's data sources. */
export interface LogsSource {
  readonly uid: string;
  /**
   * The rows that answer a question; for those who may not read texts, with lengths in their place.
   *
   * @throws LogsQueryError in plain words; the signal's reason when it was aborted
   */
  query(question: LogsQuestion, options?: QueryOptions): Promise<readonly WireRecord[]>;
}

/** What the datasource understands, beside what every query has. */
interface LogsQuery extends DataQuery {
  readonly expr: string;
  readonly queryType: 'instant';
  readonly maxLines: number;
}

const REF_ID = 'A';
/**
 * Not one of Grafana's own: to queries of dashboards and Explore the datasource appends a sort by time, behind the
 * query's last pipe.
 */
const APP = 'sessionline-claudecode-app';
const SECOND_MS = 1000;
/** The database takes a number of seconds from 2038 on (2³¹) for milliseconds: the range would end in 1970. */
const LAST_SECOND = 2 ** 31 - 1;

/** The datasource sends a query as part of an address, of which the database reads a megabyte. */
const LONGEST_ADDRESS = 900_000;

let lastRequest = 0;

/**
 * The request's range is only whole seconds to the datasource, with the last one left out. The exact range is in the
 * expression; around it is room.
 */
function roundRange(fromMs: EpochMs, toMs: EpochMs) {
  const start = dateTime(Math.max(0, (Math.floor(fromMs / SECOND_MS) - 1) * SECOND_MS));
  const end = dateTime(Math.min(Math.ceil(toMs / SECOND_MS) + 1, LAST_SECOND) * SECOND_MS);
  return { from: start, to: end, raw: { from: start, to: end } };
}

function requestOf(question: LogsQuestion, uid: string, type: string): DataQueryRequest {
  const target: LogsQuery = {
    refId: REF_ID,
    datasource: { uid, type },
    expr: question.expr,
    queryType: 'instant',
    maxLines: Math.min(question.maxRows, MOST_ROWS),
  };
  const range = roundRange(question.fromMs, question.toMs);
  lastRequest += 1;
  return {
    // Grafana cancels a request when another one with the same id starts.
    requestId: `sessionline-${lastRequest}`,
    app: APP,
    targets: [target],
    range,
    rangeRaw: range.raw,
    interval: '1s',
    intervalMs: SECOND_MS,
    maxDataPoints: MOST_ROWS,
    scopedVars: {},
    timezone: 'utc',
    startTime: Date.now(),
    hideFromInspector: true,
  };
}

/** The answer's failure: a request may fail as a whole, or its one query in an answer of its own. */
function failureOf(response: DataQueryResponse): LogsQueryError | undefined {
  const error = response.errors?.find(({ refId }) => refId === undefined || refId === REF_ID) ?? response.error;
  if (error !== undefined) {
    return logsQueryError(error);
  }
  return response.state === LoadingState.Error ? new LogsQueryError('other', '') : undefined;
}

function readResponse(response: DataQueryResponse): readonly WireRecord[] {
  const failure = failureOf(response);
  if (failure !== undefined) {
    throw failure;
  }
  const { records, problems } = recordsFromFrames(response.data);
  const [first] = problems;
  // A row that cannot be read would be missing from a session without anybody knowing.
  if (first !== undefined) {
    throw new LogsQueryError('answer', first.reason);
  }
  return areTextsHidden() ? records.map(hideTexts) : records;
}

/** A question that asks for a range that is none gets no rows, as it would from the database. */
const isEmpty = ({ fromMs, toMs }: LogsQuestion): boolean => isoTime(fromMs) >= isoTime(toMs);

const isTooLong = ({ expr }: LogsQuestion): boolean =>
  expr.length > LONGEST_ADDRESS || encodeURIComponent(expr).length > LONGEST_ADDRESS;

/** The data source of this uid; whether it is there shows with the first query. */
export function logsSource(uid: string): LogsSource {
  return {
    uid,
    query: async (question, { signal } = {}) => {
      signal?.throwIfAborted();
      if (isEmpty(question)) {
        return [];
      }
      if (isTooLong(question)) {
        throw new LogsQueryError('tooLarge', '');
      }
      return finalAnswer({
        uid,
        signal,
        requestOf: (type) => requestOf(question, uid, type),
        read: readResponse,
        failureOf: logsQueryError,
      });
    },
  };
}
