import { DEFAULT_SETTINGS, parseSettings } from './settings';

describe('the plugin settings', () => {
  it.each([undefined, null, 7, 'text', [], ['logsDatasourceUid'], {}])('are the defaults for %j', (jsonData) => {
    expect(parseSettings(jsonData)).toEqual(DEFAULT_SETTINGS);
  });

  it('read what was set', () => {
    expect(parseSettings({ logsDatasourceUid: ' logs ', baseFilter: 'job:="claude"' })).toEqual({
      logsDatasourceUid: 'logs',
      baseFilter: 'job:="claude"',
    });
  });

  it('leave out what does not fit and keep the rest', () => {
    expect(parseSettings({ logsDatasourceUid: 7, baseFilter: 'team:="a"', somethingNew: true })).toEqual({
      baseFilter: 'team:="a"',
    });
    expect(parseSettings({ logsDatasourceUid: '   ', baseFilter: {} })).toEqual(DEFAULT_SETTINGS);
  });
});
