import { durationMs, epochMs } from 'domain/units';

import type { MetricSample } from '../metricSamples';
import { MetricsQueryError } from '../metricsQueryError';
import { fakeMetrics } from '../testing/fakeMetrics';
import { type MetricsDetection, metricsByName } from './detectMetrics';
import { loadLabelValues, loadUsageBy, loadUsageSeries, loadUsageTotals, type UsageRequest } from './loadUsage';

const NAMES = [
  ...['claude_code.cost.usage', 'claude_code.token.usage', 'claude_code.session.count', 'claude_code.commit.count'],
  ...['claude_code.active_time.total', 'claude_code.code_edit_tool.decision'],
];
const detection: MetricsDetection = {
  names: NAMES,
  metrics: metricsByName(NAMES),
  labels: { styles: ['dotted'], groupable: ['team'], hasSessionIds: true },
  functions: 'victoriaMetrics',
  reading: { kind: 'known', temporality: 'cumulative', basis: 'setting' },
};
const span = { fromMs: epochMs(1_800_000), toMs: epochMs(9_000_000) };
const request: UsageRequest = { span, detection, temporality: 'cumulative' };

const sample = (part: string, value: number, labels: MetricSample['labels'] = {}): MetricSample => ({
  labels: { usage_part: part, ...labels },
  value,
});

const ANSWER = [
  sample('cost.0', 1.5),
  sample('tokens.0', 10.0000001, { type: 'input' }),
  sample('tokens.0', 5, { type: 'cacheRead' }),
  sample('sessions.0', 3),
  sample('starts.0', 3, { start_type: 'fresh' }),
  sample('starts.0', 1, { start_type: 'resume' }),
  sample('activeTime.0', 12.5, { type: 'user' }),
  sample('editDecisions.0', 4, { decision: 'accept', source: 'config' }),
  sample('editDecisions.0', 0, { decision: 'reject', source: 'hook' }),
];

describe('what was used', () => {
  it('is read from one answer', async () => {
    const { source, asked } = fakeMetrics({ query: () => ANSWER });
    const { figures, gaps } = await loadUsageTotals(source, request);
    expect(asked).toHaveLength(1);
    expect(figures).toEqual({
      costNanoUsd: 1_500_000_000,
      tokens: { inputTokens: 10, outputTokens: 0, cacheReadTokens: 5, cacheCreationTokens: 0 },
      ...{ sessions: 3, starts: 4, resumes: 1, activeUserMs: 12_500, activeCliMs: 0, commits: 0 },
      ...{ linesAdded: 0, linesRemoved: 0, pullRequests: 0 },
      editDecisions: [{ decision: 'accept', source: 'config', count: 4 }],
    });
    expect(gaps).toEqual({ prompts: 'notInMetrics' });
  });

  it('adds up a metric that the database has under two names, and says so', async () => {
    const names = [...NAMES, 'claude_code_cost_usage_USD_total'];
    const { source } = fakeMetrics({ query: () => [sample('cost.0', 1), sample('cost.1', 2)] });
    const found = await loadUsageTotals(source, {
      ...request,
      detection: { ...detection, names, metrics: metricsByName(names) },
    });
    expect(found.figures.costNanoUsd).toBe(3_000_000_000);
    expect(found.notes).toContainEqual({
      kind: 'severalNames',
      names: ['claude_code.cost.usage', 'claude_code_cost_usage_USD_total'],
    });
  });

  it('is not 0 where nobody counts it', async () => {
    const names = ['claude_code.cost.usage', 'claude_code.token.usage'];
    const { source } = fakeMetrics({});
    const found = await loadUsageTotals(source, {
      ...request,
      detection: { ...detection, names, metrics: metricsByName(names) },
    });
    expect(found.figures).not.toHaveProperty('activeUserMs');
    expect(found.figures).not.toHaveProperty('starts');
    expect(found.gaps).toMatchObject({ activeUserMs: 'noMetric', activeCliMs: 'noMetric', starts: 'noMetric' });
    expect(found.figures).toMatchObject({ costNanoUsd: 0, commits: 0, sessions: 0 });
  });

  it('does not count sessions that have no ids', async () => {
    const { source } = fakeMetrics({ query: () => ANSWER });
    const labels = { ...detection.labels, hasSessionIds: false };
    const found = await loadUsageTotals(source, { ...request, detection: { ...detection, labels } });
    expect(found.figures).not.toHaveProperty('sessions');
    expect(found.gaps).toMatchObject({ sessions: 'noSessionIds' });
    expect(found.notes).toContainEqual({ kind: 'noSessionIds' });
  });

  it('fails in plain words', async () => {
    const failing = fakeMetrics({
      query: () => {
        throw new MetricsQueryError('timeout', 'deadline exceeded');
      },
    });
    await expect(loadUsageTotals(failing.source, request)).rejects.toThrow('The metrics database took too long');
  });

  it('is no longer asked for once nobody waits', async () => {
    const { source, asked } = fakeMetrics({});
    const signal = AbortSignal.abort(new Error('no longer wanted'));
    await expect(loadUsageTotals(source, request, { signal })).rejects.toThrow('no longer wanted');
    expect(asked).toEqual([]);
  });
});

