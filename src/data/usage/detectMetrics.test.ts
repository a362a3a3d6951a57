import { epochMs } from 'domain/units';

import type { LogsSource } from '../logsSource';
import { LogsQueryError } from '../logsQueryError';
import { MetricsQueryError } from '../metricsQueryError';
import { fakeMetrics } from '../testing/fakeMetrics';
import { detectMetrics, metricsDetector } from './detectMetrics';

const COST = 'claude_code.cost.usage';
const STARTS = 'claude_code.session.count';
const span = { fromMs: epochMs(0), toMs: epochMs(3_600_000) };

interface Stored {
  readonly names?: readonly string[];
  /** By part of the question about readings. */
  readonly parts?: Readonly<Record<string, number>>;
  readonly isPrometheus?: boolean;
}

const metricsWith = ({ names = [COST, STARTS], parts = {}, isPrometheus = false }: Stored) =>
  fakeMetrics({
    labelNames: ['session.id', 'user.email', 'team'],
    query: (expr) => {
      if (expr.startsWith('count by ("__name__")')) {
        return names.map((name) => ({ labels: { __name__: name }, value: 1 }));
      }
      if (isPrometheus && expr.includes('increase_pure')) {
        throw new MetricsQueryError('query', 'parse error: unknown function with name "increase_pure"');
      }
      return Object.entries(parts).map(([part, value]) => ({ labels: { usage_part: `${part}.0` }, value }));
    },
  });

const logsOf = (answer: () => string): LogsSource => ({ uid: 'logs', query: async () => [{ cost_usd: answer() }] });
const tenDollars = { source: logsOf(() => '10'), baseFilter: '' };

describe('how counters are to be read', () => {
  it.each([
    ['the setting says so', 'delta' as const, {}, undefined, { temporality: 'delta', basis: 'setting' }],
    [
      'only totals give the cost of the logs',
      'auto' as const,
      { 'cost.cumulative': 10, 'cost.delta': 90 },
      tenDollars,
      { temporality: 'cumulative', basis: 'logs' },
    ],
    [
      'only what was added gives the cost of the logs',
      'auto' as const,
      { 'cost.cumulative': 2, 'cost.delta': 9.9 },
      tenDollars,
      { temporality: 'delta', basis: 'logs' },
    ],
    [
      'sessions would have begun again and again',
      'auto' as const,
      { 'cost.cumulative': 10, 'cost.delta': 90, 'proofs.cumulative': 4 },
      undefined,
      { temporality: 'cumulative', basis: 'samples' },
    ],
    [
      'starts are not repeated with costs',
      'auto' as const,
      { 'cost.cumulative': 10, 'cost.delta': 10, 'proofs.delta': 1 },
      tenDollars,
      { temporality: 'delta', basis: 'samples' },
    ],
  ])('is known where %s', async (_why, setting, parts, logs, reading) => {
    const { source } = metricsWith({ parts });
    const found = await detectMetrics(source, { span, setting, ...(logs === undefined ? {} : { logs }) });
    expect(found.reading).toEqual({ kind: 'known', ...reading });
  });

  it.each([
    ['there is no cost to compare with', { 'cost.cumulative': 10, 'cost.delta': 90 }, undefined, 'nothingToCompare'],
    ['both ways give the cost of the logs', { 'cost.cumulative': 10, 'cost.delta': 10 }, tenDollars, 'cannotTell'],
    ['neither way does', { 'cost.cumulative': 5, 'cost.delta': 90 }, tenDollars, 'cannotTell'],
    [
      'some clients do this and some that',
      { 'cost.cumulative': 5, 'cost.delta': 90, 'proofs.cumulative': 1, 'proofs.delta': 1 },
      tenDollars,
      'cannotTell',
    ],
  ])('is not known where %s', async (_why, parts, logs, gap) => {
    const { source } = metricsWith({ parts });
    const found = await detectMetrics(source, { span, setting: 'auto', ...(logs === undefined ? {} : { logs }) });
    expect(found.reading).toEqual({ kind: 'unknown', gap });
  });

  it('is not asked where no client sends metrics', async () => {
    const { source, asked } = metricsWith({ names: ['claude_code_something_else'] });
    const found = await detectMetrics(source, { span, setting: 'auto' });
    expect(found.reading).toEqual({ kind: 'unknown', gap: 'noMetric' });
    expect(asked).toHaveLength(2);
  });

  it('does not fail with the logs', async () => {
    const failing: LogsSource = { uid: 'logs', query: () => Promise.reject(new LogsQueryError('unreachable', '')) };
    const { source } = metricsWith({ parts: { 'cost.cumulative': 1, 'proofs.cumulative': 1 } });
    const logs = { source: failing, baseFilter: '' };
    const { reading } = await detectMetrics(source, { span, setting: 'auto', logs });
    expect(reading).toMatchObject({ temporality: 'cumulative', basis: 'samples' });
  });
});

describe('what a source has', () => {
  it('is told with three questions', async () => {
    const { source, asked } = metricsWith({});
    const found = await detectMetrics(source, { span, setting: 'auto' });
    expect(asked).toHaveLength(3);
    expect(found).toMatchObject({
      metrics: { cost: [COST], starts: [STARTS], commits: [] },
      labels: { styles: ['dotted'], groupable: ['team', 'user.email'], hasSessionIds: true },
      functions: 'victoriaMetrics',
    });
  });

  it('does not have VictoriaMetrics’ functions where Prometheus answers', async () => {
    const { source } = metricsWith({ isPrometheus: true, parts: { 'proofs.cumulative': 1 } });
    const found = await detectMetrics(source, { span, setting: 'auto' });
    expect(found).toMatchObject({ functions: 'prometheus', reading: { temporality: 'cumulative' } });
  });
});

describe('which functions there are', () => {
  it.each([
    [true, 'prometheus'],
    [false, 'victoriaMetrics'],
  ])('is known too where the setting says how to read counters (plain Prometheus: %p)', async (isPrometheus, known) => {
    const { source } = metricsWith({ isPrometheus });
    expect((await detectMetrics(source, { span, setting: 'cumulative' })).functions).toBe(known);
  });
});

describe('finding out once for a page', () => {
  it('asks again only for another range, setting or filter', async () => {
    const { source, asked } = metricsWith({});
    const detect = metricsDetector();
    const [one, two] = await Promise.all([
      detect(source, { span, setting: 'auto' }),
      detect(source, { span: { ...span }, setting: 'auto' }),
    ]);
    expect(one).toBe(two);
    expect(asked).toHaveLength(3);
    await detect(source, { span: { ...span, toMs: epochMs(7_200_000) }, setting: 'auto' });
    await detect(source, { span, setting: 'auto', filters: { team: ['a'] } });
    expect(asked).toHaveLength(9);
  });

  it('is not over because somebody else gave up', async () => {
    const { source } = metricsWith({});
    const detect = metricsDetector();
    const signal = AbortSignal.abort(new Error('left the page'));
    const left = detect(source, { span, setting: 'auto' }, { signal });
    const stays = detect(source, { span, setting: 'auto' });
    await expect(left).rejects.toThrow('left the page');
    await expect(stays).resolves.toMatchObject({ names: [COST, STARTS] });
  });
});
