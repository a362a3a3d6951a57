import { readStored, writeStored } from './storage';

describe('what the browser remembers', () => {
  const kept = new Map<string, string>();
  const working = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  };
  const useStorage = (localStorage: unknown) => Object.assign(globalThis, { window: { localStorage } });

  beforeEach(() => {
    kept.clear();
    useStorage(working);
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'window');
  });

  it('is kept under the name of the plugin and read back', () => {
    writeStored('timeline.height', 0.4);
    expect([...kept.keys()]).toEqual(['sessionline-claudecode-app.timeline.height']);
    expect(readStored('timeline.height')).toBe(0.4);
  });

  it('is forgotten on request', () => {
    writeStored('columns', ['title']);
    writeStored('columns', undefined);
    expect(kept.size).toBe(0);
  });

  it('is nothing when there is nothing, or no JSON', () => {
    kept.set('sessionline-claudecode-app.broken', '{');
    expect(readStored('broken')).toBeUndefined();
    expect(readStored('never')).toBeUndefined();
  });

  it('is nothing where a browser keeps nothing', () => {
    const refuse = () => {
      throw new Error('denied');
    };
    useStorage({ getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(() => writeStored('a', 1)).not.toThrow();
    expect(readStored('a')).toBeUndefined();
  });
});
