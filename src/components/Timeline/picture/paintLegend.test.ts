import { geometry } from 'domain/timeline/geometry';
import * as fc from 'fast-check';
import { aSession, type SessionBuilder } from 'testing/builders';
import { builtSession, frameOf } from '../testing/frameOf';
import { recordDrawing } from '../testing/recordedDrawing';
import { layOutLegend } from './paintLegend';

const { lineHeight, signWidth } = geometry.legend;

function painted(work: SessionBuilder, widthPx: number) {
  const drawing = recordDrawing();
  const legend = layOutLegend(drawing.ctx, frameOf(builtSession(work)), null, widthPx);
  legend.paint(drawing.ctx, 0, 0);
  const texts = drawing.shapes.filter(({ method }) => method === 'text');
  return { ...drawing, legend, texts, words: texts.map(({ text }) => text) };
}
const calm = aSession().prompt('Go').request();
const failed = aSession().prompt('Go').add('api_error', { error: 'Overloaded' }).add('compaction', { success: true });

describe('the legend of a picture', () => {
  it('names each kind with its letter, and the signs', () => {
    const { words } = painted(calm, 2_000);
    expect(words).toEqual(
      expect.arrayContaining(['before the first token', 'waiting for a person', 'failed', 'rejected'])
    );
    expect(words.filter((text) => /^[A-Z] {2}\S/.test(text))).toHaveLength(4);
  });

  it('explains flags of kinds that the session has, and no others', () => {
    expect(painted(calm, 2_000).words).not.toContain('failure');
    const { words } = painted(failed, 2_000);
    expect(words).toEqual(expect.arrayContaining(['failure', 'compaction']));
    expect(words).not.toContain('cache break');
  });

  it('is as high as its lines, keeps within its width and never writes one thing over another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 3_000 }), (widthPx) => {
        const { texts, legend } = painted(failed, widthPx);
        expect(Math.max(...texts.map(({ bottom }) => bottom))).toBeLessThanOrEqual(legend.heightPx);
        expect(Math.max(...texts.map(({ right }) => right))).toBeLessThanOrEqual(widthPx);
        expect(legend.heightPx % lineHeight).toBe(0);
        texts.slice(1).forEach((text, index) => {
          const before = texts[index];
          const isSameLine = before?.top === text.top;
          expect(!isSameLine || text.left - signWidth >= (before?.right ?? NaN)).toBe(true);
        });
      }),
      { numRuns: 40 }
    );
  });

  it('has a line for each of its items where there is hardly any room', () => {
    const { texts, legend } = painted(calm, 1);
    expect(legend.heightPx).toBe(texts.length * lineHeight);
  });
});
