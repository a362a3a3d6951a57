import fc from 'fast-check';

import { CURVE_KINDS } from 'domain/timeline/curves';

import { curvesOfText, curvesText } from './curvesText';

describe('which curves are shown, as a link says it', () => {
  it('is read back', () => {
    fc.assert(
      fc.property(fc.subarray([...CURVE_KINDS]), (shown) => expect(curvesOfText(curvesText(shown))).toEqual(shown))
    );
  });

  it('is all where nothing is said, or junk', () => {
    expect(curvesOfText(undefined)).toEqual(CURVE_KINDS);
    expect(curvesOfText('money')).toEqual(CURVE_KINDS);
    fc.assert(
      fc.property(fc.string(), (text) => expect(CURVE_KINDS).toEqual(expect.arrayContaining([...curvesOfText(text)])))
    );
  });

  it('has the order of the rows, whatever the address has', () => {
    expect(curvesOfText('tokens,cost,cost')).toEqual(['cost', 'tokens']);
  });
});
