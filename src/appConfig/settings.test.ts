import { DEFAULT_SETTINGS, parseSettings } from './settings';

describe('the plugin settings', () => {
  it.each([undefined, null, 7, 'text', [], ['logsDatasourceUid'], {}])('are the defaults for %j', (jsonData) => {
    expect(parseSettings(jsonData)).toEqual(DEFAULT_SETTINGS);
  });

  it('read what was set', () => {
    const jsonData = {
      logsDatasourceUid: ' logs ',
      metricsDatasourceUid: 'metrics',
      temporality: 'delta',
      baseFilter: 'job:="claude"',
    };
    expect(parseSettings(jsonData)).toEqual({ ...DEFAULT_SETTINGS, ...jsonData, logsDatasourceUid: 'logs' });
  });

  it('leave out what does not fit and keep the rest', () => {
    expect(parseSettings({ logsDatasourceUid: 7, baseFilter: 'team:="a"', somethingNew: true })).toEqual({
      ...DEFAULT_SETTINGS,
      baseFilter: 'team:="a"',
    });
    expect(parseSettings({ logsDatasourceUid: '   ', baseFilter: {} })).toEqual(DEFAULT_SETTINGS);
    expect(parseSettings({ temporality: 'sometimes', metricsDatasourceUid: 3 })).toEqual(DEFAULT_SETTINGS);
  });
});
