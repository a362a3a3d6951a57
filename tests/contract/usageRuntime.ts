import { datasourceOf } from './grafana';
import { metricsDatasource } from './metricsDatasource';
import { isPrometheus, prometheusDatasource } from './prometheusDatasource';
import { logsUrl } from './stack';

function datasource(uid: string) {
  if (uid === logsUrl()) {
    return datasourceOf(uid);
  }
  return isPrometheus(uid) ? prometheusDatasource(uid) : metricsDatasource(uid);
}

/** What the app takes from `@grafana/runtime` here: the uid of each data source is its database's address. */
export const runtime = {
  config: { appSubUrl: '' },
  getDataSourceSrv: () => ({ getList: () => [], get: async ({ uid }: { uid: string }) => datasource(uid) }),
};
