import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';

import { foldSession } from '../sessions/foldSession';
import { epochMs } from '../units';
import { bandColumns, bandGroupEnd, firstBand, turnBands } from './turnBands';
import { timeScale } from './viewport';

describe('turn bands', () => {
  it('finds every band that reaches into the view', () => {
    fc.assert(
      fc.property(arbitrarySession, fc.double({ min: 0, max: 1, noNaN: true }), (records, share) => {
        const { turns, interval } = foldSession('session-1', records);
        const bands = turnBands(turns);
        const fromMs = interval.startMs + share * (interval.endMs - interval.startMs);
        const first = firstBand(bandColumns(bands), fromMs);
        bands.slice(0, first).forEach(({ endMs }) => expect(endMs).toBeLessThan(fromMs));
      })
    );
  });

  it('groups bands that begin within the same few pixels', () => {
    const starts = [0, 1, 2, 500, 501, 900].map((startMs) => ({ startMs: epochMs(startMs), endMs: epochMs(startMs) }));
    const columns = { startMs: Float64Array.from(starts, ({ startMs }) => startMs), latestEndMs: new Float64Array(6) };
    const scale = timeScale({ fromMs: epochMs(0), toMs: epochMs(1000) }, 1000);
    expect(bandGroupEnd(columns, 0, scale, 3)).toBe(3);
    expect(bandGroupEnd(columns, 3, scale, 3)).toBe(5);
    expect(bandGroupEnd(columns, 5, scale, 3)).toBe(6);
  });
});
