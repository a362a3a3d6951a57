import { type DataQueryRequest, type DataQueryResponse, LoadingState } from '@grafana/data';
import { Observable } from 'rxjs';
import { datasourceOf } from './grafana';
import { metricsUrl } from './stack';

interface Vector {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}

/** A frame for each series, as the VictoriaMetrics plugin makes them. */
const frameOf = ({ metric, value: [seconds, text] }: Vector) => ({
  refId: 'A',
  fields: [
    { name: 'Time', type: 'time', config: {}, values: [seconds * 1000] },
    { name: 'Value', type: 'number', config: {}, values: [Number(text)], labels: metric },
  ],
});

async function answer(url: string, request: DataQueryRequest): Promise<DataQueryResponse> {
  const target: object = request.targets[0] ?? {};
  const expr = 'expr' in target && typeof target.expr === 'string' ? target.expr : '';
  const time = String(Math.floor(request.range.to.valueOf() / 1000));
  const response = await fetch(`${url}/api/v1/query`, {
    method: 'POST',
    body: new URLSearchParams({ query: expr, time }).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  const body: { error?: string; data?: { result: Vector[] } } = JSON.parse(await response.text());
  if (!response.ok) {
    const error = { refId: 'A', message: `ERROR: ${response.status}, ${body.error ?? ''}`, status: response.status };
    return { data: [], state: LoadingState.Error, error, errors: [error] };
  }
  return { data: (body.data?.result ?? []).map(frameOf), state: LoadingState.Done };
}

/** Stands for the VictoriaMetrics plugin over a real database, for queries of one instant. */
const metricsDatasource = (url: string) => ({
  type: 'victoriametrics-metrics-datasource',
  query: (request: DataQueryRequest) =>
    new Observable<DataQueryResponse>((subscriber) => {
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
