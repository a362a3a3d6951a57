import * as fc from 'fast-check';
import { arbitraryRow } from 'testing/arbitraryMarks';
import { arbitraryAxis } from 'testing/arbitraryAxis';
import { START_MS } from 'testing/builders';

import { epochMs } from '../units';
import { blockEnd, type DetailGrid, detailGrid, firstBlock, hasWait, worstTone } from './levelOfDetail';
import type { MarkLine } from './timeline';
import { timeScale } from './viewport';

interface Block {
  readonly first: number;
  readonly end: number;
}

function blocks(line: MarkLine, grid: DetailGrid, fromMs = -Infinity, toMs = Infinity): readonly Block[] {
  const found: Block[] = [];
  for (let first = firstBlock(line, grid, fromMs); first < line.marks.length; ) {
    if ((line.startMs[first] ?? 0) > toMs) {
      break;
    }
    const end = blockEnd(line, grid, first);
    found.push({ first, end });
    first = end;
  }
  return found;
}

const arbitraryGrid = fc
  .record({ span: fc.double({ min: 1, max: 4_000_000, noNaN: true }), from: fc.nat(3_600_000), axis: arbitraryAxis })
  .map(({ span, from, axis }) => {
    const viewport = { fromMs: epochMs(START_MS + from), toMs: epochMs(START_MS + from + span) };
    return { viewport, grid: detailGrid(timeScale(viewport, 1000, axis), START_MS, 4) };
  });

describe('level of detail', () => {
  it('puts every mark of a line into exactly one block', () => {
    fc.assert(
      fc.property(arbitraryRow, arbitraryGrid, ({ stack }, { grid }) => {
        for (const line of stack) {
          const all = blocks(line, grid);
          expect(all[0]?.first).toBe(0);
          expect(all.at(-1)?.end).toBe(line.marks.length);
          all.slice(1).forEach(({ first }, index) => expect(first).toBe(all[index]?.end));
        }
      })
    );
  });

  it('never hides a failure, a rejection or a wait', () => {
    fc.assert(
      fc.property(arbitraryRow, arbitraryGrid, ({ stack }, { grid }) => {
        for (const line of stack) {
          for (const { first, end } of blocks(line, grid)) {
            const marks = line.marks.slice(first, end);
            const tones = marks.map(({ tone }) => tone);
            const worst = tones.includes('failed') ? 'failed' : tones.includes('rejected') ? 'rejected' : 'normal';
            expect(worstTone(line, first, end)).toBe(worst);
            expect(hasWait(line, first, end)).toBe(marks.some(({ shape }) => shape === 'wait'));
          }
        }
      })
    );
  });

  it('merges only what is too close to be told apart', () => {
    fc.assert(
      fc.property(arbitraryRow, arbitraryGrid, ({ stack }, { grid }) => {
        for (const line of stack) {
          for (const { first, end } of blocks(line, grid)) {
            if (end - first > 1) {
              const { axis } = grid;
              const length = axis.positionOf(line.endMs[end - 1] ?? 0) - axis.positionOf(line.startMs[first] ?? 0);
              expect(length).toBeLessThan(2 * grid.cellMs);
            }
          }
        }
      })
    );
  });

  it('finds all that reaches into the view, in the same blocks as without a view', () => {
    fc.assert(
      fc.property(arbitraryRow, arbitraryGrid, ({ stack }, { grid, viewport }) => {
        for (const line of stack) {
          const all = new Set(blocks(line, grid).map(({ first, end }) => `${first}-${end}`));
          const seen = blocks(line, grid, viewport.fromMs, viewport.toMs);
          seen.forEach(({ first, end }) => expect(all).toContain(`${first}-${end}`));
          line.marks.forEach((mark, index) => {
            if (mark.endMs >= viewport.fromMs && mark.startMs <= viewport.toMs) {
              expect(seen.some(({ first, end }) => index >= first && index < end)).toBe(true);
            }
          });
        }
      })
    );
  });

  it('draws no more blocks than there are pixels for, however many the marks', () => {
    fc.assert(
      fc.property(arbitraryRow, ({ stack }) => {
        const viewport = { fromMs: epochMs(START_MS), toMs: epochMs(START_MS + 4_200_000) };
        const grid = detailGrid(timeScale(viewport, 20), START_MS, 4);
        for (const line of stack) {
          expect(blocks(line, grid).length).toBeLessThanOrEqual(2 * 20);
        }
      })
    );
  });
});
