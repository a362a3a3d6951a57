import { from } from 'rxjs';

import { metricsDatasource } from './metricsDatasource';
import { isPrometheus, prometheusDatasource } from './prometheusDatasource';
import { datasourceOf } from './grafana';

/** Which databases these tests have: the uid of each data source is its database's address. */
interface KnownSource {
  readonly uid: string;
  readonly name: string;
  readonly type: string;
  readonly version: string;
}
let known: readonly KnownSource[] = [];

/** Grafana's data sources from now on. */
export function setSources(sources: readonly KnownSource[]): void {
  known = sources;
}

const settingsOf = ({ uid, name, type, version }: KnownSource) => ({
  ...{ uid, name, type, isDefault: false },
  meta: { id: type, info: { version } },
});

function datasource(uid: string) {
  const type = known.find((one) => one.uid === uid)?.type;
  if (type === 'victoriametrics-logs-datasource') {
    return datasourceOf(uid);
  }
  return isPrometheus(uid) ? prometheusDatasource(uid) : metricsDatasource(uid);
}

/** As Grafana passes a request on to a database, or answers for itself. */
async function fetched(url: string) {
  if (url === '/api/health') {
    return { data: '{}', headers: new Headers({ Date: new Date().toUTCString() }) };
  }
  const [, uid = '', path = ''] = /^\/api\/datasources\/proxy\/uid\/([^/]+)\/(.*)$/.exec(url) ?? [];
  const response = await fetch(`${decodeURIComponent(uid)}/${path}`);
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }
  return { data: await response.text(), headers: response.headers };
}

/** What the app takes from `@grafana/runtime` here. */
export const runtime = {
  config: { appSubUrl: '' },
  getBackendSrv: () => ({ fetch: ({ url }: { url: string }) => from(fetched(url)) }),
  getDataSourceSrv: () => ({
    getList: ({ pluginId }: { pluginId: string }) => known.filter(({ type }) => type === pluginId).map(settingsOf),
    getInstanceSettings: (uid: string) => known.filter((one) => one.uid === uid).map(settingsOf)[0],
    get: async ({ uid }: { uid: string }) => datasource(uid),
  }),
};
