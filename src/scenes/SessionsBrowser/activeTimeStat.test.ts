import type { ActiveTime } from 'data/activeTime';
import { durationMs } from 'domain/units';

import { activeTimeStat } from './activeTimeStat';

const known = (minutes: number, change: Partial<Extract<ActiveTime, { kind: 'known' }>> = {}): ActiveTime => ({
  kind: 'known',
  userMs: durationMs(minutes * 20_000),
  cliMs: durationMs(minutes * 40_000),
  temporality: 'cumulative',
  scope: 'wanted',
  isEstimate: false,
  ...change,
});
const ready = (now: ActiveTime, before?: ActiveTime) =>
  activeTimeStat({ status: 'ready', value: { now, ...(before === undefined ? {} : { before }) } }, true);

describe('the figure of the active time', () => {
  it('adds typing and work, tells them apart on hover, and how it changed', () => {
    const stat = ready(known(30), known(20));
    expect(stat).toMatchObject({
      label: 'Active time',
      value: '30 min 00 s',
      previous: '20 min 00 s',
      change: '+50 %',
    });
    expect(stat.exact).toContain('Typing: 10 min');
    expect(stat.exact).toContain('Claude Code at work: 20 min');
    expect(stat.exact).toContain('From cumulative metrics');
  });

  it('says when it is of all sessions, and does not compare unlike figures', () => {
    expect(ready(known(30, { scope: 'all' }), known(20))).toMatchObject({ label: 'Active, all sessions' });
    expect(ready(known(30, { scope: 'all' }), known(20)).previous).toBeUndefined();
  });

  it('marks an estimate', () => {
    const stat = ready(known(30, { isEstimate: true }));
    expect(stat.value).toBe('≈ 30 min 00 s');
    expect(stat.exact).toContain('An estimate');
  });

  it.each([
    ['noMetric', 'No client sent its active time'],
    ['nothingToCompare', 'there is no cost in this range'],
    ['cannotTell', 'Cannot tell cumulative from delta'],
  ] as const)('is a dash with a reason: %s', (gap, words) => {
    expect(ready({ kind: 'unknown', gap })).toMatchObject({ value: '–', exact: expect.stringContaining(words) });
  });

  it('is a dash without a source or after a failure, and has no value while on its way', () => {
    expect(activeTimeStat({ status: 'idle' }, false)).toMatchObject({
      value: '–',
      exact: 'There is no Prometheus or VictoriaMetrics data source to ask.',
    });
    const failed = activeTimeStat({ status: 'failed', error: { message: 'It is down.' } }, true);
    expect(failed).toMatchObject({ value: '–', exact: 'It is down.' });
    expect(activeTimeStat({ status: 'loading' }, true).value).toBeUndefined();
  });
});
