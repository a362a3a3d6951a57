import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import * as fc from 'fast-check';
import { epochMs } from 'domain/units';
import { aSession, START_MS } from 'testing/builders';
import { builtSession, frameOf, PALETTE, PLOT } from '../testing/frameOf';
import { recordDrawing } from '../testing/recordedDrawing';
import { paintNews } from './paintNews';

const session = builtSession(aSession().prompt('Go').request({ duration_ms: 100_000 }));

function painted(newSinceMs: number) {
  const frame = frameOf(session, START_MS, START_MS + 100_000);
  const drawing = recordDrawing();
  paintNews(drawing.ctx, frame, epochMs(START_MS + newSinceMs));
  const [line, flag, word] = drawing.shapes;
  return { ...drawing, line, flag, word };
}

describe('where news begin', () => {
  it('is a line from the axis down, with a flag that says so beside it', () => {
    const { line, flag, word } = painted(50_000);
    expect(line).toMatchObject({ left: 500, right: 501, top: USUAL_STRIPS.axis.topPx, bottom: PLOT.height });
    expect(flag?.left).toBe(500);
    expect(word?.text).toBe('new');
    expect([line?.style, word?.style]).toEqual([PALETTE.news.fill, PALETTE.news.text]);
  });

  it('is not drawn where it is out of view', () => {
    expect(painted(-20_000).shapes).toEqual([]);
    expect(painted(120_000).shapes).toEqual([]);
  });

  it('has its flag whole in the plot wherever the line is, with the word in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (at) => {
        const { flag, word } = painted(at);
        expect(flag?.left).toBeGreaterThanOrEqual(0);
        expect(flag?.right).toBeLessThanOrEqual(PLOT.width);
        expect(word?.left).toBeGreaterThanOrEqual(flag?.left ?? NaN);
        expect(word?.right).toBeLessThanOrEqual(flag?.right ?? NaN);
        expect(flag?.bottom).toBeLessThanOrEqual(USUAL_STRIPS.notices.topPx);
      })
    );
  });
});
