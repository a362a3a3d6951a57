import fc from 'fast-check';

import { decideProxy } from './readPaths';

const UPSTREAMS = { logsUrl: 'http://127.0.0.1:1111', metricsUrl: 'http://127.0.0.1:2222/' };
const PREFIX = '/api/datasources/proxy/uid/';

function decide(method: string, path: string, search = ''): string {
  const decision = decideProxy(method, `${PREFIX}${path}`, search, UPSTREAMS);
  return decision.kind === 'forward' ? decision.url : `refused ${decision.status}`;
}

describe('decideProxy', () => {
  it.each([
    ['GET', 'victorialogs/select/logsql/query', 'http://127.0.0.1:1111/select/logsql/query'],
    ['POST', 'victorialogs/select/logsql/hits', 'http://127.0.0.1:1111/select/logsql/hits'],
    ['GET', 'victorialogs/metrics', 'http://127.0.0.1:1111/metrics'],
    ['GET', 'victoriametrics/metrics', 'http://127.0.0.1:2222/metrics'],
    ['POST', 'prometheus/api/v1/query_range', 'http://127.0.0.1:2222/api/v1/query_range'],
    ['GET', 'victoriametrics/api/v1/label/session.id/values', 'http://127.0.0.1:2222/api/v1/label/session.id/values'],
  ])('passes %s %s on', (method, path, url) => {
    expect(decide(method, path)).toBe(url);
  });

  it('passes the query string on', () => {
    expect(decide('GET', 'prometheus/api/v1/query', '?query=up')).toBe('http://127.0.0.1:2222/api/v1/query?query=up');
  });

  it.each([
    'victorialogs/insert/jsonline',
    'victorialogs/insert/opentelemetry/v1/logs',
    'victorialogs/internal/force_flush',
    'victorialogs/select/logsql/query/../../../insert/jsonline',
    'victorialogs/select/logsql/%2e%2e/%2e%2e/insert/jsonline',
    'victorialogs//insert/jsonline',
    'victorialogs/',
    'victorialogs',
    'prometheus/api/v1/import',
    'prometheus/api/v1/admin/tsdb/delete_series',
    'prometheus/api/v1/label/..%2f..%2fimport/values',
    'prometheus/opentelemetry/v1/metrics',
    'prometheus/select/logsql/query',
  ])('refuses %s', (path) => {
    expect(decide('POST', path)).toBe('refused 403');
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])('refuses the method %s', (method) => {
    expect(decide(method, 'victorialogs/select/logsql/query')).toBe('refused 405');
  });

  it.each(['', 'other/select/logsql/query', 'VictoriaLogs/select/logsql/query', '127.0.0.1:80/metrics'])(
    'knows no datasource in %p',
    (path) => {
      expect(decide('GET', path)).toBe('refused 404');
    }
  );

  it('never leaves the two databases, whatever the path', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        const answer = decide('GET', `victorialogs${path}`, `?${query}`);

        expect(answer).toMatch(/^refused|^http:\/\/127\.0\.0\.1:1111\/select\/logsql\//);
      })
    );
  });
});
