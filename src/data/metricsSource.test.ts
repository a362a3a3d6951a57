/** @jest-environment jsdom */
import { type DataQueryRequest, type DataQueryResponse, LoadingState } from '@grafana/data';
import { NEVER, type Observable, of } from 'rxjs';

import { epochMs } from 'domain/units';

import { lastSamples, samplesFromFrames, seriesFromFrames } from './metricSamples';
import { MetricsQueryError } from './metricsQueryError';
import { metricsSource } from './metricsSource';
import recorded from './testing/recordedMetrics.json';

const query = jest.fn<Promise<DataQueryResponse> | Observable<DataQueryResponse>, [DataQueryRequest]>();

const mockResource = jest.fn<Promise<unknown>, [string, unknown]>();

jest.mock('@grafana/runtime', () => ({
  getDataSourceSrv: () => ({
    get: async () => ({
      type: 'prometheus',
      query: (request: DataQueryRequest) => query(request),
      getResource: (path: string, params: unknown) => mockResource(path, params),
    }),
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

const series = (labels: Readonly<Record<string, string>>, times: readonly unknown[], values: readonly unknown[]) => ({
  refId: 'A',
  fields: [
    { name: 'Time', type: 'time', values: times },
    { name: 'Value', type: 'number', labels, values },
  ],
});

describe('values of metrics over time', () => {
  it('are read with their times, without those that are none', () => {
    const frames = [series({ team: 'a' }, [1_000, 2_000, 3_000, 'x'], [1, null, 3, 4]), series({}, [], [5]), null];
    expect(seriesFromFrames(frames)).toEqual([
      { labels: { team: 'a' }, points: [expect.objectContaining({ value: 1 }), { atMs: 3_000, value: 3 }] },
      { labels: {}, points: [] },
    ]);
    expect(seriesFromFrames('nothing')).toEqual([]);
  });

  it('have a last one, of the series that reach so far', () => {
    const frames = [series({ team: 'a' }, [1_000, 2_000], [1, 2]), series({ team: 'b' }, [1_000], [9])];
    expect(lastSamples(seriesFromFrames(frames))).toEqual([{ labels: { team: 'a' }, value: 2 }]);
    expect(lastSamples([])).toEqual([]);
  });

  it('are asked for at every step', async () => {
    query.mockReturnValue(of({ data: [] }));
    const asked = { ...question, fromMs: epochMs(0), toMs: epochMs(7_200_000), stepMs: 3_600_000 };
    await metricsSource('uid').querySeries(asked);
    const request = query.mock.lastCall?.[0];
    expect(request?.targets[0]).toMatchObject({ instant: false, range: true, interval: '3600s' });
    expect(request?.intervalMs).toBe(3_600_000);
    expect(request?.maxDataPoints).toBeGreaterThanOrEqual(3);
  });

  it('give one value where it has to be exact', async () => {
    query.mockReturnValue(of(answered({ data: [series({ team: 'a' }, [60_000, 61_000], [1, 2])] })));
    const samples = await metricsSource('uid').query({ ...question, asSeries: true });
    expect(samples).toEqual([{ labels: { team: 'a' }, value: 2 }]);
    const request = query.mock.lastCall?.[0];
    expect(request?.targets[0]).toMatchObject({ range: true, interval: '1s' });
    expect(request?.range.from.valueOf()).toBe(60_000);
    expect(request?.range.to.valueOf()).toBe(61_000);
  });
});

describe('the labels of metrics', () => {
  const wanted = { match: '{__name__=~"x"}', fromMs: epochMs(1_500), toMs: epochMs(61_200) };

  it.each([[{ status: 'success', data: ['a', 'b', 7] }], [['a', 'b']]])('are read from %j', async (answer) => {
    mockResource.mockResolvedValue(answer);
    expect(await metricsSource('uid').labelNames(wanted)).toEqual(['a', 'b']);
    expect(mockResource).toHaveBeenLastCalledWith('api/v1/labels', { 'match[]': wanted.match, start: 1, end: 62 });
  });

  it('fail in plain words', async () => {
    mockResource.mockResolvedValue('Hello');
    await expect(metricsSource('uid').labelNames(wanted)).rejects.toThrow('an answer that cannot be read');
    mockResource.mockRejectedValue({ status: 403, statusText: 'Forbidden' });
    await expect(metricsSource('uid').labelNames(wanted)).rejects.toThrow('You may not query this metrics source.');
  });

  it('are no longer waited for when nobody wants them', async () => {
    mockResource.mockReturnValue(new Promise(() => undefined));
    const controller = new AbortController();
    const answer = metricsSource('uid').labelNames(wanted, { signal: controller.signal });
    controller.abort(new Error('no longer wanted'));
    await expect(answer).rejects.toThrow('no longer wanted');
  });
});
