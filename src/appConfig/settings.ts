import type { Budget } from 'domain/budgets/budget';
import { DEFAULT_PRIVACY, type Privacy } from 'domain/privacy/privacy';
import { DEFAULT_LABEL_MEANINGS, type LabelMeanings } from 'domain/settings/labelMeanings';
import type { Limits } from 'domain/settings/limits';
import type { Thresholds } from 'domain/settings/thresholds';
import type { Currency } from 'domain/format/currency';
import type { OwnPrices } from 'domain/usage/whatIf';
import { baseFilterProblem } from 'queries/baseFilterText';
import { readBudgets, writeBudgets } from './budgetSettings';
import { readCurrency, readOwnPrices, writeOwnPrices } from './moneySettings';
import { isJsonObject, readChoice, readText, type Report, type SettingProblem } from './reading';

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
  /** What Sessions and Usage begin with, as Grafana writes it; `now` when it has no end. */
  readonly defaultRange: { readonly from: string; readonly to: string };
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
  defaultRange: { from: 'now-7d', to: 'now' },
  thresholds: {},
  privacy: DEFAULT_PRIVACY,
  limits: { sessionEvents: 500_000, listRows: 50 },
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
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

/** A filter may list everybody there is. */
const LONGEST_FILTER = 100_000;

function readSettings(jsonData: unknown, onProblem: (problem: SettingProblem) => void): Settings {
  if (!isJsonObject(jsonData)) {
    return DEFAULT_SETTINGS;
  }
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
    ...DEFAULT_SETTINGS,
    temporality: temporality ?? DEFAULT_SETTINGS.temporality,
    // A bad filter stays, and whoever asks with it says so: the default would silently ask something else.
    baseFilter,
    ownPrices: readOwnPrices(jsonData['prices'], (index) => reportAs('prices', index)),
    ...(currency === undefined ? {} : { currency }),
    budgets: readBudgets(jsonData['budgets'], (index) => reportAs('budgets', index)),
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
 * The `jsonData` that `parseSettings` reads as these settings. What is the default is not written, but for the
 * temporality: Grafana answers that it has stored an empty object, and keeps what was there before.
 */
export function writeSettings(settings: Settings): Readonly<Partial<Record<SettingKey, unknown>>> {
  const { ownPrices, budgets, labels, defaultRange, thresholds, privacy, limits, ...asTheyAre } = settings;
  const written: Partial<Record<SettingKey, unknown>> = {
    ...asTheyAre,
    prices: writeOwnPrices(ownPrices),
    budgets: writeBudgets(budgets),
  };
  const isEmpty = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(written).filter(([, value]) => !isEmpty(value)));
}
