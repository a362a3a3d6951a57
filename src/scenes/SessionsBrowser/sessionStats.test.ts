import { nanoUsdFromUsd } from 'domain/units';

import { sessionStats } from './sessionStats';

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
    expect(named(stats, 'Cost')).toEqual({ label: 'Cost', value: '$0.67', exact: '$0.67269', previous: '$0.0042' });
    expect(named(stats, 'Sessions')).toEqual({ label: 'Sessions', value: '1,234', exact: '1,234', previous: '2' });
  });

  it('add all kinds of tokens, and API errors to failed tools', () => {
    expect(named(stats, 'Tokens')).toMatchObject({ value: '12.4k', exact: '12,420' });
    expect(named(stats, 'Errors')).toMatchObject({ value: '3' });
  });

  it('have no value while on their way, the older one while a newer is, and a dash when none will come', () => {
    expect(sessionStats({ status: 'loading' }).every(({ value }) => value === undefined)).toBe(true);
    const reloading = sessionStats({ status: 'loading', value: { now: strip(1, 1), before: strip(1, 1) } });
    expect(named(reloading, 'Sessions')?.value).toBe('1');
    const failed = sessionStats({ status: 'failed', error: { message: 'down' } });
    expect(failed.every(({ value }) => value === '–')).toBe(true);
  });
});
