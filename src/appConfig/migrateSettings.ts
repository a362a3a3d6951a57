import { isJsonObject, type JsonObject } from './reading';

/** The shape in which this version writes settings. Raised whenever a key changes its meaning, with a step below. */
export const SETTINGS_VERSION = 2;

/**
 * What brings settings of one version to the next, the first of them first. Versions are of the shape, not the app's:
 * 1 is that of 0.1.0, which did not say so (data sources, base filter, temporality; later currency, prices, budgets);
 * 2 says its version, and may have labels, range, thresholds, privacy and limits. All keys are as they were.
 */
const STEPS: ReadonlyArray<(settings: JsonObject) => JsonObject> = [(settings) => settings];

/** Settings in the present shape, as far as they can be. */
export interface MigratedSettings {
  /** Without a version; keys that are not known are kept. */
  readonly jsonData: JsonObject;
  /** The version in which they were stored. */
  readonly version: number;
  /** They were written by a later version of the app: what it says by other keys than ours cannot be read. */
  readonly isNewer: boolean;
}

/** A variable of a provisioning file comes as text. What is no version was written before there was one. */
function versionOf(value: unknown): number {
  const version = typeof value === 'string' ? Number(value) : value;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1;
}

/** Brings stored settings to the present shape; never throws. Those of a later version stay as they are. */
export function migrateSettings(stored: unknown): MigratedSettings {
  const { version: said, ...settings } = isJsonObject(stored) ? stored : {};
  const version = versionOf(said);
  return {
    jsonData: STEPS.slice(version - 1).reduce<JsonObject>((before, step) => step(before), settings),
    version,
    isNewer: version > SETTINGS_VERSION,
  };
}
