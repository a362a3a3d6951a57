import fc from 'fast-check';

import { CURVE_KINDS } from 'domain/timeline/curves';

import { curvesFromUrl, curvesText, curvesToUrl, storeCurves, storedCurves } from './shownCurves';

const anyShown = fc.subarray([...CURVE_KINDS]);

describe('which curves are shown', () => {
  beforeEach(() => window.localStorage.clear());

  it('is read back from an address and from a link', () => {
    fc.assert(
      fc.property(anyShown, (shown) => {
        expect(curvesFromUrl(curvesToUrl(shown) ?? undefined)).toEqual(shown);
        expect(curvesFromUrl(curvesText(shown))).toEqual(shown);
      })
    );
  });

  it('is remembered', () => {
    fc.assert(
      fc.property(anyShown, (shown) => {
        storeCurves(shown);
        expect(storedCurves()).toEqual(shown);
      })
    );
  });

  it('is all where nothing is remembered, or junk', () => {
    expect(storedCurves()).toEqual(CURVE_KINDS);
    fc.assert(
      fc.property(fc.string(), (text) => expect(CURVE_KINDS).toEqual(expect.arrayContaining([...curvesFromUrl(text)])))
    );
  });

  it('has the order of the rows, whatever the address has', () => {
    expect(curvesFromUrl('tokens,cost,cost')).toEqual(['cost', 'tokens']);
  });
});
