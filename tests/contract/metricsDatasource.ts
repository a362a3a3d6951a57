import { type DataQueryRequest, type DataQueryResponse, LoadingState } from '@grafana/data';
import { Observable } from 'rxjs';
import { datasourceOf } from './grafana';
import { metricsUrl } from './stack';

interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value?: readonly [number, string];
  readonly values?: ReadonlyArray<readonly [number, string]>;
}

/** A frame for each series, as the VictoriaMetrics plugin makes them. */
function frameOf({ metric, value, values = value === undefined ? [] : [value] }: Series) {
  return {
    refId: 'A',
    fields: [
      { name: 'Time', type: 'time', config: {}, values: values.map(([seconds]) => seconds * 1000) },
      { name: 'Value', type: 'number', config: {}, values: values.map(([, text]) => Number(text)), labels: metric },
    ],
  };
}

const textIn = (target: object, name: string): string => {
  const value: unknown = Object.entries(target).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
};

/** Grafana asks at the range's end, or at every step of it; the step takes the place of its variable. */
function askedOf(request: DataQueryRequest): { readonly path: string; readonly search: URLSearchParams } {
  const target: object = request.targets[0] ?? {};
  const step = textIn(target, 'interval') || request.interval;
  const query = textIn(target, 'expr').replaceAll('$__interval', step);
  const seconds = (time: { valueOf(): number }) => String(Math.floor(time.valueOf() / 1000));
  const { from, to } = request.range;
  return 'range' in target && target.range === true
    ? {
        path: 'query_range',
        search: new URLSearchParams({ query, start: seconds(from), end: seconds(to), step }),
      }
    : { path: 'query', search: new URLSearchParams({ query, time: seconds(to) }) };
}

async function answer(url: string, request: DataQueryRequest): Promise<DataQueryResponse> {
  const { path, search } = askedOf(request);
  const response = await fetch(`${url}/api/v1/${path}`, {
    method: 'POST',
    body: search.toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  const body: { error?: string; data?: { result: Series[] } } = JSON.parse(await response.text());
  if (!response.ok) {
    const error = { refId: 'A', message: `ERROR: ${response.status}, ${body.error ?? ''}`, status: response.status };
    return { data: [], state: LoadingState.Error, error, errors: [error] };
  }
  return { data: (body.data?.result ?? []).map(frameOf), state: LoadingState.Done };
}

async function resource(url: string, path: string, params: Readonly<Record<string, string | number>>) {
  const search = new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)]));
  const response = await fetch(`${url}/${path}?${search}`);
  return JSON.parse(await response.text());
}

/** Stands for the VictoriaMetrics plugin over a real database. `asked` gets each request, for tests that count. */
export const metricsDatasource = (url: string, asked: (request: DataQueryRequest) => void = () => undefined) => ({
  type: 'victoriametrics-metrics-datasource',
  getResource: (path: string, params: Readonly<Record<string, string | number>>) => resource(url, path, params),
  query: (request: DataQueryRequest) =>
    new Observable<DataQueryResponse>((subscriber) => {
      asked(request);
      answer(url, request).then(
        (response) => {
          subscriber.next(response);
          subscriber.complete();
        },
        (error: unknown) => subscriber.error(error)
      );
    }),
});

/** What the app takes from `@grafana/runtime` where it asks both databases. */
export const runtime = {
  getDataSourceSrv: () => ({
    get: async ({ uid }: { uid: string }) => (uid === metricsUrl() ? metricsDatasource(uid) : datasourceOf(uid)),
  }),
};
