import { migrateSettings, SETTINGS_VERSION } from '../migrateSettings';
import { isJsonObject, type JsonObject, type SettingProblem } from '../reading';
import { parseSettings, SETTING_KEYS, type SettingKey, writeSettings } from '../settings';
import type { FieldSpec, SectionSpec, SettingSpec } from './settingSpecs';

/** What is typed into the fields of one entry, by the fields' names. */
export type Row = Readonly<Record<string, string>>;

/** The settings while they are edited: as they are typed, also where that does not fit. One row where there is no list. */
export type Draft = Readonly<Partial<Record<SettingKey, readonly Row[]>>>;

/** A number is no text: taken for one, saving would bring into use what was refused. */
function typed({ control, choices = [] }: FieldSpec, value: unknown): string {
  if (control === 'names' && Array.isArray(value)) {
    return value.filter((name) => typeof name === 'string').join(', ');
  }
  const isOwnKind = control === 'number' ? typeof value === 'number' : choices.some((one) => one.value === `${value}`);
  return typeof value === 'string' || isOwnKind ? String(value) : '';
}

const rowOf = ({ fields }: SettingSpec, from: unknown): Row =>
  Object.fromEntries(fields.map((field) => [field.name, isJsonObject(from) ? typed(field, from[field.name]) : '']));

const settingsOf = (sections: readonly SectionSpec[]): SettingSpec[] => sections.flatMap(({ settings }) => settings);

/** The stored settings, in the present shape, as a person edits them. */
export function draftOf(sections: readonly SectionSpec[], jsonData: JsonObject): Draft {
  return Object.fromEntries(
    settingsOf(sections).map((spec) => {
      const stored = jsonData[spec.key];
      const rows: readonly unknown[] =
        spec.shape === 'text' ? [jsonData] : spec.shape === 'group' ? [stored] : Array.isArray(stored) ? stored : [];
      return [spec.key, rows.map((row) => rowOf(spec, row))];
    })
  );
}

/** What would be stored if nobody looked whether it fits: the inverse of `draftOf`. */
export function jsonOf(sections: readonly SectionSpec[], draft: Draft): JsonObject {
  const entries = settingsOf(sections).map(({ key, shape }) => {
    const rows = draft[key] ?? [];
    return [key, shape === 'list' ? rows : shape === 'group' ? rows[0] : rows[0]?.[key]];
  });
  return { version: SETTINGS_VERSION, ...Object.fromEntries(entries) };
}

/** The entry that a list begins a new row with. */
export const newRow = ({ fields }: SettingSpec): Row =>
  Object.fromEntries(fields.map(({ name, initial = '' }) => [name, initial]));

const isSettingKey = (key: string): key is SettingKey => SETTING_KEYS.some((known) => known === key);

/** `jsonData` without what is a setting of this version: what later versions and other tools keep there. */
const foreignKeys = (jsonData: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(jsonData).filter(([key]) => !isSettingKey(key)));

/** What is stored instead of `stored`: what does not fit is gone, what is no setting stays. */
export const storedAs = (stored: JsonObject, edited: JsonObject): JsonObject => ({
  ...foreignKeys(migrateSettings(stored).jsonData),
  ...writeSettings(parseSettings(edited)),
});

/** The settings by which two `jsonData` differ. */
export const changedKeys = (before: JsonObject, after: JsonObject): SettingKey[] =>
  SETTING_KEYS.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));

/** The problem of one field; of a setting or an entry as a whole where no field is named. */
export const problemAt = (
  problems: readonly SettingProblem[],
  key: SettingKey,
  index?: number,
  field?: string
): SettingProblem | undefined =>
  problems.find((problem) => problem.key === key && problem.index === index && problem.field === field);
