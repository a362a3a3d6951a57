import type { Budget } from 'domain/budgets/budget';
import type { Currency } from 'domain/format/currency';
import { DEFAULT_PRIVACY, type Privacy } from 'domain/privacy/privacy';
import { DEFAULT_LABEL_MEANINGS, type LabelMeanings } from 'domain/settings/labelMeanings';
import { DEFAULT_LIMITS, type Limits } from 'domain/settings/limits';
import type { Thresholds } from 'domain/settings/thresholds';
import type { OwnPrices } from 'domain/usage/whatIf';
import { baseFilterProblem } from 'queries/baseFilterText';
import { readBudgets, writeBudgets } from './budgetSettings';
import { readLabels, writeLabels } from './labelSettings';
import { migrateSettings, SETTINGS_VERSION } from './migrateSettings';
import { readCurrency, readOwnPrices, writeOwnPrices } from './moneySettings';
import {
  DEFAULT_RANGE,
  type RawRange,
  readDefaultRange,
  readLimits,
  readPrivacy,
  readThresholds,
  withoutDefaults,
  writeThresholds,
} from './pageSettings';
import { readChoice, readParts, readText, type JsonObject, type Report, type SettingProblem } from './reading';

export const TEMPORALITY_SETTINGS = ['auto', 'cumulative', 'delta'] as const;
export type TemporalitySetting = (typeof TEMPORALITY_SETTINGS)[number];

/** What an administrator may set for everybody. Links and controls override it. */
export interface Settings {
  /** The VictoriaLogs data source to begin with; else the first there is. */
  readonly logsDatasourceUid?: string;
  /** The Prometheus or VictoriaMetrics data source to begin with; else the first there is. */
  readonly metricsDatasourceUid?: string;
  /** How clients report their counters; `auto` finds out by comparing costs with the logs. */
  readonly temporality: TemporalitySetting;
  /** LogsQL that picks the rows of Claude Code; empty: the built-in one. */
  readonly baseFilter: string;
  /** Prices by model, for those whose cost the client does not know or has wrong. */
  readonly ownPrices: OwnPrices;
  /** What money is shown in; without it, dollars as the client has them. */
  readonly currency?: Currency;
  /** No two have the same name. */
  readonly budgets: readonly Budget[];
  /** Which fields hold the user, the team, the project and the repository. */
  readonly labels: LabelMeanings;
  /** What Sessions and Usage begin with where the address says nothing. */
  readonly defaultRange: RawRange;
  /** From which figures on something stands out; none: nothing does. */
  readonly thresholds: Thresholds;
  readonly privacy: Privacy;
  readonly limits: Limits;
}

export const DEFAULT_SETTINGS: Settings = {
  baseFilter: '',
  temporality: 'auto',
  ownPrices: new Map(),
  budgets: [],
  labels: DEFAULT_LABEL_MEANINGS,
  defaultRange: DEFAULT_RANGE,
  thresholds: {},
  privacy: DEFAULT_PRIVACY,
  limits: DEFAULT_LIMITS,
};

/** The keys of `jsonData` that are settings; others belong to a later version and are kept. In the order of the page. */
export const SETTING_KEYS = [
  'logsDatasourceUid',
  'metricsDatasourceUid',
  'baseFilter',
  'temporality',
  'currency',
  'prices',
  'budgets',
  'labels',
  'defaultRange',
  'limits',
  'thresholds',
  'privacy',
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

/** A filter may list everybody there is. */
const LONGEST_FILTER = 100_000;

function readSettings(stored: unknown, onProblem: (problem: SettingProblem) => void): Settings {
  const { jsonData } = migrateSettings(stored);
  const reportAs =
    (key: SettingKey, index?: number): Report =>
    (reason, field, detail) =>
      onProblem({
        key,
        ...(index === undefined ? {} : { index }),
        ...(field === undefined || field === key ? {} : { field }),
        reason,
        ...(detail === undefined ? {} : { detail }),
      });
  const textOf = (key: SettingKey, longest?: number) => readText(jsonData, key, reportAs(key), longest);
  const partsOf = <Value>(key: SettingKey, read: (parts: JsonObject, report: Report) => Value): Value =>
    read(readParts(jsonData[key], reportAs(key)), reportAs(key));
  const logsDatasourceUid = textOf('logsDatasourceUid');
  const metricsDatasourceUid = textOf('metricsDatasourceUid');
  const baseFilter = textOf('baseFilter', LONGEST_FILTER) ?? DEFAULT_SETTINGS.baseFilter;
  const filterProblem = baseFilterProblem(baseFilter);
  if (filterProblem !== undefined) {
    reportAs('baseFilter')('badFilter', undefined, filterProblem);
  }
  const temporality = readChoice(jsonData, 'temporality', TEMPORALITY_SETTINGS, reportAs('temporality'));
  const currency = readCurrency(jsonData['currency'], reportAs('currency'));
  return {
    ...(logsDatasourceUid === undefined ? {} : { logsDatasourceUid }),
    ...(metricsDatasourceUid === undefined ? {} : { metricsDatasourceUid }),
    temporality: temporality ?? DEFAULT_SETTINGS.temporality,
    // A bad filter stays, and whoever asks with it says so: the default would silently ask something else.
    baseFilter,
    ownPrices: readOwnPrices(jsonData['prices'], (index) => reportAs('prices', index)),
    ...(currency === undefined ? {} : { currency }),
    budgets: readBudgets(jsonData['budgets'], (index) => reportAs('budgets', index)),
    labels: partsOf('labels', readLabels),
    defaultRange: partsOf('defaultRange', readDefaultRange),
    limits: partsOf('limits', readLimits),
    thresholds: partsOf('thresholds', readThresholds),
    privacy: partsOf('privacy', readPrivacy),
  };
}

/**
 * Reads the plugin's `jsonData`, which provisioning files and older versions may have filled with anything.
 *
 * @returns settings in which whatever does not fit is left out or the default; never throws
 */
export const parseSettings = (jsonData: unknown): Settings => readSettings(jsonData, () => undefined);

/** What `parseSettings` leaves out of `jsonData`, and a base filter that cannot be asked with; in the order of `SETTING_KEYS`. */
export function settingsProblems(jsonData: unknown): SettingProblem[] {
  const problems: SettingProblem[] = [];
  readSettings(jsonData, (problem) => problems.push(problem));
  return problems;
}

/**
 * The `jsonData` that `parseSettings` reads as these settings. What is the default is not written; the version always
 * is, also because Grafana keeps what was there before where it is given an empty object.
 */
export function writeSettings(settings: Settings): JsonObject {
  const { logsDatasourceUid, metricsDatasourceUid, temporality, baseFilter, currency } = settings;
  const written: Record<SettingKey, unknown> = {
    logsDatasourceUid,
    metricsDatasourceUid,
    baseFilter,
    temporality: temporality === DEFAULT_SETTINGS.temporality ? '' : temporality,
    currency,
    prices: writeOwnPrices(settings.ownPrices),
    budgets: writeBudgets(settings.budgets),
    labels: writeLabels(settings.labels),
    defaultRange: withoutDefaults(settings.defaultRange, DEFAULT_RANGE),
    limits: withoutDefaults(settings.limits, DEFAULT_LIMITS),
    thresholds: writeThresholds(settings.thresholds),
    privacy: withoutDefaults(settings.privacy, DEFAULT_PRIVACY),
  };
  const isSet = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  const isText = (value: unknown) => typeof value === 'string' && value !== '';
  return {
    version: SETTINGS_VERSION,
    ...Object.fromEntries(Object.entries(written).filter(([, value]) => isSet(value) || isText(value))),
  };
}
