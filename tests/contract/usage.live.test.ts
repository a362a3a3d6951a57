import type { DataQueryRequest } from '@grafana/data';
import { metricsSource } from 'data/metricsSource';
import { detectMetrics, type MetricsDetection } from 'data/usage/detectMetrics';
import { loadUsageBy, loadUsageSeries, loadUsageTotals } from 'data/usage/loadUsage';
import { durationMs, epochMs } from 'domain/units';
import { usagePanelQueries } from 'queries/usage/usageSeries';
import { metricsDatasource } from './metricsDatasource';
import { startUsageDatabase, type UsageDatabase } from './usageDatabase';

const mockAsked: DataQueryRequest[] = [];
jest.mock('@grafana/runtime', () => ({
  getDataSourceSrv: () => ({
    get: async ({ uid }: { uid: string }) => metricsDatasource(uid, (request) => mockAsked.push(request)),
  }),
}));

const MINUTE_MS = 60_000;
const MINUTES = 47;
const NOW_MS = Date.now();
/** The last export is older than what a database holds back. */
const LAST_MS = NOW_MS - 45_000;
/** More with every minute: no step is like the one before. */
const ADDED_USD = Array.from({ length: MINUTES }, (_, minute) => (minute + 1) / 1_000_000);
const TOTAL_NANO_USD = ADDED_USD.reduce((sum, usd) => sum + Math.round(usd * 1e9), 0);

const NAMES = [
  'plain',
  'a.b|c',
  '"',
  '\\',
  '$__range',
  '${x}',
  '[[x]]',
  '{}',
  '} or vector(1) #',
  '日本',
  '\u2028',
  ' ',
];

/** A cumulative counter that ends now. */
const counter = (labels: Readonly<Record<string, string>>, factor = 1) => ({
  metric: { __name__: 'claude_code.cost.usage', 'session.id': 's', ...labels },
  values: ADDED_USD.map((_, minute) => ADDED_USD.slice(0, minute + 1).reduce((sum, usd) => sum + usd * factor, 0)),
  timestamps: ADDED_USD.map((_, minute) => LAST_MS - (MINUTES - 1 - minute) * MINUTE_MS),
});

let database: UsageDatabase;
let detection: MetricsDetection;
const span = { fromMs: epochMs(NOW_MS - 60 * MINUTE_MS), toMs: epochMs(NOW_MS) };
beforeAll(async () => {
  // As it holds back what is new unless somebody says otherwise.
  database = await startUsageDatabase(['-search.latencyOffset=30s']);
  const series = NAMES.map((team, index) => counter({ team, 'user.email': index % 2 ? 'odd' : 'even' }));
  const lines = series.map((each) => JSON.stringify(each)).join('\n');
  expect((await fetch(`${database.url}/api/v1/import`, { method: 'POST', body: lines })).ok).toBe(true);
  await fetch(`${database.url}/internal/force_flush`);
  detection = await detectMetrics(metricsSource(database.url), { span, setting: 'cumulative' });
});
afterAll(() => database.stop());

const asked = () => ({ span, detection, temporality: 'cumulative' as const });

describe('usage that goes on now', () => {
  it.each([1, 5, 10, 30])('adds up step by step to the whole, %d minutes each', async (minutes) => {
    const stepMs = durationMs(minutes * MINUTE_MS);
    const { lines } = await loadUsageSeries(metricsSource(database.url), asked(), { stepMs });
    const costs = lines.flatMap(({ points }) => points.map(({ figures }) => figures.costNanoUsd ?? NaN));
    const sum = costs.reduce((total, cost) => total + cost, 0);
    expect(Math.abs(sum - TOTAL_NANO_USD * NAMES.length)).toBeLessThan(500);
  });

  it.each(['interval', 300] as const)('adds up in the steps of a panel of Grafana’s own too: %s', async (window) => {
    const stepMs = 5 * MINUTE_MS;
    const { names, labels } = detection;
    const sums = { names, styles: labels.styles, how: 'increase_pure', parts: ['cost'] } as const;
    const [expr = ''] = usagePanelQueries(sums, window);
    expect(expr).toContain(window === 'interval' ? '[$__interval]' : '[300s]');
    const round = (ms: number) => epochMs(Math.ceil(ms / stepMs) * stepMs);
    const [fromMs, toMs] = [round(span.fromMs - stepMs), round(span.toMs)];
    const series = await metricsSource(database.url).querySeries({ expr, fromMs, toMs, stepMs });
    const inside = series.flatMap(({ points }) => points);
    expect(inside.map(({ atMs }) => atMs % stepMs)).toEqual(inside.map(() => 0));
    const usd = inside.reduce((sum, { value }) => sum + value, 0);
    expect(usd * 1e9).toBeCloseTo(TOTAL_NANO_USD * NAMES.length, -3);
  });
});

