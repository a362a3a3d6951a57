import { readFileSync } from 'node:fs';
import path from 'node:path';

import { load } from 'js-yaml';

import { PLUGIN_ID } from 'infra/pluginMeta';
import { DEFAULT_BASE_FILTER } from 'queries/baseFilterText';
import { SETTINGS_VERSION } from './migrateSettings';
import { isJsonObject, type JsonObject } from './reading';
import {
  DEFAULT_SETTINGS,
  parseSettings,
  SETTING_KEYS,
  type SettingKey,
  settingsProblems,
  writeSettings,
} from './settings';
import { settingSections } from './SettingsPage/settingSections';

jest.mock('data/datasources', () => ({ ...jest.requireActual('data/datasources'), listDatasources: () => [] }));

const text = readFileSync(path.resolve(process.cwd(), 'provisioning/plugins/sessionline.yaml'), 'utf8');
/** The file with every key that is only shown set: those lines have no space after their `#`. */
const everythingSet = text.replace(/^( *)#(?=[^ #\n])/gm, '$1').replace(/^( *)#(?= {2,})/gm, '$1');

function appOf(yaml: string): JsonObject {
  const file = load(yaml);
  const apps: readonly unknown[] = isJsonObject(file) && Array.isArray(file['apps']) ? file['apps'] : [];
  const [app] = apps;
  return isJsonObject(app) ? app : {};
}

describe('the provisioning file', () => {
  it('is of this plugin, and what it sets fits', () => {
    const app = appOf(text);
    expect(app['type']).toBe(PLUGIN_ID);
    expect(settingsProblems(app['jsonData'])).toEqual([]);
    expect(parseSettings(app['jsonData']).logsDatasourceUid).toBe('victorialogs');
  });

  it('shows every setting there is, and nothing else', () => {
    const jsonData = appOf(everythingSet)['jsonData'];
    expect(isJsonObject(jsonData) && Object.keys(jsonData)).toEqual(['version', ...SETTING_KEYS]);
  });

  it('shows no key, within a setting either, that would not be understood', () => {
    const jsonData = appOf(everythingSet)['jsonData'];
    expect(settingsProblems(jsonData)).toEqual([]);
    expect(writeSettings(parseSettings(jsonData))).toEqual(jsonData);
  });

  it('shows every part of a setting that has parts', () => {
    const jsonData = appOf(everythingSet)['jsonData'];
    const partsOf = (key: SettingKey) => {
      const parts = isJsonObject(jsonData) ? jsonData[key] : undefined;
      return isJsonObject(parts) ? Object.keys(parts) : [];
    };
    const groups = settingSections({}).flatMap(({ settings }) => settings.filter(({ shape }) => shape === 'group'));
    expect(groups.map(({ key }) => key)).toContain('thresholds');
    groups.forEach(({ key, fields }) => expect([key, partsOf(key)]).toEqual([key, fields.map(({ name }) => name)]));
  });

  it('is written in the shape that this version writes', () => {
    const jsonData = appOf(text)['jsonData'];
    expect(isJsonObject(jsonData) && jsonData['version']).toBe(SETTINGS_VERSION);
  });

  it('shows each way that a budget can be meant, and the filter that holds without one', () => {
    const { baseFilter, budgets, ownPrices } = parseSettings(appOf(everythingSet)['jsonData']);
    expect(budgets.map(({ scope }) => scope.kind)).toEqual(['all', 'each', 'one']);
    expect(ownPrices.size).toBe(2);
    expect(baseFilter).toBe(DEFAULT_BASE_FILTER);
  });
});

describe('the documentation of the configuration', () => {
  const page = readFileSync(path.resolve(process.cwd(), 'docs/configuration.md'), 'utf8');
  const specs = settingSections({}).flatMap(({ settings }) => settings);

  it('names every key, and every part of it', () => {
    const names = [...SETTING_KEYS, 'version', ...specs.flatMap(({ fields }) => fields.map(({ name }) => name))];
    const isNamed = (name: string) =>
      page.includes(`\`${name}\``) || page.includes(`.${name}\``) || page.includes(`\`${name}.`);
    const parts = names.filter((name) => !isNamed(name) && !new RegExp(`\\b${name}: `).test(page));
    expect(parts).toEqual([]);
  });

  it('has examples that fit', () => {
    const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => load(yaml));
    expect(examples.length).toBeGreaterThan(4);
    expect(examples.flatMap(settingsProblems)).toEqual([]);
    examples.forEach((example) => expect(parseSettings(example)).not.toEqual(parseSettings({})));
  });

  it('says what holds without', () => {
    Object.values(DEFAULT_SETTINGS.labels)
      .flat()
      .forEach((field) => expect(page).toContain(`\`${field}\``));
    Object.values(DEFAULT_SETTINGS.limits).forEach((limit) => expect(page).toContain(`| ${limit} `));
    expect(page).toContain(`\`${DEFAULT_SETTINGS.defaultRange.from}\``);
  });
});
