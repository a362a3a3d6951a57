import { epochMs, nanoUsd } from '../units';
import { type ComparedSources, compareUsage, type DifferenceReason } from './compareUsage';

const HOUR_MS = 3_600_000;
const tokens = (inputTokens: number) => ({ inputTokens, outputTokens: 0, cacheReadTokens: 0, cacheCreationTokens: 0 });
const source = (usd: number, count: number) => ({
  figures: { costNanoUsd: nanoUsd(usd * 1e9), tokens: tokens(count) },
  firstMs: epochMs(60_000),
});

const SAME: ComparedSources = {
  span: { fromMs: epochMs(0), toMs: epochMs(HOUR_MS) },
  nowMs: epochMs(10 * HOUR_MS),
  metrics: source(2, 1_000),
  logs: { ...source(2, 1_000), requestsWithoutCost: 0 },
  losesResumed: false,
};

describe('metrics beside logs', () => {
  it('are the same within what binary sums differ by', () => {
    expect(compareUsage(SAME)).toMatchObject({ kind: 'same', reasons: [], cost: { difference: 0, ratio: 0 } });
    expect(compareUsage({ ...SAME, metrics: source(2.0000004, 1_000) }).kind).toBe('same');
    expect(compareUsage({ ...SAME, metrics: source(2.000002, 1_000) }).kind).toBe('different');
  });

  it('say how far they are apart, and never one sum of both', () => {
    const { cost, tokens: counted } = compareUsage({ ...SAME, metrics: source(1.5, 750) });
    expect(cost).toEqual({ metrics: 1.5e9, logs: 2e9, difference: -0.5e9, ratio: -0.25 });
    expect(counted).toMatchObject({ difference: -250 });
    const nothing = { ...source(0, 0), requestsWithoutCost: 0 };
    expect(compareUsage({ ...SAME, logs: nothing }).cost).not.toHaveProperty('ratio');
  });

  const late = epochMs(HOUR_MS / 2);
  it.each<[DifferenceReason, Partial<ComparedSources>]>([
    ['logsOff', { logs: { figures: {}, requestsWithoutCost: 0 } }],
    ['metricsOff', { metrics: { figures: {} } }],
    ['logsRetention', { logs: { ...source(1, 500), firstMs: late, requestsWithoutCost: 0 } }],
    ['metricsRetention', { metrics: { ...source(1, 500), firstMs: late } }],
    ['requestsWithoutCost', { logs: { ...source(1.9, 1_000), requestsWithoutCost: 3 } }],
    ['lateSamples', { metrics: source(1.9, 950), nowMs: epochMs(HOUR_MS + 60_000) }],
    [
      'resumedSessions',
      { metrics: { ...source(1, 500), figures: { ...source(1, 500).figures, resumes: 2 } }, losesResumed: true },
    ],
    ['edges', { metrics: source(1.98, 990) }],
    ['unknown', { metrics: source(5, 2_500) }],
  ])('differ likely because of %s', (reason, change) => {
    expect(compareUsage({ ...SAME, ...change })).toMatchObject({ kind: 'different' });
    expect(compareUsage({ ...SAME, ...change }).reasons[0]).toBe(reason);
  });
});
