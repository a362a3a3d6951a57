import { config } from '@grafana/runtime';

import { personLocale } from './locale';

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
