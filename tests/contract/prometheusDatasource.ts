import { type DataQueryRequest, type DataQueryResponse, LoadingState } from '@grafana/data';
import { type Observable, of } from 'rxjs';
import { metricsDatasource } from './metricsDatasource';

const PREFIX = 'prometheus+';
const VICTORIA_METRICS_ONLY = /\b(increase_pure|tfirst_over_time|range_first)\b/;

/** The uid of a data source of the type `prometheus` for the database of this address. */
export const asPrometheus = (url: string): string => `${PREFIX}${url}`;
export const isPrometheus = (uid: string): boolean => uid.startsWith(PREFIX);

const refused = (name: string): DataQueryResponse => {
  const message = `bad_data: invalid parameter "query": 1:1: parse error: unknown function with name "${name}"`;
  const error = { refId: 'A', message, status: 400 };
  return { data: [], state: LoadingState.Error, error, errors: [error] };
};

/** Grafana's own data source, before a database that knows no more than Prometheus' functions. */
export function prometheusDatasource(uid: string) {
  const behind = metricsDatasource(uid.slice(PREFIX.length));
  return {
    ...behind,
    type: 'prometheus',
    query: (request: DataQueryRequest): Observable<DataQueryResponse> => {
      const [, unknown] = VICTORIA_METRICS_ONLY.exec(JSON.stringify(request.targets)) ?? [];
      return unknown === undefined ? behind.query(request) : of(refused(unknown));
    },
  };
}
