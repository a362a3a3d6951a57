import { addMs, epochMs, nanoUsd } from '../units';

import { type BudgetTrend, budgetStanding, worstFirst } from './budgetStanding';
import { spendGroups } from './spendGroups';

const HOUR_MS = 3_600_000;
const fromMs = epochMs(Date.UTC(2026, 10, 23));
const day = { fromMs, toMs: addMs(fromMs, 24 * HOUR_MS) };
const usd = (amount: number) => nanoUsd(amount * 1_000_000_000);

const standingOf = (spent: number, hours: number, trend: BudgetTrend | undefined) =>
  budgetStanding(
    usd(100),
    day,
    { span: { fromMs, toMs: addMs(fromMs, hours * HOUR_MS) }, spentNanoUsd: usd(spent) },
    trend
  );
const standing = (spent: number, hours = 12, trend: BudgetTrend = {}) => standingOf(spent, hours, trend);

describe('how a budget stands', () => {
  it.each([
    [100.01, 'exceeded'],
    [51, 'willExceed'],
    [50, 'onCourse'],
    [0, 'onCourse'],
  ])('with %d dollars spent at noon: %s', (spent, state) => {
    expect(standing(spent).state).toBe(state);
  });

  it('may be exceeded where one of the weeks would do so', () => {
    const shape = { weeks: 2, share: 0.6, behind: 12, rest: [], rests: [2, 6] };
    expect(standing(55, 12, { shape }).state).toBe('mayExceed');
    expect(standing(40, 12, { shape }).state).toBe('onCourse');
  });

  it('is not told too early, unless it is exceeded already', () => {
    expect(standing(1, 1).state).toBe('early');
    expect(standing(101, 1).state).toBe('exceeded');
  });

  it('waits for what the forecast goes by, unless it is exceeded already', () => {
    const waiting = standingOf(3, 1, undefined);
    expect(waiting.state).toBe('waiting');
    expect(waiting).not.toHaveProperty('forecast');
    expect(waiting.perHourNanoUsd).toBe(usd(3));
    expect(standingOf(101, 1, undefined).state).toBe('exceeded');
  });

  it('knows what the last hours cost, and when it runs out at that', () => {
    const recent = {
      span: { fromMs: addMs(fromMs, 9 * HOUR_MS), toMs: addMs(fromMs, 12 * HOUR_MS) },
      spentNanoUsd: usd(30),
    };
    const found = standing(40, 12, { recent });
    expect(found.recentPerHourNanoUsd).toBe(usd(10));
    expect(found.recentRunsOutMs).toBe(fromMs + 18 * HOUR_MS);
    expect(standing(101, 12, { recent })).not.toHaveProperty('recentRunsOutMs');
    expect(standing(40, 12, { recent: { ...recent, spentNanoUsd: usd(3) } })).not.toHaveProperty('recentRunsOutMs');
    expect(standing(40, 12, { recent: { ...recent, spentNanoUsd: usd(0) } })).not.toHaveProperty('recentRunsOutMs');
  });

  it('is sorted by the worst', () => {
    const states = [10, 300, 60, 101].map((spent) => standing(spent)).sort(worstFirst);
    expect(states.map(({ progress }) => progress.spentNanoUsd / 1e9)).toEqual([300, 101, 60, 10]);
  });
});

describe('what is asked for together', () => {
  it('is one label, with all of its values where one of the budgets has them all', () => {
    expect(
      spendGroups([
        { kind: 'all' },
        { kind: 'one', label: 'team', value: 'web' },
        { kind: 'each', label: 'user.email' },
        { kind: 'one', label: 'team', value: 'data' },
        { kind: 'one', label: 'user.email', value: 'a@b' },
        { kind: 'one', label: 'team', value: 'web' },
        { kind: 'all' },
      ])
    ).toEqual([{}, { label: 'team', values: ['web', 'data'] }, { label: 'user.email' }]);
  });
});
