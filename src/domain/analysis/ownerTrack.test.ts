import * as fc from 'fast-check';

import { epochMs } from '../units';
import { NOBODY, trackOwners } from './ownerTrack';

const END = 40;

/** Any intervals of three owners, some of them instants and some that end before they begin. */
const anySpans = fc.array(
  fc.array(
    fc.tuple(fc.nat(END), fc.nat(END)).map(([from, to]) => ({ startMs: epochMs(from), endMs: epochMs(to) })),
    { maxLength: 12 }
  ),
  { minLength: 3, maxLength: 3 }
);

/** Who owns the time from one whole millisecond to the next, asked of each interval. */
const ownerBy = (spans: ReadonlyArray<ReadonlyArray<{ startMs: number; endMs: number }>>, ms: number): number => {
  const owner = spans.findIndex((list) => list.some(({ startMs, endMs }) => startMs <= ms && endMs > ms));
  return owner < 0 ? NOBODY : owner;
};

describe('the owners of time', () => {
  it('are the first with an interval there, at every moment', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const { edgesMs, owners } = trackOwners(spans);
        for (let ms = 0; ms < END; ms++) {
          const piece = edgesMs.findLastIndex((edge) => edge <= ms);
          expect(piece < 0 ? NOBODY : owners[piece]).toBe(ownerBy(spans, ms));
        }
      })
    );
  });

  it('have had as much time before each piece as their pieces before it last', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const { edgesMs, owners, ownedMs } = trackOwners(spans);
        edgesMs.forEach((edge, piece) => {
          spans.forEach((_, owner) => {
            const owned = Array.from({ length: edge }, (__, ms) => ms).filter((ms) => ownerBy(spans, ms) === owner);
            expect(ownedMs[owner]?.[piece]).toBe(owned.length);
          });
          expect(owners[piece]).not.toBe(owners[piece - 1]);
        });
      })
    );
  });

  it('are none where nothing lasts', () => {
    const instant = { startMs: epochMs(5), endMs: epochMs(5) };
    expect(trackOwners([[instant], []]).edgesMs).toHaveLength(0);
    expect(trackOwners([]).edgesMs).toHaveLength(0);
  });
});
