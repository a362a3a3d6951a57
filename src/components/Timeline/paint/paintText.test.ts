import * as fc from 'fast-check';
import { recordDrawing } from '../testing/recordedDrawing';
import { paintText } from './paintText';

const CHARACTER_PX = 6;

function written(text: string, roomPx: number): string | undefined {
  const { ctx, shapes } = recordDrawing();
  paintText(ctx, text, 10, 10, roomPx);
  return shapes[0]?.text;
}

describe('a text on the plot', () => {
  it.each([
    ['git status', 100, 'git status'],
    ['git status', 10 * CHARACTER_PX, 'git status'],
    ['git status', 10 * CHARACTER_PX - 1, 'git stat…'],
    ['git status', 3 * CHARACTER_PX, 'gi…'],
    ['git status', 3 * CHARACTER_PX - 1, undefined],
    ['git status', 0, undefined],
    ['git status', -50, undefined],
  ])('%j in %d pixels is %j', (text, roomPx, expected) => {
    expect(written(text, roomPx)).toBe(expected);
  });

  it('is never longer than its room, and begins as it should', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: -10, max: 2000 }),
        (text, roomPx) => {
          const seen = written(text, roomPx);
          expect((seen ?? '').length * CHARACTER_PX).toBeLessThanOrEqual(Math.max(0, roomPx));
          expect(text.startsWith((seen ?? '').replace(/…$/, '')) || seen === text).toBe(true);
        }
      )
    );
  });

  it('is not cut within a character of two parts', () => {
    const halves = /[\ud800-\udbff](?![\udc00-\udfff])/;
    for (let room = 3; room < 12; room++) {
      expect(written('🦊🦝🐻🦊🦝🐻🦊', room * CHARACTER_PX)).not.toMatch(halves);
    }
  });

  it('of a megabyte costs no more than what is seen of it', () => {
    expect(written('x'.repeat(1_000_000), 100)).toHaveLength(16);
  });
});