describe('what is to be known of the figures', () => {
  it('names resumed processes and silence where totals are read, and nothing where sums are', async () => {
    const { source } = fakeMetrics({ query: () => ANSWER });
    const totals = await loadUsageTotals(source, request);
    expect(totals.notes).toEqual([{ kind: 'silence' }, { kind: 'resumed', processes: 1 }]);
    const added = await loadUsageTotals(source, { ...request, temporality: 'delta' });
    expect(added.notes).toEqual([]);
  });

  it('is that Prometheus only estimates', async () => {
    const { source, asked } = fakeMetrics({
      query: (expr) => {
        if (expr.includes('increase_pure')) {
          throw new MetricsQueryError('query', 'unknown function with name "increase_pure"');
        }
        return ANSWER;
      },
    });
    const found = await loadUsageTotals(source, request);
    expect(found.notes[0]).toEqual({ kind: 'estimate' });
    expect(asked.at(-1)).toMatch(/\bincrease\(/);
    const known = { ...request, detection: { ...detection, functions: 'prometheus' as const } };
    await loadUsageTotals(source, known);
    expect(asked).toHaveLength(3);
  });
});

describe('what was used by a label', () => {
  it('comes the dearest first, and at last without a value what lacks the label', async () => {
    const { source, asked } = fakeMetrics({
      query: () => [
        sample('cost.0', 1, { team: 'small' }),
        sample('cost.0', 3, { team: 'great' }),
        sample('commits.0', 7, { team: 'great' }),
        sample('cost.0', 0.1),
      ],
    });
    const { rows } = await loadUsageBy(source, request, 'team');
    expect(asked).toHaveLength(1);
    expect(rows.map(({ value }) => value)).toEqual(['great', 'small', undefined]);
    expect(rows[0]?.figures).toMatchObject({ costNanoUsd: 3_000_000_000, commits: 7 });
  });

  it('does not say what a label of requests cannot tell', async () => {
    const { source } = fakeMetrics({ query: () => [sample('cost.0', 1, { model: 'opus' })] });
    const { rows, gaps } = await loadUsageBy(source, request, 'model');
    expect(rows[0]?.figures).not.toHaveProperty('commits');
    expect(gaps).toMatchObject({ commits: 'notByLabel', activeUserMs: 'notByLabel' });
  });

  it('has values, the most frequent first', async () => {
    const series = (labels: MetricSample['labels'], value: number): MetricSample => ({ labels, value });
    const { source } = fakeMetrics({
      query: () => [
        series({ team: 'b' }, 2),
        series({ team: 'a' }, 2),
        series({ other: 'x' }, 9),
        series({ team: 'c' }, 5),
      ],
    });
    const values = await loadLabelValues(source, request, 'team');
    expect(values).toEqual([
      { value: 'c', series: 5 },
      { value: 'a', series: 2 },
      { value: 'b', series: 2 },
    ]);
  });
});

describe('what was used step by step', () => {
  it('has a point for every part of the span, with 0 where nothing came', async () => {
    const { source, asked } = fakeMetrics({
      query: (expr) => [sample('cost.0', expr.includes('1800s') ? 1 : 0)],
      querySeries: () => [{ labels: { usage_part: 'cost.0' }, points: [{ atMs: epochMs(7_200_000), value: 4 }] }],
    });
    const { lines } = await loadUsageSeries(source, request, { stepMs: durationMs(3_600_000) });
    expect(asked).toHaveLength(3);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.points.map((point) => [point.fromMs, point.toMs, point.figures.costNanoUsd])).toEqual([
      [1_800_000, 3_600_000, 1_000_000_000],
      [3_600_000, 7_200_000, 4_000_000_000],
      [7_200_000, 9_000_000, 1_000_000_000],
    ]);
  });

  it('has a line for every value of a label', async () => {
    const { source } = fakeMetrics({
      querySeries: () => [
        { labels: { usage_part: 'cost.0', team: 'b' }, points: [{ atMs: epochMs(7_200_000), value: 4 }] },
        { labels: { usage_part: 'cost.0', team: 'a' }, points: [{ atMs: epochMs(7_200_000), value: 2 }] },
      ],
    });
    const { lines } = await loadUsageSeries(source, request, { stepMs: durationMs(3_600_000), by: 'team' });
    expect(lines.map(({ value, points }) => [value, points[1]?.figures.costNanoUsd])).toEqual([
      ['a', 2_000_000_000],
      ['b', 4_000_000_000],
    ]);
  });
});
