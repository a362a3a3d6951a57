import fc from 'fast-check';

import { listOfText, listText } from './listText';

const anyId = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '~', ',', '~002c', '\uD800', 'a-1')
);

describe('a list of lanes, as a link says it', () => {
  it('is read back, whatever the ids are', () => {
    fc.assert(fc.property(fc.uniqueArray(anyId), (ids) => expect(listOfText(listText(ids))).toEqual(ids)));
  });

  it('can stand in an address', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyId), (ids) => {
        const text = listText(ids);
        expect(decodeURIComponent(encodeURIComponent(text))).toBe(text);
        expect(new URLSearchParams(new URLSearchParams({ text }).toString()).get('text')).toBe(text);
      })
    );
  });

  it('leaves ordinary ids as they are', () => {
    expect(listText(['', 'agent-1', 'a.b/c'])).toBe('~,agent-1,a.b/c');
  });

  it.each([
    [undefined, []],
    ['', []],
    [',,', []],
    ['a,a,b', ['a', 'b']],
    ['a~,~zzzz,b', ['b']],
  ])('reads %s as %j', (text, ids) => {
    expect(listOfText(text)).toEqual(ids);
  });

  it('is read the same again, whatever stood there', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ids = listOfText(text);
        expect(listOfText(listText(ids))).toEqual(ids);
      })
    );
  });
});
