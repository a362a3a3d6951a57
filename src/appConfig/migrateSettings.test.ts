import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import * as fc from 'fast-check';

import { migrateSettings, SETTINGS_VERSION } from './migrateSettings';
import { isJsonObject, type JsonObject } from './reading';
import { DEFAULT_SETTINGS, parseSettings, settingsProblems, writeSettings } from './settings';
import { storedAs } from './SettingsPage/draft';

jest.mock('data/datasources', () => ({}));

const folder = path.resolve(process.cwd(), 'src/appConfig/testing/stored');
const files = readdirSync(folder);

function stored(file: string): JsonObject {
  const json: unknown = JSON.parse(readFileSync(path.join(folder, `${file}.json`), 'utf8'));
  return isJsonObject(json) ? json : {};
}

describe('settings of earlier versions', () => {
  it('as the very first ones stored them are what they were', () => {
    expect(parseSettings(stored('v1-sources'))).toEqual({
      ...DEFAULT_SETTINGS,
      logsDatasourceUid: 'victorialogs',
      baseFilter: 'team:="core"',
    });
  });

  it('with metrics and counters are what they were', () => {
    const { apiUrl: _other, ...settings } = stored('v1-metrics');
    expect(parseSettings(stored('v1-metrics'))).toEqual({ ...DEFAULT_SETTINGS, ...settings });
  });

  it('with money are what they were', () => {
    const { currency, budgets, ownPrices, ...others } = parseSettings(stored('v1-money'));
    expect(currency).toEqual({ code: 'EUR', perUsd: 0.92 });
    expect(budgets.map(({ name, scope }) => [name, scope])).toEqual([
      ['Team', { kind: 'one', label: 'team', value: 'core' }],
    ]);
    expect([...ownPrices.keys()]).toEqual(['glm-4.6']);
    expect(others).toMatchObject({ labels: DEFAULT_SETTINGS.labels, thresholds: {}, limits: DEFAULT_SETTINGS.limits });
  });

  it('of the present shape are read whole', () => {
    expect(parseSettings(stored('v2'))).toMatchObject({
      temporality: 'cumulative',
      labels: { user: ['employee', 'user.email'], team: ['squad'], project: ['project', 'project.name'] },
      defaultRange: { from: 'now-24h', to: 'now' },
      limits: { sessionEvents: 100_000, listRows: 100 },
      thresholds: { sessionCostUsd: 5, contextTokens: 150_000, errorPercent: 2.5, waitMs: 90_000 },
      privacy: { text: 'permitted', maskSecrets: false },
    });
    expect(writeSettings(parseSettings(stored('v2')))).toEqual(stored('v2'));
  });

  it.each(files.filter((file) => file !== 'newer.json'))('in %s have nothing wrong with them', (file) => {
    const settings = stored(path.basename(file, '.json'));
    expect(settingsProblems(settings)).toEqual([]);
    expect(migrateSettings(settings).isNewer).toBe(false);
  });

  it('are stored in the present shape once they are saved, with what is none of ours', () => {
    const before = stored('v1-metrics');
    const after = storedAs(before, before);
    expect(after).toMatchObject({ version: SETTINGS_VERSION, apiUrl: 'https://example.com', temporality: 'delta' });
    expect(parseSettings(after)).toEqual(parseSettings(before));
  });
});

describe('settings of a later version', () => {
  it('say so, and are used as far as they are understood', () => {
    expect(migrateSettings(stored('newer'))).toMatchObject({ version: 7, isNewer: true });
    expect(parseSettings(stored('newer'))).toEqual({ ...DEFAULT_SETTINGS, baseFilter: 'team:="core"' });
    expect(settingsProblems(stored('newer'))).toEqual([{ key: 'limits', field: 'listRows', reason: 'notNumber' }]);
  });

  it('keep what is new when somebody saves them all the same', () => {
    expect(storedAs(stored('newer'), {})).toEqual({ version: SETTINGS_VERSION, quotas: [{ name: 'new' }] });
  });
});

describe('a version', () => {
  it.each([undefined, null, '', 'two', 0, -1, 1.5, NaN, {}, [], true])('of %p is the first', (version) => {
    expect(migrateSettings({ version, baseFilter: 'a' })).toEqual({
      version: 1,
      isNewer: false,
      jsonData: { baseFilter: 'a' },
    });
  });

  it('may be text, as a variable of a provisioning file is', () => {
    expect(migrateSettings({ version: '99' }).isNewer).toBe(true);
    expect(migrateSettings({ version: String(SETTINGS_VERSION) })).toMatchObject({ version: SETTINGS_VERSION });
  });

  it('of any content is no exception, and bringing settings to the present shape twice is the same as once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ version: fc.anything(), labels: fc.anything() })), (value) => {
        const { jsonData } = migrateSettings(value);
        expect(migrateSettings({ ...jsonData, version: SETTINGS_VERSION }).jsonData).toEqual(jsonData);
      })
    );
  });
});
