import * as fc from 'fast-check';
import { arbitraryIntervals } from 'testing/arbitraryMarks';

import { type Interval } from '../sessions/session';
import { epochMs } from '../units';
import { packLines, STACKED_INSTANTS } from './packLines';

const at = (startMs: number, endMs = startMs): Interval => ({ startMs: epochMs(startMs), endMs: epochMs(endMs) });

describe('packLines', () => {
  it('never lets marks of one line overlap', () => {
    fc.assert(
      fc.property(arbitraryIntervals, (intervals) => {
        const { lineOf, lines } = packLines(intervals);
        for (let line = 0; line < lines; line++) {
          const onLine = intervals.filter((_, index) => lineOf[index] === line);
          expect(onLine.length).toBeGreaterThan(0);
          onLine.slice(1).forEach((interval, index) => {
            expect(interval.startMs).toBeGreaterThanOrEqual(onLine[index]?.endMs ?? Infinity);
          });
        }
      })
    );
  });

  it('uses no more lines for bars than run at once', () => {
    fc.assert(
      fc.property(arbitraryIntervals, (intervals) => {
        const bars = intervals.filter(({ startMs, endMs }) => endMs > startMs);
        const most = Math.max(
          0,
          ...bars.map(({ startMs }) => bars.filter((bar) => bar.startMs <= startMs && bar.endMs > startMs).length)
        );
        expect(packLines(bars).lines).toBe(most);
      })
    );
  });

  it('puts what follows on the same line, even when it begins where the last one ends', () => {
    expect([...packLines([at(0, 10), at(10, 20), at(20)]).lineOf]).toEqual([0, 0, 0]);
  });

  it('stacks queued instants of one moment, and lets a burst of them share lines', () => {
    expect([...packLines([at(5), at(5), at(5)]).lineOf]).toEqual([0, 1, 2]);
    expect(packLines(Array.from({ length: 100 }, () => at(5))).lines).toBe(STACKED_INSTANTS);
  });

  it('keeps an instant out of the inside of a bar', () => {
    expect([...packLines([at(0, 10), at(0), at(5), at(10)]).lineOf]).toEqual([0, 1, 1, 0]);
  });

  it('takes an interval that ends before it starts as an instant', () => {
    expect([...packLines([at(5, 1), at(6, 8)]).lineOf]).toEqual([0, 0]);
  });

  it('handles as many parallel bars as there are events', () => {
    const bars = Array.from({ length: 20_000 }, (_, index) => at(index, 1_000_000));
    expect(packLines(bars).lines).toBe(20_000);
  });
});
