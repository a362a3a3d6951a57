import * as fc from 'fast-check';

import { agreeingTemporalities, areAlike } from './temporality';

const usd = fc.double({ min: 0.000001, max: 10 ** 6, noNaN: true });

describe('how counters are to be read', () => {
  it.each([
    ['exactly as much as the logs', 10, 10, true],
    ['a twentieth less: rows of the logs came late', 9.51, 10, true],
    ['a twentieth more: the range cuts through an export', 10.49, 10, true],
    ['more than a twentieth less', 9.4, 10, false],
    ['twice as much: a process counted twice', 20, 10, false],
    ['nothing where the logs have a cost', 0, 10, false],
    ['cents', 0.0102, 0.01, true],
  ])('%s', (_name, cumulative, logsUsd, isBelieved) => {
    expect(agreeingTemporalities({ cumulative, delta: undefined }, logsUsd)).toEqual(isBelieved ? ['cumulative'] : []);
  });

  it('does not depend on the currency’s unit', () => {
    fc.assert(
      fc.property(usd, usd, usd, (cumulative, delta, logsUsd) => {
        const inCents = { cumulative: cumulative * 128, delta: delta * 128 };
        expect(agreeingTemporalities(inCents, logsUsd * 128)).toEqual(
          agreeingTemporalities({ cumulative, delta }, logsUsd)
        );
      })
    );
  });

  it('treats both readings alike', () => {
    const other = { cumulative: 'delta', delta: 'cumulative' } as const;
    fc.assert(
      fc.property(usd, usd, usd, (cumulative, delta, logsUsd) => {
        const there = agreeingTemporalities({ cumulative, delta }, logsUsd);
        const back = agreeingTemporalities({ cumulative: delta, delta: cumulative }, logsUsd);
        expect(new Set(back)).toEqual(new Set(there.map((each) => other[each])));
      })
    );
  });

  it.each([0, -1, NaN])('is not known from logs that cost %d', (logsUsd) => {
    fc.assert(
      fc.property(usd, usd, (cumulative, delta) => {
        expect(agreeingTemporalities({ cumulative, delta }, logsUsd)).toEqual([]);
      })
    );
  });

  it('does not matter for figures in any order that are near each other', () => {
    fc.assert(
      fc.property(fc.array(usd, { minLength: 1 }), (values) => {
        expect(areAlike(values)).toBe(areAlike(values.toReversed()));
        expect(areAlike([...values, 2 * Math.max(...values)])).toBe(false);
        expect(areAlike(values.map(() => Math.max(...values)))).toBe(true);
      })
    );
  });
});
