import fc from 'fast-check';

import { epochMs } from 'domain/units';

import { viewportOfZoom, zoomFromUrl, zoomOfViewport, zoomToUrl } from './zoomWindow';

const windows = fc
  .tuple(fc.integer({ min: -1e9, max: 1e12 }), fc.integer({ min: 1, max: 1e12 }))
  .map(([startMs, span]) => ({ startMs, endMs: startMs + span }));

describe('the zoom in a link', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(windows, (zoom) => expect(zoomFromUrl(zoomToUrl(zoom))).toEqual(zoom)));
  });

  it('covers at least what was shown', () => {
    expect(zoomToUrl({ startMs: -0.5, endMs: 10.2 })).toBe('-1..11');
  });

  it.each(['', '5', '5..', '10..5', '5..5', '1-2', 'NaN..2', '1..2..3', '1e3..2e3', '99999999999999999999..1'])(
    'is none for %j',
    (text) => {
      expect(zoomFromUrl(text)).toBeUndefined();
    }
  );

  it('moves with the session', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 0, max: 2e12 }), (zoom, start) => {
        expect(zoomOfViewport(viewportOfZoom(zoom, epochMs(start)), epochMs(start))).toEqual(zoom);
      })
    );
  });
});
