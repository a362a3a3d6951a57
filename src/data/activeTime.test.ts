import { epochMs, nanoUsd } from 'domain/units';

import { type ActiveTimeRequest, loadActiveTime, MOST_SESSIONS } from './activeTime';
import type { LogsSource } from './logsSource';
import type { MetricSample } from './metricSamples';
import { MetricsQueryError } from './metricsQueryError';
import type { MetricsSource } from './metricsSource';
import type { SessionStrip } from './sessionList';

const COST = 'claude_code.cost.usage';
const ACTIVE = 'claude_code.active_time.total';

/** What a database would answer: dollars and seconds, by how they are added up. */
interface Sums {
  readonly cumulative: number;
  readonly delta: number;
}
interface Stored {
  readonly names?: readonly string[];
  readonly cost?: Sums;
  readonly user?: Sums;
  readonly cli?: Sums;
  /** Plain Prometheus knows no `increase_pure`. */
  readonly isPrometheus?: boolean;
}

const sample = (labels: MetricSample['labels'], value: number): MetricSample => ({ labels, value });

function answerOf(expr: string, stored: Stored): readonly MetricSample[] {
  const { names = [COST, ACTIVE], cost, user, cli, isPrometheus = false } = stored;
  if (expr.startsWith('count')) {
    return names.map((name) => sample({ __name__: name }, 1));
  }
  if (isPrometheus && expr.includes('increase_pure')) {
    throw new MetricsQueryError('query', 'parse error: unknown function with name "increase_pure"');
  }
  if (expr.includes('"cost.')) {
    return [
      sample({ usage_part: 'cost.cumulative.x.0' }, cost?.cumulative ?? 0),
      sample({ usage_part: 'cost.delta.x.0' }, cost?.delta ?? 0),
    ];
  }
  const how = expr.includes('sum_over_time') ? 'delta' : 'cumulative';
  return [sample({ type: 'user' }, user?.[how] ?? 0), sample({ type: 'cli' }, cli?.[how] ?? 0)];
}

const unasked = () => Promise.reject(new Error('Not asked for here.'));

const STRIP: SessionStrip = {
  sessions: 2,
  events: 10,
  userPrompts: 1,
  apiRequests: 1,
  toolDecisions: 0,
  toolResults: 0,
  rejections: 0,
  failedTools: 0,
  apiErrors: 0,
  costNanoUsd: nanoUsd(10_000_000_000),
  tokens: { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheCreationTokens: 0 },
};
const scope = { fromMs: epochMs(0), toMs: epochMs(3_600_000), baseFilter: '', search: 'tidy' };

/** Asks for the active time in front of such a database, and of logs that know these sessions. */
async function load(stored: Stored, change: Partial<ActiveTimeRequest> = {}, allUsd = 10) {
  const exprs: string[] = [];
  const logsExprs: string[] = [];
  const metrics: MetricsSource = {
    uid: 'metrics',
    query: async ({ expr }) => {
      exprs.push(expr);
      return answerOf(expr, stored);
    },
    querySeries: unasked,
    labelNames: unasked,
  };
  const logs: LogsSource = {
    uid: 'logs',
    query: async ({ expr }) => {
      logsExprs.push(expr);
      return expr.includes('by ("session.id")')
        ? [{ 'session.id': 'a' }, { 'session.id': 'b.c' }]
        : [{ sessions: '9', cost_usd: String(allUsd) }];
    },
  };
  const time = await loadActiveTime(metrics, logs, { scope, strip: STRIP, temporality: 'auto', ...change });
  return { time, exprs, logsExprs };
}

const right = { cumulative: 10, delta: 90 };
const times = { user: { cumulative: 60, delta: 500 }, cli: { cumulative: 120, delta: 900 } };

