import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { shortLocale } from '../../.config/bundler/texts/textIds';
import { ENGLISH, localeFile, localeNames, neededOf, problemsOf, readTexts } from '../../.config/i18n/locales';
import { extractTexts, keysOf } from '../../.config/i18n/translations';
import { ROOT, SRC } from './sourceTree';

const texts = extractTexts();
const manifest = JSON.parse(readFileSync(path.join(SRC, 'plugin.json'), 'utf8'));
const english = readTexts(ENGLISH);
const translated = localeNames().filter((locale) => locale !== ENGLISH);

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
    expect([...manifest.languages].sort()).toEqual(localeNames().sort());
  });
});

describe.each(translated)('the texts in %s', (locale) => {
  it('are whole: each English text, with the same values, and in that language (npm run i18n:extract lists them)', () => {
    expect(problemsOf(locale, readTexts(locale), english)).toEqual([]);
  });

  it('are of the same punctuation throughout', () => {
    const mixed = Object.entries(readTexts(locale)).filter(([, text]) =>
      /\p{Script=Han}[,;:?!](?!\))|[(][^)]*\p{Script=Han}/u.test(text)
    );
    expect(mixed).toEqual([]);
  });

  it('go with the bundle (run after `npm run build`)', () => {
    const dist = path.join(ROOT, 'dist', path.relative(SRC, localeFile(locale)));
    expect(existsSync(dist)).toBe(true);
    expect(readFileSync(dist, 'utf8')).toBe(shortLocale(readFileSync(localeFile(locale), 'utf8')));
  });
});

describe('what a locale lacks', () => {
  const source = {
    'a.name': 'Name of {{it}}',
    'a.set': 'Set OTEL_LOGS=1 in ~/.claude',
    n_one: 'a row',
    n_other: 'rows',
  };
  const whole = { 'a.name': '{{it}}的名称', 'a.set': '在 ~/.claude 中设置 OTEL_LOGS=1', n_other: '行' };

  it.each([
    ['nothing', whole, []],
    ['a text', { ...whole, 'a.name': undefined }, ['a.name: missing: Name of {{it}}']],
    ['words', { ...whole, 'a.name': ' ' }, ['a.name: empty: Name of {{it}}']],
    ['a value', { ...whole, 'a.name': '名称' }, [expect.stringMatching(/^a.name: not with the same values/)]],
    [
      'a misspelt value',
      { ...whole, 'a.name': '{{its}}' },
      [expect.stringMatching(/^a.name: not with the same values/)],
    ],
    [
      'a setting',
      { ...whole, 'a.set': '在 ~/.claude 中设置' },
      [expect.stringMatching(/^a.set: not with the same values/)],
    ],
    ['a translation', { ...whole, 'a.name': source['a.name'] }, ['a.name: English: Name of {{it}}']],
    ['a text of its own', { ...whole, 'a.old': '旧' }, ['a.old: of no text any more']],
  ])('is said: %s', (_what, texts, problems) => {
    expect(problemsOf('zh-Hans', JSON.parse(JSON.stringify(texts)), source)).toEqual(problems);
  });

  it('is not a form that its language does not have, nor a name', () => {
    expect(Object.keys(neededOf('zh-Hans', source))).toEqual(['a.name', 'a.set', 'n_other']);
    expect(Object.keys(neededOf('de-DE', source))).toEqual(['a.name', 'a.set', 'n_one', 'n_other']);
    expect(neededOf('pl-PL', source)).toMatchObject({ n_one: 'a row', n_few: 'rows', n_many: 'rows', n_other: 'rows' });
    expect(problemsOf('de-DE', { b: 'Claude Code · {{id}}' }, { b: 'Claude Code · {{id}}' })).toEqual([]);
  });

  it('is not what only looks like a form', () => {
    expect(neededOf('zh-Hans', { which_other: 'Other' })).toEqual({ which_other: 'Other' });
  });
});
