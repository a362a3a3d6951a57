/** @jest-environment jsdom */
import { type DataQueryRequest, type DataQueryResponse, LoadingState } from '@grafana/data';
import { NEVER, type Observable, of } from 'rxjs';

import { epochMs } from 'domain/units';

import { samplesFromFrames } from './metricSamples';
import { MetricsQueryError } from './metricsQueryError';
import { metricsSource } from './metricsSource';
import recorded from './testing/recordedMetrics.json';

const query = jest.fn<Promise<DataQueryResponse> | Observable<DataQueryResponse>, [DataQueryRequest]>();

jest.mock('@grafana/runtime', () => ({
  getDataSourceSrv: () => ({
    get: async () => ({ type: 'prometheus', query: (request: DataQueryRequest) => query(request) }),
  }),
}));

const question = { expr: 'sum(x)', fromMs: epochMs(1_000), toMs: epochMs(61_000) };
const ask = (signal?: AbortSignal) => metricsSource('uid').query(question, signal ? { signal } : undefined);
const answered = (response: unknown): DataQueryResponse => JSON.parse(JSON.stringify(response));

describe('values of metrics', () => {
  it('are read from the frames of Prometheus, one series a frame', () => {
    expect(samplesFromFrames(recorded.prom_instant_pure.frames)).toContainEqual({
      labels: { 'session.id': '22ea8f0b-cd0c-4756-8d6e-509794e5940a' },
      value: 0.30920400000000003,
    });
  });

  it.each(['prom_instant_table', 'vmplugin_instant'] as const)('are read from a table: %s', (name) => {
    const samples = samplesFromFrames(recorded[name].frames);
    expect(samples.map(({ labels }) => [labels['model'], labels['session.id']])).toEqual([
      ['claude-3-5-haiku-20241022', 'def9bbed-edcc-4921-bb15-3000042bf431'],
      ['claude-haiku-4-5-20251001', 'd3b008ca-b340-44a4-8dcc-d2524fa8285f'],
      ['claude-opus-5-5', '3459316f-4b57-4041-aae2-04fad0375ff6'],
    ]);
    expect(samples.every(({ value }) => value > 0)).toBe(true);
  });

  it.each(['prom_empty', 'vmplugin_empty'] as const)('are none in %s', (name) => {
    expect(samplesFromFrames(recorded[name].frames)).toEqual([]);
  });

  it.each([undefined, null, 7, [null], [{}], [{ fields: [null, { type: 'number' }] }], [{ fields: 'x' }]])(
    'are none in %j',
    (frames) => {
      expect(samplesFromFrames(frames)).toEqual([]);
    }
  );

  it('are numbers: what is none is left out', () => {
    const field = { name: 'Value', type: 'number', values: [NaN, Infinity, null, '3', 4] };
    expect(samplesFromFrames([{ fields: [field] }])).toEqual([{ labels: {}, value: 4 }]);
  });
});

describe('a question for metrics through Grafana', () => {
  it('asks for one instant, under an id of its own', async () => {
    query.mockReturnValue(of({ data: [] }));
    await ask();
    await ask();
    const [first, second] = query.mock.calls.map(([request]) => request);
    expect(first?.targets).toEqual([expect.objectContaining({ expr: 'sum(x)', instant: true, range: false })]);
    expect(first?.range.to.valueOf()).toBe(61_000);
    expect(first?.requestId).not.toBe(second?.requestId);
  });

  it.each(['prom_bad', 'vmplugin_bad'] as const)('fails in plain words: %s', async (name) => {
    const { state: _state, frames, ...errors } = recorded[name];
    query.mockReturnValue(of(answered({ ...errors, data: frames, state: LoadingState.Error })));
    await expect(ask()).rejects.toMatchObject({
      message: 'The metrics database does not understand the query.',
      isUnknownFunction: false,
    });
  });

  it('knows when a function is VictoriaMetrics’ alone', async () => {
    const message = 'bad_data: invalid parameter "query": 1:5: parse error: unknown function with name "increase_pure"';
    query.mockReturnValue(of(answered({ data: [], errors: [{ refId: 'A', message, status: 400 }] })));
    await expect(ask()).rejects.toMatchObject({ kind: 'query', isUnknownFunction: true });
  });

  it('fails when the request does', async () => {
    query.mockReturnValue(Promise.reject(new Error('connection refused')));
    const failure = await ask().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MetricsQueryError);
    expect(failure).toMatchObject({ message: 'The metrics database cannot be reached.' });
  });

  it('ends when it is aborted', async () => {
    query.mockReturnValue(NEVER);
    const controller = new AbortController();
    const answer = ask(controller.signal);
    controller.abort(new Error('no longer wanted'));
    await expect(answer).rejects.toThrow('no longer wanted');
  });
});
