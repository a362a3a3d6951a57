import type { Budget } from 'domain/budgets/budget';
import { addMs, epochMs, nanoUsd } from 'domain/units';

import type { LogsSource } from '../logsSource';
import type { MetricSample } from '../metricSamples';
import { fakeMetrics } from '../testing/fakeMetrics';
import { metricsDetector } from '../usage/detectMetrics';
import { loadBudgetSpends } from './loadBudgetSpends';
import { loadBudgetTrends } from './loadBudgetTrends';

const HOUR_MS = 3_600_000;
const nowMs = epochMs(Date.UTC(2026, 10, 20, 12));
const back = (hours: number) => ({ fromMs: addMs(nowMs, -hours * HOUR_MS), toMs: nowMs });
const spanOf = { day: back(12), week: back(108), month: back(468) };

const budget = (name: string, scope: Budget['scope'], period: Budget['period'] = 'month'): Budget => ({
  name,
  scope,
  period,
  amountNanoUsd: nanoUsd(1e9),
});
const EVERYBODY = budget('all', { kind: 'all' });
const EACH = budget('each', { kind: 'each', label: 'user.email' });
const ONE = budget('one', { kind: 'one', label: 'team', value: 'we"b' });
const OTHER = budget('other', { kind: 'one', label: 'team', value: 'data' });

const cost = (value: number, labels: MetricSample['labels'] = {}): MetricSample => ({
  labels: { usage_part: 'cost.0', ...labels },
  value,
});

/** Metrics of three people in two teams. */
function query(expr: string): readonly MetricSample[] {
  if (expr.startsWith('count by ("__name__")')) {
    return [{ labels: { __name__: 'claude_code.cost.usage' }, value: 1 }];
  }
  if (expr.includes('by ("user.email")')) {
    return [cost(2, { 'user.email': 'b@x' }), cost(3.5, { 'user.email': 'a@x' }), cost(0.25)];
  }
  return expr.includes('by ("team")') ? [cost(4, { team: 'we"b' }), cost(1, { team: 'data' })] : [cost(5.75)];
}

const logsOf = (rows: ReadonlyArray<Readonly<Record<string, string>>> | Error) => {
  const asked: string[] = [];
  const source: LogsSource = {
    uid: 'logs',
    query: async ({ expr }) => {
      asked.push(expr);
      if (rows instanceof Error) {
        throw rows;
      }
      return rows;
    },
  };
  return { source, asked };
};

const reading = { setting: 'delta' as const, baseFilter: '' };
const request = (budgets: readonly Budget[]) => ({ ...reading, budgets, spanOf });
const costOf = (found: Awaited<ReturnType<typeof loadBudgetSpends>>[number] | undefined) =>
  found?.kind === 'known' ? found.rows.map(({ value, costNanoUsd }) => [value, costNanoUsd / 1e9]) : found;

describe('what was spent of budgets', () => {
  it('is asked for once by period and label', async () => {
    const { source, asked } = fakeMetrics({ query, labelNames: ['user.email', 'team'] });
    const budgets = [EVERYBODY, EACH, ONE, OTHER, { ...EVERYBODY, name: 'again' }];
    const found = await loadBudgetSpends({ metrics: source, logs: undefined }, request(budgets), metricsDetector());
    expect(found.map(costOf)).toEqual([
      [[undefined, 5.75]],
      [
        ['a@x', 3.5],
        ['b@x', 2],
        [undefined, 0.25],
      ],
      [
        ['we"b', 4],
        ['data', 1],
      ],
      [
        ['we"b', 4],
        ['data', 1],
      ],
      [[undefined, 5.75]],
    ]);
    const sums = asked.filter((expr) => expr.includes('usage_part'));
    expect(sums).toHaveLength(3);
    expect(sums.find((expr) => expr.includes('by ("team")'))).toContain(String.raw`"team"=~"we\"b|data"`);
  });

  it('shares what is found out about a period', async () => {
    const { source, asked } = fakeMetrics({ query, labelNames: ['user.email'] });
    await loadBudgetSpends({ metrics: source, logs: undefined }, request([EVERYBODY, EACH]), metricsDetector());
    expect(asked.filter((expr) => expr.startsWith('count by'))).toHaveLength(1);
  });

  it("is the logs' where there are no metrics, and says so", async () => {
    const logs = logsOf([{ cost_usd: '1.5', sessions: '1' }]);
    const empty = fakeMetrics({});
    const [without] = await loadBudgetSpends(
      { metrics: undefined, logs: logs.source },
      request([EVERYBODY]),
      metricsDetector()
    );
    expect(without).toMatchObject({ kind: 'known', whyLogs: 'noMetricsSource', rows: [{ costNanoUsd: 1.5e9 }] });
    const [nothing] = await loadBudgetSpends(
      { metrics: empty.source, logs: logs.source },
      request([EVERYBODY]),
      metricsDetector()
    );
    expect(nothing).toMatchObject({ kind: 'known', whyLogs: 'noMetric' });
  });

  it("is the logs' where the metrics do not answer", async () => {
    const logs = logsOf([{ cost_usd: '1.5' }]);
    const broken = fakeMetrics({
      query: () => {
        throw new Error('down');
      },
    });
    const sources = { metrics: broken.source, logs: logs.source };
    const [found] = await loadBudgetSpends(sources, request([EVERYBODY]), metricsDetector());
    expect(found).toMatchObject({ kind: 'known', whyLogs: 'failed', rows: [{ costNanoUsd: 1.5e9 }] });
  });

  it('is nothing where no source has anything', async () => {
    const sources = { metrics: fakeMetrics({}).source, logs: undefined };
    const [found] = await loadBudgetSpends(sources, request([EVERYBODY]), metricsDetector());
    expect(found).toMatchObject({ kind: 'known', rows: [] });
  });

  it('is not guessed where nobody can say how to read the counters', async () => {
    const { source } = fakeMetrics({ query, labelNames: ['user.email'] });
    const asked = { ...request([EVERYBODY]), setting: 'auto' as const };
    const [found] = await loadBudgetSpends({ metrics: source, logs: undefined }, asked, metricsDetector());
    expect(found).toEqual({ kind: 'unread', gap: 'nothingToCompare' });
  });

  it('of one budget that fails hides no other', async () => {
    const { source } = fakeMetrics({
      query: (expr) => {
        if (expr.includes('by ("team")')) {
          throw new Error('too much');
        }
        return query(expr);
      },
    });
    const sources = { metrics: source, logs: undefined };
    const found = await loadBudgetSpends(sources, request([ONE, EVERYBODY]), metricsDetector());
    expect(found.map(({ kind }) => kind)).toEqual(['failed', 'known']);
  });

  it('ends with the signal', async () => {
    const { source } = fakeMetrics({ query });
    const sources = { metrics: source, logs: undefined };
    const signal = AbortSignal.abort(new Error('left'));
    await expect(loadBudgetSpends(sources, request([EVERYBODY]), metricsDetector(), { signal })).rejects.toThrow(
      'left'
    );
  });
});

