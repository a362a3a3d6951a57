/** @jest-environment jsdom */
import { type DataQueryRequest, type DataQueryResponse, LoadingState } from '@grafana/data';
import { NEVER, type Observable, of } from 'rxjs';

import { epochMs } from 'domain/units';

import { hideTextsHere } from 'infra/hiddenTexts';

import { logsSource } from './logsSource';
import recorded from './testing/recordedFrames.json';

type Answer = Promise<DataQueryResponse> | Observable<DataQueryResponse>;

const query = jest.fn<Answer, [DataQueryRequest]>();
const get = jest.fn(async () => ({ type: 'victoriametrics-logs-datasource', query }));

jest.mock('@grafana/runtime', () => ({ getDataSourceSrv: () => ({ get: () => get() }) }));

const question = {
  expr: '_time:[a, b) x',
  fromMs: epochMs(Date.UTC(2026, 10, 23, 10, 0, 0, 500)),
  toMs: epochMs(Date.UTC(2026, 10, 23, 11, 0, 0, 1)),
  maxRows: 20_000,
};
const ask = (signal?: AbortSignal) => logsSource('uid').query(question, signal ? { signal } : undefined);
const frames = (name: 'logs_instant_raw' | 'logs_instant_stats') => JSON.parse(JSON.stringify(recorded[name].frames));

describe('a question through Grafana', () => {
  it('asks for a table with an explicit limit, within a range that holds the question’s', async () => {
    query.mockReturnValue(of({ data: [] }));
    await ask();
    const request = query.mock.lastCall?.[0];
    expect(request?.targets).toEqual([
      expect.objectContaining({ expr: question.expr, queryType: 'instant', maxLines: 10_000 }),
    ]);
    expect(['dashboard', 'panel-editor', 'explore']).not.toContain(request?.app);
    expect(request?.range.from.valueOf()).toBeLessThanOrEqual(question.fromMs - 1000);
    expect(request?.range.to.valueOf()).toBeGreaterThanOrEqual(question.toMs + 1000);
    expect(Number(request?.range.to.valueOf()) % 1000).toBe(0);
  });

  it('never shares a request id, or Grafana would cancel the earlier one', async () => {
    query.mockReturnValue(of({ data: [] }));
    await Promise.all([ask(), ask(), ask()]);
    expect(new Set(query.mock.calls.map(([{ requestId }]) => requestId)).size).toBe(query.mock.calls.length);
  });

  it('stays before 2038, where the database misreads seconds', async () => {
    query.mockReturnValue(of({ data: [] }));
    await logsSource('uid').query({ ...question, toMs: epochMs(Date.UTC(2100, 0, 1)) });
    expect(query.mock.lastCall?.[0].range.to.valueOf()).toBeLessThan(2 ** 31 * 1000);
  });

  it.each([
    [
      'an observable',
      () =>
        of({ data: [], state: LoadingState.Loading }, { data: frames('logs_instant_raw'), state: LoadingState.Done }),
    ],
    ['a promise', () => Promise.resolve({ data: frames('logs_instant_raw') })],
  ])('reads the rows of %s', async (_, answer) => {
    query.mockReturnValue(answer());
    expect(await ask()).toHaveLength(3);
  });

  it('asks nothing about a range that is none', async () => {
    query.mockClear();
    expect(await logsSource('uid').query({ ...question, toMs: question.fromMs })).toEqual([]);
    expect(query).not.toHaveBeenCalled();
  });
});

describe('a failure', () => {
  it.each([
    ['of its query', () => of({ data: [], state: LoadingState.Error, errors: recorded.logs_bad.errors }), 'query'],
    ['in the older way', () => of({ data: [], error: recorded.logs_bad.error }), 'query'],
    ['without words', () => of({ data: [], state: LoadingState.Error }), 'other'],
    ['of the request', () => Promise.reject({ status: 403, data: { message: 'Access denied' } }), 'forbidden'],
    [
      'of the answer',
      () => of({ data: [{ fields: [{ name: 'Value', type: 'number', config: {}, values: [1] }] }] }),
      'answer',
    ],
    ['of nothing at all', () => of(), 'other'],
  ] as const)('%s is said in plain words', async (_, answer, kind) => {
    query.mockReturnValue(answer());
    await expect(ask()).rejects.toMatchObject({ name: 'LogsQueryError', kind });
  });

  it('of another query in the same answer is none', async () => {
    query.mockReturnValue(of({ data: frames('logs_instant_stats'), errors: [{ refId: 'B', message: 'not ours' }] }));
    expect(await ask()).toHaveLength(3);
  });

  it('says when the data source is gone', async () => {
    get.mockRejectedValueOnce(new Error('Datasource uid was not found'));
    await expect(ask()).rejects.toMatchObject({ kind: 'noSource' });
  });
});

describe('cancelling', () => {
  it('ends the query under way with the signal’s reason', async () => {
    const aborting = new AbortController();
    query.mockReturnValue(NEVER);
    const asked = ask(aborting.signal);
    aborting.abort(new Error('left'));
    await expect(asked).rejects.toThrow('left');
  });

  it('asks nothing once it is cancelled', async () => {
    query.mockClear();
    await expect(ask(AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
    expect(query).not.toHaveBeenCalled();
  });
});

describe('for those who may not read texts', () => {
  afterEach(() => hideTextsHere(false));

  it('rows have lengths in their place from the start', async () => {
    query.mockImplementation(() => of({ data: frames('logs_instant_raw') }));
    const rows = await ask();
    expect(rows.some(({ prompt = '' }) => prompt !== '' && !prompt.startsWith('<REDACTED>'))).toBe(true);
    hideTextsHere(true);
    const hidden = await ask();
    expect(hidden).toHaveLength(rows.length);
    expect(hidden.every(({ prompt = '<REDACTED>' }) => /^<REDACTED>|^<[a-z-]+>/.test(prompt))).toBe(true);
    expect(hidden.map(({ _time }) => _time)).toEqual(rows.map(({ _time }) => _time));
  });
});
