import { BaseFilterError } from 'queries/baseFilter';

import { LogsQueryError, logsQueryError } from './logsQueryError';
import recorded from './testing/recordedFrames.json';

describe('a failed query in plain words', () => {
  it.each([
    [recorded.logs_bad.error, 'query'],
    [{ status: 403, statusText: 'Forbidden', data: { message: 'Access denied to the data source' } }, 'forbidden'],
    [
      { message: 'Get "http://10.0.0.7:9428/select?query=x": dial tcp 10.0.0.7:9428: connect: connection refused' },
      'unreachable',
    ],
    [{ message: 'dial tcp: lookup logs.internal on 127.0.0.11:53: no such host', status: 500 }, 'unreachable'],
    [{ status: 502, statusText: 'Bad Gateway', data: {} }, 'unreachable'],
    [new TypeError('Failed to fetch'), 'unreachable'],
    [{ message: 'failed to make http request: 431' }, 'tooLarge'],
    [{ message: 'context deadline exceeded' }, 'timeout'],
    [{ status: 504, data: null }, 'timeout'],
    [new Error('Datasource abc was not found'), 'noSource'],
    [
      { message: 'Get "http://10.0.0.7/x?query=timeout+403": dial tcp 10.0.0.7:80: connect: connection refused' },
      'unreachable',
    ],
    [{ message: 'strange' }, 'other'],
    [undefined, 'other'],
    [42, 'other'],
  ])('%j', (error, kind) => {
    const failure = logsQueryError(error);
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(/^[A-Z].*\.$/);
  });

  it('keeps what the database said, without its address', () => {
    expect(logsQueryError(recorded.logs_bad.error).detail).toContain('compound token cannot start with');
    const { detail } = logsQueryError({
      message: 'Get "http://10.0.0.7:9428/select?query=x": dial tcp 10.0.0.7:9428: connect: connection refused',
    });
    expect(detail).toBe('dial tcp …: connect: connection refused');
    expect(
      logsQueryError({ message: 'dial tcp: lookup logs.internal on 127.0.0.11:53: no such host' }).detail
    ).not.toMatch(/internal|127/);
    expect(logsQueryError({ message: 'see http://10.0.0.7:9428/x' }).detail).toBe('see …');
  });

  it('says of a base filter what is wrong with it', () => {
    expect(logsQueryError(new BaseFilterError('pipe'))).toMatchObject({
      kind: 'query',
      message: 'The base filter has a pipe (|). Only conditions are allowed in it.',
    });
  });

  it('is left as it is', () => {
    const failure = new LogsQueryError('timeout', 'x');
    expect(logsQueryError(failure)).toBe(failure);
  });
});
