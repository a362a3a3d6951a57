import type * as datasources from 'data/datasources';

/** Stands for `data/datasources` in tests of the page: a Grafana with two sources of logs and one of metrics. */
const { LOGS_DATASOURCE_TYPE, METRICS_DATASOURCE_TYPES, pickDatasource } =
  jest.requireActual<typeof datasources>('data/datasources');
export { LOGS_DATASOURCE_TYPE, METRICS_DATASOURCE_TYPES, pickDatasource };

export const listDatasources = (types: readonly string[]) =>
  [
    { uid: 'logs-a', name: 'Logs A', type: 'victoriametrics-logs-datasource' },
    { uid: 'logs-b', name: 'Logs <b>', type: 'victoriametrics-logs-datasource' },
    { uid: 'vm', name: 'Metrics', type: 'prometheus' },
  ].filter(({ type }) => types.includes(type));
