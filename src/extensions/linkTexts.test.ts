import { config } from '@grafana/runtime';
import { readFileSync } from 'node:fs';

import { english, translated } from './linkTexts';

jest.mock('@grafana/runtime', () => ({ config: { bootData: { user: {} } } }));

const read = (file: string): string => readFileSync(`src/${file}`, 'utf8');
const as = (language: string) => Object.assign(config.bootData.user, { language });
const links: Readonly<Record<string, string>> = JSON.parse(
  read('locales/zh-Hans/sessionline-claudecode-app.json')
).links;
/** Keys in the code of the links. */
const KEYS = ['menuLinks.ts', 'paletteLinks.ts'].flatMap(
  (file) => read(`extensions/${file}`).match(/(?<='links\.)[\w-]+(?=')/g) ?? []
);

describe('texts of links', () => {
  it('are English where there is no other language', () => {
    as('de-DE');
    expect(translated('links.session', 'Open session timeline')).toBe('Open session timeline');
    expect(translated('links.sessions-of', 'Open {{n}} sessions', { n: '3' })).toBe('Open 3 sessions');
  });

  it('are in the language of the person, and where Grafana compares them in English', () => {
    as('zh-Hans');
    expect(translated('links.sessions-of', 'Open {{n}} sessions', { n: '3' })).toBe('打开 3 个会话');
    expect(english('links.sessions-of', 'Open {{n}} sessions', { n: '3' })).toBe('Open 3 sessions');
  });

  it.each(KEYS)('links.%s is in Chinese, as the locale file has it', (name) => {
    as('zh-Hans');
    const text = translated(`links.${name}`, 'English');
    expect(text).toMatch(/\p{Script=Han}/u);
    expect(text).toBe(links[name] ?? text);
  });

  it('are English for a key that nobody has translated', () => {
    as('zh-Hans');
    expect(translated('links.new', 'A new link')).toBe('A new link');
  });
});
