import { nanoUsdFromUsd } from 'domain/units';

import { changeOf, sessionStats } from './sessionStats';

const strip = (sessions: number, cost: number) => ({
  sessions,
  events: 10,
  userPrompts: 1,
  apiRequests: 2,
  toolDecisions: 3,
  toolResults: 3,
  rejections: 0,
  failedTools: 1,
  apiErrors: 2,
  costNanoUsd: nanoUsdFromUsd(cost),
  tokens: { inputTokens: 5000, outputTokens: 400, cacheReadTokens: 7000, cacheCreationTokens: 20 },
});

const named = (stats: ReturnType<typeof sessionStats>, label: string) => stats.find((stat) => stat.label === label);

describe('the figures above the list', () => {
  const stats = sessionStats({ status: 'ready', value: { now: strip(1234, 0.67269), before: strip(2, 0.0042) } });

  it('are short, exact on hover, and beside what they were', () => {
    expect(named(stats, 'Cost')).toEqual({
      label: 'Cost',
      value: '$0.67',
      exact: '$0.67269',
      previous: '$0.0042',
      change: '×160',
    });
    expect(named(stats, 'Sessions')).toMatchObject({ value: '1,234', exact: '1,234', previous: '2' });
  });

  it('add all kinds of tokens, and API errors to failed tools', () => {
    expect(named(stats, 'Tokens')).toMatchObject({ value: '12.4k', exact: '12,420' });
    expect(named(stats, 'Errors')).toMatchObject({ value: '3' });
  });

  it.each([
    [112, 100, '+12 %'],
    [92, 100, '−8 %'],
    [0, 100, '−100 %'],
    [100, 100, '±0 %'],
    [2400, 100, '×24'],
    [5, 0, undefined],
    [0, 0, undefined],
  ])('tell how %d differs from %d before', (now, before, change) => {
    expect(changeOf(now, before)).toBe(change);
  });

  it('have no value while on their way, the older one while a newer is, and a dash when none will come', () => {
    expect(sessionStats({ status: 'loading' }).every(({ value }) => value === undefined)).toBe(true);
    const reloading = sessionStats({ status: 'loading', value: { now: strip(1, 1), before: strip(1, 1) } });
    expect(named(reloading, 'Sessions')?.value).toBe('1');
    const failed = sessionStats({ status: 'failed', error: { message: 'down' } });
    expect(failed.every(({ value }) => value === '–')).toBe(true);
  });
});
