import { getBackendSrv } from '@grafana/runtime';

/** An address of a database itself, and not of what stands in front of a cluster's readers. */
const isOwn = (address: string): boolean => /^https?:\/\/[^/]+\/?$/i.test(address);

/**
 * Where Grafana's server reaches the database of a data source. The browser knows only the way through Grafana; the
 * address itself may be asked for by those who may read data sources.
 *
 * @returns undefined for everybody else, and for an address with a path: that of a cluster, or of a proxy
 */
export async function datasourceAddress(uid: string): Promise<string | undefined> {
  try {
    const found: unknown = await getBackendSrv().get(
      `/api/datasources/uid/${encodeURIComponent(uid)}`,
      undefined,
      undefined,
      { showErrorAlert: false }
    );
    const url = typeof found === 'object' && found !== null && 'url' in found ? found.url : undefined;
    return typeof url === 'string' && isOwn(url) ? url.replace(/\/$/, '') : undefined;
  } catch {
    // A convenience: without it the address is typed.
    return undefined;
  }
}
