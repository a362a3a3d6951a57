import type { DemoState } from './demoState';
import { historyPlan } from './historyPlan';

const NOW_MS = Date.parse('2026-11-23T12:00:00Z');
const HOUR_MS = 3_600_000;

function seededHoursAgo(hours: number): DemoState {
  return { seededUntilMs: NOW_MS - hours * HOUR_MS, isSeeding: false, logsPort: undefined, metricsPort: undefined };
}

describe('historyPlan', () => {
  it('writes a week into an empty folder', () => {
    const plan = historyPlan({ ...seededHoursAgo(0), seededUntilMs: undefined }, NOW_MS);

    expect(plan).toEqual({ days: 7, sessions: 64, seed: 1 });
  });

  it.each([0, 1, 11])('leaves a history of %p hours ago as it is', (hours) => {
    expect(historyPlan(seededHoursAgo(hours), NOW_MS)).toBeUndefined();
  });

  it.each([
    [13, 1],
    [50, 2],
    [24 * 30, 7],
  ])('after %p hours it adds the days since, at most a week', (hours, days) => {
    const plan = historyPlan(seededHoursAgo(hours), NOW_MS);

    expect(plan?.days).toBe(days);
    expect(plan?.seed).not.toBe(1);
  });
});
