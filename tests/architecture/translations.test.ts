import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { extractTexts, flatten, keysOf } from '../../.config/i18n/translations';
import { SRC } from './sourceTree';

const texts = extractTexts();
const manifest = JSON.parse(readFileSync(path.join(SRC, 'plugin.json'), 'utf8'));
const localeFile = (locale: string): string => path.join(SRC, 'locales', locale, `${manifest.id}.json`);
const english = flatten(JSON.parse(readFileSync(localeFile('en-US'), 'utf8')));

describe('texts of the screen', () => {
  it('each has a key and English words', () => {
    expect(texts.filter(({ key, english: words }) => key === '' || words === '')).toEqual([]);
  });

  it('one key means one text', () => {
    const byKey = new Map<string, string>();
    const conflicts = texts.filter(
      ({ key, english: words }) => (byKey.get(key) ?? words) !== words || !byKey.set(key, words)
    );
    expect(conflicts).toEqual([]);
  });

  it('the English locale file holds exactly what the code says (npm run i18n:extract)', () => {
    const needed = texts.flatMap((text) => keysOf(text).map((key) => [key, text] as const));
    expect(Object.keys(english).sort()).toEqual([...new Set(needed.map(([key]) => key))].sort());
    const stale = needed.filter(([key, text]) => !text.isPlural && english[key] !== text.english);
    expect(stale.map(([key, text]) => `${text.place} ${key}`)).toEqual([]);
  });

  it('the manifest names the locales that are there', () => {
    expect([...manifest.languages].sort()).toEqual(readdirSync(path.join(SRC, 'locales')).sort());
  });
});
