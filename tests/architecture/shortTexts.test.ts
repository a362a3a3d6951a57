import { readFileSync } from 'node:fs';
import path from 'node:path';

import withoutTexts from '../../.config/bundler/texts/loader';
import { shortLocale, textId } from '../../.config/bundler/texts/textIds';
import { flatten } from '../../.config/i18n/translations';
import { SRC } from './sourceTree';

/** What the bundle has in place of a compiled file. */
function bundled(code: string): string {
  let made = '';
  const context = { resourcePath: 'a.js', callback: (_: unknown, short: string) => (made = short) };
  Reflect.apply(withoutTexts, context, [`import { t } from '@grafana/i18n';\n${code}`]);
  return made.split('\n').slice(1).join('\n');
}

const squeezed = (code: string): string => code.replace(/\s+/g, ' ').trim();

describe('the texts that the bundle leaves to the locale files', () => {
  it('are found there by the short keys that the bundle has', () => {
    const file = path.join(SRC, 'locales/en-US/sessionline-claudecode-app.json');
    const content = readFileSync(file, 'utf8');
    const english = flatten(JSON.parse(content));
    const short = JSON.parse(shortLocale(content));
    expect(Object.values(short)).toEqual(Object.values(english));
    expect(short[textId('usage.title')]).toBe(english['usage.title']);
    expect(Object.keys(short).every((key) => /^[\w$-]{5}(_(one|other))?$/.test(key))).toBe(true);
  });

  it('go with the bundle (run after `npm run build`)', () => {
    const locale = 'locales/en-US/sessionline-claudecode-app.json';
    expect(readFileSync(path.resolve('dist', locale), 'utf8')).toBe(
      shortLocale(readFileSync(path.join(SRC, locale), 'utf8'))
    );
  });

  it('keep their forms for one and for many', () => {
    const short = JSON.parse(shortLocale('{"a":{"b_one":"a thing","b_other":"things"}}'));
    expect(short).toEqual({ [`${textId('a.b')}_one`]: 'a thing', [`${textId('a.b')}_other`]: 'things' });
  });

  it('go out of calls, whatever they hold, and leave everything else', () => {
    const id = JSON.stringify(textId('a.b'));
    expect(squeezed(bundled(`f(t('a.b', 'It\\'s "so"'), 1)`))).toBe(`f(t(${id} ), 1)`);
    expect(squeezed(bundled(`t("a.b", \`{{n}} things\`, { count: t('a.b', 'x') })`))).toMatch(
      /^t\("\S+",''\s*, \{ count: t\("\S+"\s*\) \}\)$/
    );
    expect(bundled(`parse.t('a.b', 'c'); t(key, 'c')`)).toBe(`parse.t('a.b', 'c'); t(key, 'c')`);
  });

  it('leave lines and columns where they were', () => {
    const code = `const x = t('some.longer.key',\n  'of two lines'); after();`;
    const after = (text: string) => text.split('\n').map((line) => line.indexOf('after'));
    expect(after(bundled(code))).toEqual(after(code));
  });
});
