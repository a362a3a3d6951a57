import * as fc from 'fast-check';

import { jsonPieces } from './jsonPieces';

describe('JSON in pieces', () => {
  it('is what JSON.stringify writes, with lists that are made on the way', () => {
    const member = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(undefined), fc.object());
    const list = fc.array(fc.oneof(fc.object(), fc.string(), fc.array(fc.integer())));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), member), list, list, (members, one, other) => {
        const { one: _one, other: _other, ['__proto__']: _proto, ...plain } = members;
        const made = [...jsonPieces({ first: 1, ...plain, one: () => one, other: () => other.values() })].join('');
        expect(made).toBe(JSON.stringify({ first: 1, ...plain, one, other }, null, 2));
      })
    );
  });

  it('comes item by item', () => {
    const pieces = jsonPieces({ list: () => Array.from({ length: 1000 }, (_, at) => ({ at })) });
    expect([...pieces].every((piece) => piece.length < 100)).toBe(true);
  });
});