describe('the active time', () => {
  it('adds up typing and work of the wanted sessions, as the cost shows counters are to be read', async () => {
    const { time } = await load({ cost: right, ...times });
    expect(time).toEqual({
      kind: 'known',
      userMs: 60_000,
      cliMs: 120_000,
      temporality: 'cumulative',
      scope: 'wanted',
      isEstimate: false,
    });
  });

  it('reads delta counters where only that gives the cost of the logs', async () => {
    const { time } = await load({ cost: { cumulative: 3, delta: 10 }, ...times });
    expect(time).toMatchObject({ temporality: 'delta', userMs: 500_000, cliMs: 900_000, isEstimate: false });
  });

  it('asks for the wanted sessions alone, under both names of their label', async () => {
    const { exprs } = await load({ cost: right, ...times });
    const sums = exprs.filter((expr) => expr.startsWith('label_replace'));
    expect(sums).not.toHaveLength(0);
    for (const expr of sums) {
      expect(expr).toContain('"session.id"=~"a|b\\\\.c"');
      expect(expr).toContain('"session_id"=~"a|b\\\\.c"');
    }
  });

  it('believes an administrator without looking at the cost', async () => {
    const { time, exprs } = await load({ names: [ACTIVE], cost: right, ...times }, { temporality: 'delta' });
    expect(time).toMatchObject({ kind: 'known', temporality: 'delta', userMs: 500_000 });
    expect(exprs.some((expr) => expr.includes('cost.usage"'))).toBe(false);
  });

  it('is an estimate where Prometheus has to guess, and none where nothing is guessed', async () => {
    const guessed = await load({ cost: right, ...times, isPrometheus: true });
    expect(guessed.time).toMatchObject({ kind: 'known', temporality: 'cumulative', isEstimate: true });
    expect(guessed.exprs.at(-1)).toMatch(/\bincrease\(/);
    const exact = await load({ cost: { cumulative: 3, delta: 10 }, ...times, isPrometheus: true });
    expect(exact.time).toMatchObject({ temporality: 'delta', isEstimate: false });
  });
});

describe('the active time of too many sessions to name', () => {
  const many = { strip: { ...STRIP, sessions: MOST_SESSIONS + 1 } };

  it('is that of all in range, compared with what all of them cost, and says so', async () => {
    const { time, exprs, logsExprs } = await load({ cost: { cumulative: 70, delta: 5 }, ...times }, many, 70);
    expect(time).toMatchObject({ kind: 'known', scope: 'all', temporality: 'cumulative' });
    expect(exprs.join()).not.toContain('session.id');
    expect(logsExprs).toHaveLength(1);
    expect(logsExprs[0]).not.toContain('tidy');
  });

  it('is named one by one up to the limit', async () => {
    const strip = { ...STRIP, sessions: MOST_SESSIONS };
    expect((await load({ cost: right, ...times }, { strip })).time).toMatchObject({ scope: 'wanted' });
  });
});

describe('no active time', () => {
  const free = { ...STRIP, costNanoUsd: nanoUsd(0) };

  it.each<[string, Stored, Partial<ActiveTimeRequest>, string]>([
    ['no client sent it', { names: [COST] }, {}, 'noMetric'],
    ['the database is empty', { names: [] }, {}, 'noMetric'],
    ['a metric of a similar name is none', { names: [COST, `${ACTIVE}_seconds`] }, {}, 'noMetric'],
    ['no cost in the metrics', { names: [ACTIVE], ...times }, {}, 'nothingToCompare'],
    ['no cost in the logs', { cost: right, ...times }, { strip: free }, 'nothingToCompare'],
    ['neither reading gives the cost', { cost: { cumulative: 5, delta: 90 }, ...times }, {}, 'cannotTell'],
    ['both give the cost, but not one time', { cost: { cumulative: 10, delta: 10 }, ...times }, {}, 'cannotTell'],
  ])('%s', async (_name, stored, change, gap) => {
    expect((await load(stored, change)).time).toEqual({ kind: 'unknown', gap });
  });

  it('does not matter which reading is right where both give the same', async () => {
    const same = { cumulative: 60, delta: 60 };
    const { time } = await load({ cost: { cumulative: 10, delta: 10 }, user: same, cli: same });
    expect(time).toMatchObject({ kind: 'known', userMs: 60_000, cliMs: 60_000 });
  });
});

it('hands on the failure of a metrics database that is down', async () => {
  const metrics: MetricsSource = {
    uid: 'metrics',
    query: () => Promise.reject(new MetricsQueryError('unreachable', 'connection refused')),
    querySeries: unasked,
    labelNames: unasked,
  };
  const logs: LogsSource = { uid: 'logs', query: async () => [] };
  await expect(loadActiveTime(metrics, logs, { scope, strip: STRIP, temporality: 'auto' })).rejects.toThrow(
    'The metrics database cannot be reached.'
  );
});
