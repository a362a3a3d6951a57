import fc from 'fast-check';

import { waitAfter } from './LivePoller';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

describe('how long to wait for the next look', () => {
  it.each([
    [0, 5],
    [59 * SECOND, 5],
    [MINUTE, 10],
    [4 * MINUTE, 30],
    [10 * MINUTE, 60],
    [24 * 60 * MINUTE, 60],
  ])('%d ms after the last news: %d s', (quietMs, seconds) => {
    expect(waitAfter(quietMs, 0)).toBe(seconds * SECOND);
  });

  it('is never shorter for being quiet for longer, or for more failures', () => {
    const quiet = fc.nat(20 * MINUTE);
    const failures = fc.nat(10);
    fc.assert(
      fc.property(quiet, quiet, failures, failures, (some, more, few, many) => {
        expect(waitAfter(some + more, few + many)).toBeGreaterThanOrEqual(waitAfter(some, few));
      })
    );
  });
});