describe('how budgets were spent before', () => {
  const trends = (budgets: readonly Budget[]) => ({
    ...reading,
    budgets,
    recent: back(3),
    history: back(28 * 24),
  });
  const firstHourMs = nowMs - 28 * 24 * HOUR_MS;

  it('is told by the hours of everybody, and of single values', async () => {
    const { source, asked } = fakeMetrics({
      query,
      labelNames: ['user.email', 'team'],
      querySeries: (expr) => [
        expr.includes('by ("team")')
          ? {
              labels: { usage_part: 'cost.0', team: 'we"b' },
              points: [{ atMs: addMs(nowMs, (1 - 28 * 24) * HOUR_MS), value: 4 }],
            }
          : {
              labels: { usage_part: 'cost.0', team: '' },
              points: [{ atMs: addMs(nowMs, (2 - 28 * 24) * HOUR_MS), value: 6 }],
            },
      ],
    });
    const sources = { metrics: source, logs: undefined };
    const [all, each, one, other] = await loadBudgetTrends(
      sources,
      trends([EVERYBODY, EACH, ONE, OTHER]),
      metricsDetector()
    );
    expect(all?.hours).toHaveLength(28 * 24);
    expect(all?.hours?.[1]).toEqual({
      fromMs: firstHourMs + HOUR_MS,
      toMs: firstHourMs + 2 * HOUR_MS,
      costNanoUsd: 6e9,
    });
    expect(each?.hours).toEqual(all?.hours);
    expect(one?.hours?.[0]?.costNanoUsd).toBe(4e9);
    expect(other?.hours).toEqual([]);
    expect(each?.recent?.rows).toHaveLength(3);
    // Names, labels and the reading are found out once; then three labels of late, and two histories.
    expect(asked).toHaveLength(2 + 3 + 2);
  });

  it('is told by the logs where there are no metrics', async () => {
    const hour = nowMs / HOUR_MS - 5;
    const logs = logsOf([{ usage_hour: String(hour), cost_usd: '2.5', usage_group: 'data' }]);
    const sources = { metrics: undefined, logs: logs.source };
    const [other, one] = await loadBudgetTrends(sources, trends([OTHER, ONE]), metricsDetector());
    expect(other?.hours).toEqual([{ fromMs: hour * HOUR_MS, toMs: (hour + 1) * HOUR_MS, costNanoUsd: 2.5e9 }]);
    expect(one?.hours).toEqual([]);
    const hourly = logs.asked.filter((expr) => expr.includes('usage_hour'));
    expect(hourly).toHaveLength(1);
    expect(hourly[0]).toContain('math floor("_time" / 3600000000000)');
  });

  it('is unknown, not nothing, where a source fails or has more than it gives', async () => {
    const down = logsOf(new Error('down'));
    const much = logsOf(Array.from({ length: 10_000 }, (_, index) => ({ usage_hour: String(index), cost_usd: '1' })));
    for (const { source } of [down, much]) {
      const [all] = await loadBudgetTrends(
        { metrics: undefined, logs: source },
        trends([EVERYBODY]),
        metricsDetector()
      );
      expect(all).not.toHaveProperty('hours');
    }
    expect(
      await loadBudgetTrends(
        { metrics: fakeMetrics({}).source, logs: undefined },
        trends([EVERYBODY]),
        metricsDetector()
      )
    ).toEqual([{}]);
  });
});
