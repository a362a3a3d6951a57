import { config } from '@grafana/runtime';

import { personLocale, textLanguage } from './locale';

jest.mock('@grafana/runtime', () => ({ config: { bootData: { user: {} } } }));

describe('the place of a person', () => {
  it.each([
    ['de-DE', 'en-US', 'de-DE'],
    ['', 'zh-Hans', 'zh-Hans'],
    [undefined, 'fr-FR', 'fr-FR'],
    ['', '', ''],
    [undefined, undefined, ''],
  ])('a regional format of “%s” and a language of “%s”: “%s”', (regionalFormat, language, place) => {
    Object.assign(config.bootData.user, { regionalFormat, language });
    expect(personLocale()).toBe(place);
  });
});

describe('the language of the texts', () => {
  it.each([
    ['zh-Hans', 'zh-Hans'],
    ['en-US', 'en-US'],
    ['de-DE', 'en-US'],
    ['', 'en-US'],
  ])('is that of the person where there are texts in it, else English: “%s”', (language, texts) => {
    Object.assign(config.bootData.user, { regionalFormat: 'fr-FR', language });
    expect(textLanguage()).toBe(texts);
  });
});