describe('how counters are to be read that go on now', () => {
  it('is shown by the cost in the logs', async () => {
    const rows = [{ cost_usd: String((TOTAL_NANO_USD * NAMES.length) / 1e9) }];
    const logs = { source: { uid: 'logs', query: async () => rows }, baseFilter: '' };
    const { reading } = await detectMetrics(metricsSource(database.url), { span, setting: 'auto', logs });
    expect(reading).toEqual({ kind: 'known', temporality: 'cumulative', basis: 'logs' });
  });
});

describe('a computer that slept for half an hour and woke a moment ago', () => {
  const day = { fromMs: epochMs(NOW_MS - 86_400_000), toMs: epochMs(NOW_MS) };

  beforeAll(async () => {
    const minutes = [90, 89, 88, 87, 40, 2];
    const series = {
      metric: { __name__: 'claude_code.cost.usage', 'session.id': 'asleep', project: 'asleep' },
      values: [1, 2, 3, 4, 5, 6],
      timestamps: minutes.map((minute) => NOW_MS - minute * MINUTE_MS),
    };
    await fetch(`${database.url}/api/v1/import`, { method: 'POST', body: JSON.stringify(series) });
    await fetch(`${database.url}/internal/force_flush`);
  });

  it('cost what it cost, however often somebody looks', async () => {
    const filters = { project: ['asleep'] };
    for (let look = 0; look < 3; look++) {
      const { figures } = await loadUsageTotals(metricsSource(database.url), { ...asked(), span: day, filters });
      expect(figures.costNanoUsd).toBe(6_000_000_000);
    }
  });
});

describe('labels of any content', () => {
  it('divide what was used', async () => {
    const { rows } = await loadUsageBy(metricsSource(database.url), asked(), 'team');
    expect(rows.map(({ value }) => value).sort()).toEqual([...NAMES].sort());
  });

  it.each(NAMES)('are found as %j and as nothing else', async (team) => {
    const found = await loadUsageTotals(metricsSource(database.url), { ...asked(), filters: { team: [team] } });
    expect(Math.abs((found.figures.costNanoUsd ?? NaN) - TOTAL_NANO_USD)).toBeLessThan(500);
  });

  it('need more than one question when they are too many for one, and give the same', async () => {
    mockAsked.splice(0);
    const many = [...NAMES, ...Array.from({ length: 300 }, (_, index) => `a team with a long name, number ${index}`)];
    const found = await loadUsageTotals(metricsSource(database.url), { ...asked(), filters: { team: many } });
    expect(Math.abs((found.figures.costNanoUsd ?? NaN) - TOTAL_NANO_USD * NAMES.length)).toBeLessThan(500);
    const longest = Math.max(...mockAsked.map(({ targets }) => JSON.stringify(targets[0]).length));
    expect(longest).toBeLessThan(16_384);
  });
});

describe('a database of metrics', () => {
  it('says in plain words that it is gone', async () => {
    const gone = metricsSource('http://127.0.0.1:1');
    await expect(detectMetrics(gone, { span, setting: 'auto' })).rejects.toThrow(/metrics database|metrics query/);
  });

  it('is no longer asked when nobody wants to know', async () => {
    const signal = AbortSignal.abort(new Error('gone elsewhere'));
    const ask = () => detectMetrics(metricsSource(database.url), { span, setting: 'auto' }, { signal });
    await expect(ask()).rejects.toThrow('gone elsewhere');
  });
});
