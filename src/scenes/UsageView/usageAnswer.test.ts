import { metricsAskedOnce } from 'data/askedOnce';
import type { LogsSource } from 'data/logsSource';
import type { MetricSample } from 'data/metricSamples';
import { fakeMetrics } from 'data/testing/fakeMetrics';
import { metricsDetector } from 'data/usage/detectMetrics';
import { epochMs } from 'domain/units';

import { loadUsageAnswer, type UsageQuestion, type UsageSources } from './usageAnswer';
import { isNothing, usageFacts } from './usageFacts';
import { groupableLabels, loadUsageLists } from './usageLists';

const question: UsageQuestion = {
  span: { fromMs: epochMs(Date.UTC(2026, 10, 16)), toMs: epochMs(Date.UTC(2026, 10, 23)) },
  filters: {},
  setting: 'cumulative',
  baseFilter: '',
};

const sample = (value: number, labels: Record<string, string>): MetricSample => ({ value, labels });

const NAMES = ['claude_code.cost.usage', 'claude_code.token.usage', 'claude_code.session.count'];

const COSTS = [
  sample(8, { usage_part: 'cost.0', model: 'opus' }),
  sample(2, { usage_part: 'cost.0', model: 'haiku' }),
  sample(500, { usage_part: 'tokens.0', type: 'input', model: 'opus' }),
  sample(3, { usage_part: 'sessions.0', model: 'opus' }),
];

/** Metrics of this range, and the same before. */
const metrics = () =>
  fakeMetrics({
    query: (expr) => (expr.includes('usage_part') ? COSTS : NAMES.map((name) => sample(1, { __name__: name }))),
    labelNames: ['__name__', 'model', 'session.id', 'user.id', 'team'],
  }).source;

const brokenMetrics = () =>
  fakeMetrics({
    query: () => {
      throw new Error('metrics are down');
    },
  }).source;

/** Logs that answer every question with one row. */
const logs = (row: Record<string, string>): LogsSource => ({ uid: 'logs', query: async () => [row] });
const LOGS = { cost_usd: '11', user_prompts: '20', sessions: '3', api_requests: '9' };
const brokenLogs: LogsSource = {
  uid: 'logs',
  query: () => Promise.reject(new Error('logs are down')),
};

const answerOf = (sources: UsageSources, changed: Partial<UsageQuestion> = {}) =>
  loadUsageAnswer(sources, { ...question, ...changed }, metricsDetector());

describe('what both sources say', () => {
  it('takes figures of the metrics, and those of the logs where metrics have none; never both', async () => {
    const facts = usageFacts(await answerOf({ metrics: metrics(), logs: logs(LOGS) }));
    expect(facts.now.costNanoUsd).toBe(10e9);
    expect(facts.now.prompts).toBe(20);
    expect([...facts.fromLogs]).toEqual(['prompts']);
    expect(facts.gaps.activeUserMs).toBe('noMetric');
  });

  it('goes on with one of them', async () => {
    const ofMetrics = usageFacts(await answerOf({ metrics: metrics(), logs: undefined }));
    expect(ofMetrics.now.costNanoUsd).toBe(10e9);
    expect(ofMetrics.gaps.prompts).toBe('noLogsSource');
    const ofLogs = usageFacts(await answerOf({ metrics: undefined, logs: logs(LOGS) }));
    expect(ofLogs.now.costNanoUsd).toBe(11e9);
    expect(ofLogs.gaps.commits).toBe('noMetricsSource');
  });

  it('goes on where one fails, and says so; fails where both do', async () => {
    const answer = await answerOf({ metrics: brokenMetrics(), logs: logs(LOGS) });
    expect(answer.metrics).toMatchObject({ kind: 'failed', error: { message: 'metrics are down' } });
    expect(usageFacts(answer).now.costNanoUsd).toBe(11e9);
    expect(usageFacts(answer).gaps.commits).toBe('failed');
    const other = await answerOf({ metrics: metrics(), logs: brokenLogs });
    expect(usageFacts(other).now.costNanoUsd).toBe(10e9);
    await expect(answerOf({ metrics: brokenMetrics(), logs: brokenLogs })).rejects.toThrow('logs are down');
  });

  it('says where nobody can say how to read the metrics, and takes the figures of the logs', async () => {
    const none = fakeMetrics({
      query: (expr) => (expr.includes('usage_part') ? [] : NAMES.map((name) => sample(1, { __name__: name }))),
      labelNames: ['model'],
    });
    const answer = await answerOf(
      { metrics: none.source, logs: logs({ ...LOGS, cost_usd: '0' }) },
      { setting: 'auto' }
    );
    expect(answer.metrics).toMatchObject({ kind: 'unread', gap: 'nothingToCompare' });
    expect(usageFacts(answer).now.prompts).toBe(20);
    expect(usageFacts(answer).gaps.commits).toBe('unread');
  });

  it('knows when there is nothing', async () => {
    const empty = fakeMetrics({ query: () => [] }).source;
    expect(isNothing(await answerOf({ metrics: empty, logs: logs({}) }))).toBe(true);
    expect(isNothing(await answerOf({ metrics: empty, logs: logs(LOGS) }))).toBe(false);
    expect(isNothing(await answerOf({ metrics: metrics(), logs: logs({}) }))).toBe(false);
    expect(isNothing(await answerOf({ metrics: brokenMetrics(), logs: logs({}) }))).toBe(false);
  });

  it('stops where nobody waits for it', async () => {
    const signal = AbortSignal.abort();
    await expect(
      loadUsageAnswer({ metrics: metrics(), logs: undefined }, question, metricsDetector(), { signal })
    ).rejects.toThrow();
  });
});

describe('the lists', () => {
  it('are by the labels that the metrics have, the dearest first', async () => {
    const sources = { metrics: metrics(), logs: undefined };
    const answer = await answerOf(sources);
    const groupable = await groupableLabels(sources, answer, question);
    expect(groupable).toEqual(['model', 'team', 'user.id']);
    const lists = await loadUsageLists(sources, { answer, question, groupable });
    expect(lists.map(({ label }) => label)).toEqual(['model']);
    expect(lists[0]?.rows.map(({ value }) => value)).toEqual(['opus', 'haiku']);
  });

  it('are of one name of the users, and no question is asked twice', async () => {
    const found = [
      sample(8, { usage_part: 'cost.0', 'user.email': 'ann@example.com' }),
      sample(2, { usage_part: 'cost.0', 'user.email': 'bob@example.com' }),
    ];
    const { source, asked } = fakeMetrics({
      query: (expr) => (expr.includes('usage_part') ? found : NAMES.map((name) => sample(1, { __name__: name }))),
      labelNames: ['__name__', 'session.id', 'user.id', 'user.email', 'user.account_uuid'],
    });
    const sources = { metrics: metricsAskedOnce(source), logs: undefined };
    const answer = await answerOf(sources);
    const groupable = await groupableLabels(sources, answer, question);
    const lists = await loadUsageLists(sources, { answer, question, groupable });
    expect(lists.map(({ label }) => label)).toEqual(['user.email']);
    expect(asked.filter((expr) => expr.includes('user.email'))).toHaveLength(1);
    expect(asked.filter((expr) => expr.includes('user.id'))).toHaveLength(0);
    const before = asked.length;
    await answerOf(sources);
    expect(asked).toHaveLength(before);
  });
});
