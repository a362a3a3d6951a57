import * as fc from 'fast-check';

import { epochMs, nanoUsd } from '../units';

import { budgetProgress, burnRate } from './budgetProgress';

const amounts = fc.integer({ min: 0, max: 9_000_000_000_000_000 }).map(nanoUsd);

describe('progress', () => {
  it('is what is spent, and what is left of it', () => {
    expect(budgetProgress(nanoUsd(41_200_000_001), nanoUsd(100_000_000_000))).toEqual({
      spentNanoUsd: 41_200_000_001,
      amountNanoUsd: 100_000_000_000,
      leftNanoUsd: 58_799_999_999,
      overNanoUsd: 0,
      share: 0.41200000001,
    });
  });

  it('has no share of nothing', () => {
    expect(budgetProgress(nanoUsd(5), nanoUsd(0))).not.toHaveProperty('share');
    expect(budgetProgress(nanoUsd(5), nanoUsd(0)).overNanoUsd).toBe(5);
  });

  it('loses no nano-dollar', () => {
    fc.assert(
      fc.property(amounts, amounts, (spent, amount) => {
        const { leftNanoUsd, overNanoUsd } = budgetProgress(spent, amount);
        expect(spent + leftNanoUsd - overNanoUsd).toBe(amount);
        expect(leftNanoUsd === 0 || overNanoUsd === 0).toBe(true);
        expect(Math.min(leftNanoUsd, overNanoUsd)).toBeGreaterThanOrEqual(0);
      })
    );
  });
});

describe('what an hour costs', () => {
  const span = (minutes: number) => ({ fromMs: epochMs(0), toMs: epochMs(minutes * 60_000) });

  it('is what was spent by the time', () => {
    expect(burnRate(nanoUsd(3_000_000_000), span(180))).toBe(1_000_000_000);
    expect(burnRate(nanoUsd(1_000_000_000), span(30))).toBe(2_000_000_000);
  });

  it('is unknown of no time', () => {
    expect(burnRate(nanoUsd(1), span(0))).toBeUndefined();
    expect(burnRate(nanoUsd(1), span(0.5))).toBeUndefined();
  });
});
