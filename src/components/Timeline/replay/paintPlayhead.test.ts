import * as fc from 'fast-check';
import { epochMs } from 'domain/units';
import { aSession, START_MS } from 'testing/builders';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { geometry } from 'domain/timeline/geometry';
import { builtSession, frameOf, PALETTE, PLOT } from '../testing/frameOf';
import { covers, recordDrawing } from '../testing/recordedDrawing';
import { paintPlayhead, paintPlayheadInSmall } from './paintPlayhead';

const session = builtSession(aSession().prompt('Go').request({ duration_ms: 100_000 }));
const at = (ms: number) => epochMs(START_MS + ms);

function painted(ms: number, fromMs = 20_000, toMs = 80_000) {
  const frame = frameOf(session, START_MS + fromMs, START_MS + toMs);
  const drawing = recordDrawing();
  paintPlayhead(drawing.ctx, frame, at(ms));
  const veils = drawing.shapes.filter(({ style }) => style === PALETTE.veil);
  const heads = drawing.shapes.filter(({ style }) => style === PALETTE.accent);
  return { ...drawing, frame, veils, heads };
}

describe('the playhead', () => {
  it('veils what is later and leaves what was', () => {
    const { veils } = painted(50_000);
    expect(veils).toHaveLength(1);
    expect(veils.some((veil) => covers(veil, 499, 300, 0))).toBe(false);
    expect(veils.every((veil) => covers(veil, 501, 300, 0) && covers(veil, 999, 300, 0))).toBe(true);
  });

  it('has a handle on the axis and a line to the bottom', () => {
    const { heads } = painted(50_000);
    expect(
      heads.some(
        (head) => head.top < USUAL_STRIPS.notices.topPx && head.right - head.left === geometry.playhead.handleWidth
      )
    ).toBe(true);
    expect(heads.some((head) => covers(head, 500, PLOT.height - 1, 0))).toBe(true);
  });

  it('before the window veils all of it, behind it nothing', () => {
    const before = painted(5_000);
    expect(before.heads).toEqual([]);
    expect(before.veils).toMatchObject([{ left: 0, right: PLOT.width }]);
    expect(painted(95_000).shapes).toEqual([]);
  });

  it('is drawn with numbers a canvas can take at any zoom and place', () => {
    const anyWindow = fc.tuple(fc.nat(99_000), fc.constantFrom(0.01, 1, 1000, 90_000));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100_000, noNaN: true }), anyWindow, (ms, [from, length]) => {
        const { shapes, numbers } = painted(ms, from, from + length);
        expect(numbers.every((value) => Number.isFinite(value) && Math.abs(value) <= 2 * PLOT.right)).toBe(true);
        expect(shapes.every(({ left, right }) => right >= left)).toBe(true);
      })
    );
  });

  it('is seen on the minimap at its place of the whole session', () => {
    const { frame } = painted(50_000);
    const { ctx, shapes } = recordDrawing();
    paintPlayheadInSmall(ctx, frame, at(50_000));
    const middle = ((shapes[0]?.left ?? NaN) + (shapes[0]?.right ?? NaN)) / 2;
    expect(middle).toBeCloseTo(frame.wholeScale.timeToX(at(50_000)), -1);
    expect(shapes[0]?.bottom).toBe(geometry.minimap.height);
  });
});
