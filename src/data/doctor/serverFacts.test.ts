import { type Observable, of, throwError } from 'rxjs';

import { browserAheadMs, loadServerFacts, readServerFacts } from './serverFacts';
import { failureFacts } from './sourceFacts';
import { LogsQueryError, logsQueryError } from '../logsQueryError';
import { metricsQueryError } from '../metricsQueryError';

let mockBackend: unknown;
jest.mock('@grafana/runtime', () => ({ getBackendSrv: () => mockBackend }));

const METRICS = `go_goroutines 20
vm_app_version{version="victoria-logs-20251111-tags-v1.43.1-0-gabc", short_version="v1.43.1"} 1
flag{name="retentionPeriod", value="30d", is_set="true"} 1
flag{name="search.maxQueryDuration", value="30s", is_set="false"} 1
flag{name="httpAuth.password", value="secret", is_set="true"} 1
vl_rows_dropped_total{reason="debug"} 9
vl_rows_dropped_total{reason="too_big_timestamp"} 12
vl_rows_dropped_total{reason="too_many_fields"} 0
vl_too_long_lines_skipped_total 3
`;

/** Grafana's way to databases, as it would answer; the addresses that are asked. */
function backend(answer: (url: string) => Observable<unknown>): readonly string[] {
  const asked: string[] = [];
  mockBackend = {
    fetch: ({ url, ...options }: { url: string }) => {
      asked.push(url);
      expect(options).toMatchObject({ responseType: 'text', showErrorAlert: false });
      return answer(url);
    },
  };
  return asked;
}

describe('what a database tells of itself', () => {
  it('is its version, the flags that were set, and what it did not take', () => {
    expect(readServerFacts(METRICS)).toEqual({
      version: 'v1.43.1',
      flags: { retentionPeriod: '30d', 'httpAuth.password': 'secret' },
      dropped: { too_big_timestamp: 12, too_long_line: 3 },
    });
  });

  it('is without a version in builds of somebody', () => {
    expect(readServerFacts('vm_app_version{version="", short_version=""} 1')).toEqual({ flags: {}, dropped: {} });
  });

  it('of metrics is what they ignored', () => {
    const text =
      'vm_app_version{version="", short_version="v1.1.1"} 1\nvm_rows_ignored_total{reason="too_many_labels"} 4';
    expect(readServerFacts(text)).toMatchObject({ version: 'v1.1.1', dropped: { too_many_labels: 4 } });
  });

  it('is nothing where a gateway tells of itself', () => {
    const text = 'vm_app_version{version="vmauth-v1.140.0", short_version="v1.140.0"} 1\nvmauth_http_requests_total 7';
    expect(readServerFacts(text)).toBeUndefined();
  });

  it.each(['', 'Hello from VM data source!', '<html>Sign in</html>'])('is nothing where %j comes', (text) => {
    expect(readServerFacts(text)).toBeUndefined();
  });

  it('is asked for through the data source, and not known where that is refused', async () => {
    const asked = backend(() => of({ data: METRICS, headers: new Headers() }));
    expect(await loadServerFacts('a/b')).toMatchObject({ version: 'v1.43.1' });
    expect(asked).toEqual(['/api/datasources/proxy/uid/a%2Fb/metrics']);
    backend(() => throwError(() => new Error('403')));
    expect(await loadServerFacts('a')).toBeUndefined();
  });
});

describe('the clock of this computer', () => {
  it.each([-3_600_000, 0, 90_000])('is %s ms ahead of Grafana', async (aheadMs) => {
    const answer = () =>
      of({ data: '{}', headers: new Headers({ Date: new Date(Date.now() - aheadMs).toUTCString() }) });
    expect(backend(answer)).toEqual([]);
    expect(Math.abs(((await browserAheadMs()) ?? NaN) - aheadMs)).toBeLessThanOrEqual(1_500);
  });

  it('is not compared where Grafana does not answer, or without a time', async () => {
    backend(() => throwError(() => new Error('no')));
    expect(await browserAheadMs()).toBeUndefined();
    backend(() => of({ data: '{}', headers: new Headers() }));
    expect(await browserAheadMs()).toBeUndefined();
  });
});

describe('a failure', () => {
  it.each([
    [{ message: 'failed to make http request: 401' }, 'unauthorized'],
    [{ message: 'failed to make http request: 403' }, 'forbidden'],
    [{ message: 'client error: 404' }, 'wrongPath'],
    [{ message: 'unsupported path requested: "/select"' }, 'wrongPath'],
    [{ message: 'bad gateway', status: 502 }, 'unreachable'],
    [{ message: 'dial tcp 10.0.0.1:9428: connection refused' }, 'unreachable'],
    [{ message: 'context deadline exceeded' }, 'timeout'],
    [{ message: 'cannot parse query [x]' }, 'query'],
    [{ message: 'data source not found' }, 'noSource'],
    [{ message: 'something else' }, 'other'],
  ])('%j is %s', (error, kind) => {
    expect(failureFacts(logsQueryError(error)).kind).toBe(kind);
    expect(failureFacts(metricsQueryError(error)).kind).toBe(kind);
  });

  it('has the words of whoever failed, else plain ones, and no addresses', () => {
    const refused = failureFacts(logsQueryError({ message: 'dial tcp 10.0.0.1:9428: connection refused' }));
    expect(refused.message).toBe('dial tcp …: connection refused');
    expect(failureFacts(new LogsQueryError('other', '')).message).toBe('The logs query failed.');
    expect(failureFacts('\u202eodd')).toEqual({ kind: 'other', message: expect.not.stringContaining('\u202e') });
  });
});
