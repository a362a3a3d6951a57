import { datasourceOf } from './grafana';
import { metricsDatasource } from './metricsDatasource';
import { logsUrl } from './stack';

/** What the app takes from `@grafana/runtime` here: the uid of each data source is its database's address. */
export const runtime = {
  config: { appSubUrl: '' },
  getDataSourceSrv: () => ({
    getList: () => [],
    get: async ({ uid }: { uid: string }) => (uid === logsUrl() ? datasourceOf(uid) : metricsDatasource(uid)),
  }),
};
