import { type AskedDatasource, pluginDatasource } from './pluginDatasource';

/** Grafana's data sources in these tests: the uid of each is its database's address. */
const known = new Map<string, AskedDatasource>();

export function datasourceOf(uid: string): AskedDatasource {
  const datasource = known.get(uid) ?? pluginDatasource(uid);
  known.set(uid, datasource);
  return datasource;
}

/** What the app takes from `@grafana/runtime` here. */
export const runtime = {
  getDataSourceSrv: () => ({ get: async ({ uid }: { uid: string }) => datasourceOf(uid) }),
};
