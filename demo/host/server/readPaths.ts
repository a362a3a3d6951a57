/** The two databases that the host may read. */
export interface Upstreams {
  /** Base address of VictoriaLogs. */
  readonly logsUrl: string;
  /** Base address of VictoriaMetrics. */
  readonly metricsUrl: string;
}

/** What the proxy decided about a request: an address to ask, or why it is not asked. */
export type ProxyDecision =
  | { readonly kind: 'forward'; readonly url: string }
  | { readonly kind: 'refuse'; readonly status: 403 | 404 | 405; readonly reason: string };

const PROXY_PREFIX = '/api/datasources/proxy/uid/';

const LOGS_READ_PATHS =
  /^select\/logsql\/(query|stats_query|stats_query_range|hits|facets|field_names|field_values|streams|stream_field_names|stream_field_values)$|^metrics$/;

const METRICS_READ_PATHS =
  /^(api\/v1\/(query|query_range|labels|series|metadata|status\/buildinfo|label\/[^/]+\/values)|health|metrics)$/;

interface Source {
  readonly baseUrl: string;
  readonly allowed: RegExp;
}

function sourceOf(uid: string, upstreams: Upstreams): Source | undefined {
  switch (uid) {
    case 'victorialogs':
      return { baseUrl: upstreams.logsUrl, allowed: LOGS_READ_PATHS };
    case 'prometheus':
    case 'victoriametrics':
      return { baseUrl: upstreams.metricsUrl, allowed: METRICS_READ_PATHS };
    default:
      return undefined;
  }
}

/** An encoded slash, backslash or dot could turn into another path at the upstream. */
const DISGUISED = /%2f|%5c|%2e|\\|(^|\/)\.{1,2}(\/|$)/i;

/** @returns whether a path is one of the proxy's */
export function isProxyPath(pathname: string): boolean {
  return pathname.startsWith(PROXY_PREFIX);
}

/**
 * Decides what Grafana's datasource proxy path may reach. Only reading, and only the two databases: the host has no
 * login, and a page that could write would let any web site that guesses the port store events.
 *
 * @param method HTTP method of the request
 * @param pathname raw path of the request, not decoded
 * @param search query string with its question mark, or empty
 */
export function decideProxy(method: string, pathname: string, search: string, upstreams: Upstreams): ProxyDecision {
  if (method !== 'GET' && method !== 'POST') {
    return { kind: 'refuse', status: 405, reason: `The preview only reads: ${method} is not passed on.` };
  }
  const [uid = '', ...rest] = pathname.slice(PROXY_PREFIX.length).split('/');
  const source = sourceOf(uid, upstreams);
  if (source === undefined) {
    return { kind: 'refuse', status: 404, reason: 'The preview has no such datasource.' };
  }
  const path = rest.join('/');
  if (DISGUISED.test(path) || !source.allowed.test(path)) {
    return { kind: 'refuse', status: 403, reason: 'The preview passes on reading queries only.' };
  }
  return { kind: 'forward', url: `${source.baseUrl.replace(/\/+$/, '')}/${path}${search}` };
}
