import * as fc from 'fast-check';

import { PLUGIN_ID } from './pluginMeta';
import { readStored, writeStored } from './storage';

/** A browser's store with a limit, as browsers have one. */
function storeWith(limit: number) {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > limit) {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      }
      kept.set(key, text);
    },
    removeItem: (key: string) => kept.delete(key),
  };
  Object.assign(globalThis, { window: { localStorage } });
  return kept;
}

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'window');
});

describe('what others left in the browser’s store', () => {
  it.each(['', '{', 'undefined', 'NaN', "{'a':1}", '[1,', '\u0000', '<html>'])('%j is nothing', (text) => {
    storeWith(1000).set(`${PLUGIN_ID}.size`, text);
    expect(readStored('size')).toBeUndefined();
  });

  it('any text there is never stops the page', () => {
    const kept = storeWith(1000);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        kept.set(`${PLUGIN_ID}.size`, text);
        expect(() => readStored('size')).not.toThrow();
      })
    );
  });

  it('another plugin’s value of the same name is not ours', () => {
    storeWith(1000).set('size', '7').set('other-app.size', '8');
    expect(readStored('size')).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'toString'])('a name like %s is a name', (name) => {
    storeWith(1000);
    expect(readStored(name)).toBeUndefined();
    writeStored(name, ['title']);
    expect(readStored(name)).toEqual(['title']);
  });
});

describe('what is written', () => {
  it('comes back as it was', () => {
    storeWith(10 ** 6);
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (name, value) => {
        writeStored(name, value);
        // JSON has no minus zero.
        expect(readStored(name)).toEqual(JSON.parse(JSON.stringify(value)));
      })
    );
  });

  it('leaves the older value where there is no room for the newer', () => {
    storeWith(20);
    writeStored('columns', ['title']);
    writeStored('columns', Array(50).fill('title'));
    expect(readStored('columns')).toEqual(['title']);
  });

  it('cannot be written when it is no JSON, and nothing breaks', () => {
    storeWith(1000);
    const circle: unknown[] = [];
    circle.push(circle);
    expect(() => writeStored('circle', circle)).not.toThrow();
    expect(() => writeStored('big', 1n)).not.toThrow();
    expect(readStored('circle')).toBeUndefined();
  });

  it('is nothing where a page may not even look for the store', () => {
    const denied = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    Object.assign(globalThis, { window: Object.defineProperty({}, 'localStorage', { get: denied }) });
    expect(readStored('size')).toBeUndefined();
    expect(() => writeStored('size', 1)).not.toThrow();
  });
});
