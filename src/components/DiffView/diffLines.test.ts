import * as fc from 'fast-check';
import { diffLines } from './diffLines';

const side = (lines: ReturnType<typeof diffLines>, kind: 'removed' | 'added') =>
  lines
    .filter((line) => line.kind === 'same' || line.kind === kind)
    .map((line) => line.text)
    .join('\n');

describe('diffLines', () => {
  it('tells kept, removed and added lines apart', () => {
    expect(diffLines('a\nb\nc', 'a\nx\nc')).toEqual([
      { kind: 'same', text: 'a' },
      { kind: 'removed', text: 'b' },
      { kind: 'added', text: 'x' },
      { kind: 'same', text: 'c' },
    ]);
  });

  it('holds both texts, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '', '<i>')).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (oldText, newText) => {
        const lines = diffLines(oldText, newText);
        expect(side(lines, 'removed')).toBe(oldText);
        expect(side(lines, 'added')).toBe(newText);
      })
    );
  });

  it('falls back to all removed, all added on huge changes', () => {
    const oldText = Array.from({ length: 3000 }, (_, index) => `old ${index}`).join('\n');
    const newText = Array.from({ length: 3000 }, (_, index) => `new ${index}`).join('\n');
    expect(diffLines(oldText, newText)).toHaveLength(6000);
  });
});
