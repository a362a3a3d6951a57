import { agreeingTemporalities, areAlike } from './temporality';

describe('telling cumulative from delta counters by the cost in the logs', () => {
  it.each([
    [{ cumulative: 10, delta: 40 }, 10, ['cumulative']],
    [{ cumulative: 10, delta: 40 }, 40, ['delta']],
    [{ cumulative: 10.4, delta: 40 }, 10, ['cumulative']],
    [{ cumulative: 10.6, delta: 40 }, 10, []],
    [{ cumulative: 10, delta: 10 }, 10, ['cumulative', 'delta']],
    [{ cumulative: undefined, delta: 10 }, 10, ['delta']],
    [{ cumulative: 0, delta: 0 }, 0, []],
    [{ cumulative: 10, delta: 40 }, NaN, []],
  ] as const)('%j against %d', (costs, logsUsd, expected) => {
    expect(agreeingTemporalities(costs, logsUsd)).toEqual(expected);
  });

  it('does not matter where both give the same', () => {
    expect(areAlike([100, 96])).toBe(true);
    expect(areAlike([100, 90])).toBe(false);
    expect(areAlike([0, 0])).toBe(true);
    expect(areAlike([7])).toBe(true);
  });
});
