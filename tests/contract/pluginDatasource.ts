import { type DataQueryRequest, type DataQueryResponse, LoadingState } from '@grafana/data';
import { Observable } from 'rxjs';

/** What of the datasource plugin's limits and rewriting stands between the app and the database. */
const DEFAULT_ROWS = 50;
const MOST_ROWS = 10_000;
/** What the plugin makes of rows without a time: Go's zero time in milliseconds, after it overflowed. */
const NO_TIME = -6795364578872;

interface Row {
  readonly time: number;
  readonly nanos: number;
  readonly line: string;
  readonly labels: Readonly<Record<string, string>>;
}

function rowOf(line: string): Row {
  const { _time: time, _msg: message = '', ...labels }: Record<string, string> = JSON.parse(line);
  if (time === undefined) {
    return { time: NO_TIME, nanos: 0, line: message, labels };
  }
  const [, fraction = ''] = /\.(\d+)Z$/.exec(time) ?? [];
  return { time: Date.parse(time), nanos: Number(fraction.padEnd(9, '0').slice(3)), line: message, labels };
}

/** Values may hold line separators of their own: rows end at a newline only. */
const rowsOf = (body: string): readonly Row[] =>
  body
    .split('\n')
    .filter((line) => line !== '')
    .map(rowOf);

/** A table frame as the plugin makes it: one, or none when there is nothing. */
function framesOf(rows: readonly Row[]) {
  if (rows.length === 0) {
    return [];
  }
  const nanos = rows.map((row) => row.nanos);
  const time = { name: 'Time', type: 'time', config: {}, values: rows.map((row) => row.time) };
  return [
    {
      refId: 'A',
      length: rows.length,
      meta: { typeVersion: [0, 1], preferredVisualisationType: 'logs' },
      fields: [
        nanos.some((value) => value > 0) ? { ...time, nanos } : time,
        { name: 'Line', type: 'string', config: {}, values: rows.map((row) => row.line) },
        { name: 'id', type: 'string', config: {}, values: rows.map(() => '8328807b4eb6fed') },
        { name: 'labels', type: 'other', config: {}, values: rows.map((row) => row.labels) },
        { name: 'detected_level', type: 'string', config: {}, values: rows.map(() => 'unknown') },
      ],
    },
  ];
}

/** Grafana's and the plugin's frontend: variables, "everything" for a quoted star, histograms. */
function throughFrontend(expr: string, app: string): string {
  const replaced = expr
    .replace(/\$\{\w+(?::\w+)?\}|\[\[\w+\]\]|\$\w+/g, (found) => (found.startsWith('$__') ? found : 'REPLACED'))
    .replaceAll(':in("*")', ':in(*)');
  if (/\|.*\bhistogram\b/.test(replaced)) {
    throw new Error('The plugin would treat this query as a histogram.');
  }
  const isSortedByPlugin = ['dashboard', 'panel-editor', 'explore'].includes(app) && !/sort by \(/.test(replaced);
  return isSortedByPlugin ? `${replaced} | sort by (_time) desc` : replaced;
}

/** The plugin's backend: its own variables, and a time filter spliced into query options. */
const throughBackend = (expr: string): string =>
  expr
    .replaceAll('$__range', '[1, 2]')
    .replaceAll('$__interval_ms', '1000')
    .replaceAll('$__interval', '1s')
    .replace(/options\s*\(/, 'options(_time:[1, 2] ');

interface Target {
  readonly expr: string;
  readonly maxLines: number;
}

function targetOf(request: DataQueryRequest): Target {
  const target: object = request.targets[0] ?? {};
  const expr = 'expr' in target && typeof target.expr === 'string' ? target.expr : '';
  const wanted = 'maxLines' in target && typeof target.maxLines === 'number' ? target.maxLines : DEFAULT_ROWS;
  return { expr: throughBackend(throughFrontend(expr, String(request.app))), maxLines: Math.min(wanted, MOST_ROWS) };
}

const failed = (message: string): DataQueryResponse => {
  const error = { refId: 'A', message, status: 500 };
  return { data: [], state: LoadingState.Error, error, errors: [error] };
};

async function answer(logsUrl: string, request: DataQueryRequest, signal: AbortSignal): Promise<DataQueryResponse> {
  const { expr, maxLines } = targetOf(request);
  const search = new URLSearchParams({
    query: expr,
    limit: String(maxLines),
    start: String(Math.floor(request.range.from.valueOf() / 1000)),
    end: String(Math.floor(request.range.to.valueOf() / 1000)),
  });
  const url = `${logsUrl}/select/logsql/query?${search}`;
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch {
    return failed(`Get "${url}": dial tcp ${new URL(logsUrl).host}: connect: connection refused`);
  }
  const body = await response.text();
  if (response.status === 400) {
    return failed(`error from datasource: ${body}`);
  }
  return response.ok
    ? { data: framesOf(rowsOf(body)), state: LoadingState.Done }
    : failed(`failed to make http request: ${response.status}`);
}

/** What was asked, for tests that count. */
export interface AskedDatasource {
  readonly type: string;
  readonly requests: DataQueryRequest[];
  query(request: DataQueryRequest): Observable<DataQueryResponse>;
}

/**
 * Stands for the real datasource plugin over a real database: the same rewriting, limits, range, frames and errors as
 * were recorded from it, without a Grafana around.
 */
export function pluginDatasource(logsUrl: string): AskedDatasource {
  const requests: DataQueryRequest[] = [];
  return {
    type: 'victoriametrics-logs-datasource',
    requests,
    query: (request) =>
      new Observable((subscriber) => {
        requests.push(request);
        const aborting = new AbortController();
        answer(logsUrl, request, aborting.signal).then(
          (response) => {
            subscriber.next(response);
            subscriber.complete();
          },
          (error: unknown) => subscriber.error(error)
        );
        return () => aborting.abort();
      }),
  };
}
