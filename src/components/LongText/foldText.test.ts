import * as fc from 'fast-check';
import { endsOf, headOf, piecesOf } from './foldText';

describe('headOf', () => {
  it('keeps a short text whole', () => {
    expect(headOf('short\ntext', 10)).toBe('short\ntext');
  });

  it('does not cut an emoji in half', () => {
    expect(headOf('ab😀c', 3)).toBe('ab');
  });

  it('stops at the last line that fits', () => {
    expect(headOf('one\ntwo\nthree', 100, 2)).toBe('one\ntwo');
  });

  it('is always a beginning of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 1, max: 5 }),
        (text, characters, lines) => {
          const head = headOf(text, characters, lines);
          expect(text.startsWith(head)).toBe(true);
          expect(head.length).toBeLessThanOrEqual(characters);
        }
      )
    );
  });
});

describe('piecesOf', () => {
  it('loses and adds nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 20 }), (text, size) => {
        expect(piecesOf(text, size).join('')).toBe(text);
      })
    );
  });

  it('cuts at line ends where there are some', () => {
    expect(piecesOf('one\ntwo\nthree\n', 8)).toEqual(['one\ntwo\n', 'three\n']);
  });
});

describe('endsOf', () => {
  it('finds each piece again in the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.constantFrom('', '\n'), (pieces, between) => {
        const ends = endsOf(pieces, between.length);
        const whole = pieces.join(between);
        expect(pieces.map(({ length }, at) => whole.slice((ends[at] ?? 0) - length, ends[at]))).toEqual(pieces);
      })
    );
  });
});
