import { CURVE_KINDS } from 'domain/timeline/curves';
import { geometry } from 'domain/timeline/geometry';
import * as fc from 'fast-check';
import { curvesHeight, fitCurves } from './shownCurves';

const someKinds = fc.subarray([...CURVE_KINDS]);

describe('room for curves', () => {
  it('is never taken from what the lanes need, but for the line that says that there is none', () => {
    fc.assert(
      fc.property(someKinds, fc.nat(1000), (kinds, roomPx) => {
        const fitted = fitCurves(kinds, roomPx);
        const left = roomPx - curvesHeight(fitted);
        expect(left >= geometry.curves.leastLanes || curvesHeight(fitted) <= geometry.curves.noteHeight).toBe(true);
        expect(fitted.kinds.length + (fitted.hidden ?? 0)).toBe(kinds.length);
      })
    );
  });

  it('is as usual where there is enough, or nothing is known', () => {
    expect(fitCurves(CURVE_KINDS, 400)).toEqual({ kinds: CURVE_KINDS });
    expect(fitCurves(CURVE_KINDS, undefined)).toEqual({ kinds: CURVE_KINDS });
  });

  it('becomes less before it becomes none', () => {
    const { leastLanes, lowRowHeight } = geometry.curves;
    expect(fitCurves(CURVE_KINDS, leastLanes + 3 * lowRowHeight)).toEqual({
      kinds: CURVE_KINDS,
      rowHeightPx: lowRowHeight,
    });
    expect(fitCurves(CURVE_KINDS, leastLanes)).toEqual({ kinds: [], hidden: 3 });
  });
});
