import type { DifferenceReason, UsageComparison } from '../usage/compareUsage';

import { type CounterFacts, judgeCounters } from './judgeCounters';

const compared = (metrics: number, logs: number, reasons: readonly DifferenceReason[] = []): UsageComparison => {
  const difference = metrics - logs;
  const cost = {
    metrics: metrics * 1e9,
    logs: logs * 1e9,
    difference,
    ...(logs === 0 ? {} : { ratio: difference / logs }),
  };
  return { kind: difference === 0 ? 'same' : 'different', cost, tokens: cost, reasons };
};
const healthy: CounterFacts = {
  names: ['claude_code.cost.usage', 'claude_code.token.usage'],
  ...{ hasEvents: true, hasSessionIds: true, temporality: 'cumulative', setting: 'auto' },
  ...{ lagMs: 20_000, exportMs: 60_000, comparison: compared(3, 3) },
};
const told = (change: Partial<CounterFacts>) =>
  judgeCounters({ ...healthy, ...change }).map(({ state, reason }) => `${state} ${reason}`);

describe('metrics of the clients', () => {
  it('that arrive and agree with the events are fine', () => {
    expect(told({})).toEqual([
      'ok names.dotted',
      'ok temporality.cumulative',
      'ok counters.fresh',
      'ok counters.often',
      'ok cost.same',
    ]);
  });

  it('that are missing beside events are a warning with the flag that sends them, and else not known', () => {
    expect(judgeCounters({ ...healthy, names: [] })).toEqual([
      { state: 'warning', reason: 'counters.none', facts: {}, fix: 'OTEL_METRICS_EXPORTER=otlp' },
    ]);
    expect(told({ names: [], hasEvents: false })).toEqual(['unknown counters.nothing']);
  });

  it.each([
    [['claude_code_cost_usage_USD_total'], 'ok names.underscored'],
    [['claude_code.cost.usage'], 'ok names.dotted'],
    [['claude_code.cost.usage', 'claude_code_cost_usage_USD_total'], 'warning names.mixed'],
  ])('are named %j: %s', (names, expected) => {
    expect(told({ names })).toContain(expected);
  });

  it('without ids of sessions say which flag leaves them out', () => {
    const found = judgeCounters({ ...healthy, hasSessionIds: false });
    expect(found[1]).toMatchObject({ state: 'note', fix: 'OTEL_METRICS_INCLUDE_SESSION_ID=true' });
  });

  it.each([
    ['cumulative', 'auto', 'ok temporality.cumulative'],
    ['delta', 'auto', 'ok temporality.delta'],
    ['delta', 'delta', 'ok temporality.delta'],
    ['delta', 'cumulative', 'failed temporality.contradicts'],
    ['cumulative', 'delta', 'failed temporality.contradicts'],
    ['untold', 'auto', 'unknown temporality.untold'],
    ['untold', 'delta', 'ok temporality.set'],
  ] as const)('that are %s under the setting %s: %s', (temporality, setting, expected) => {
    expect(told({ temporality, setting })).toContain(expected);
  });

  it('that contradict the settings are mended by what the clients send', () => {
    const found = judgeCounters({ ...healthy, temporality: 'delta', setting: 'cumulative' });
    expect(found.find(({ state }) => state === 'failed')?.fix).toBe(
      'OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE=cumulative'
    );
  });

  it.each([
    [600_000, 'ok counters.fresh'],
    [600_001, 'warning counters.stale'],
    [-5_000, 'ok counters.fresh'],
  ])('that are %s ms older than events, and less than them: %s', (lagMs, expected) => {
    expect(told({ lagMs, comparison: compared(2, 3) })).toContain(expected);
  });

  it('that have all of the events’ cost arrive, whatever the time of the newest', () => {
    expect(told({ lagMs: 3_000_000 })).toContain('ok counters.fresh');
  });

  it.each([
    [60_000, 'ok counters.often'],
    [300_000, 'ok counters.often'],
    [300_001, 'warning counters.rare'],
  ])('that repeat every %s ms: %s', (exportMs, expected) => {
    expect(told({ exportMs })).toContain(expected);
  });

  it('as deltas have pauses that are no interval', () => {
    expect(told({ temporality: 'delta', exportMs: 9_000_000 }).join()).not.toContain('rare');
  });

  it('of a database that does not tell its times are not known', () => {
    const { lagMs: _lag, exportMs: _interval, ...rest } = healthy;
    expect(judgeCounters(rest).map(({ reason }) => reason)).toContain('counters.timeUntold');
  });

  it.each([
    [compared(2.9, 3, ['edges']), 'ok cost.near'],
    [compared(2.8, 3, ['metricsRetention', 'unknown']), 'warning cost.metricsRetention'],
    [compared(6, 3, []), 'warning cost.unknown'],
    [compared(3, 0, ['logsOff']), 'warning cost.logsOff'],
  ])('whose cost is another one: %#', (comparison, expected) => {
    expect(told({ comparison })).toContain(expected);
  });

  it('show both costs in dollars', () => {
    expect(judgeCounters({ ...healthy, comparison: compared(6, 3) }).at(-1)?.facts).toEqual({
      metricsUsd: 6,
      logsUsd: 3,
    });
  });
});
