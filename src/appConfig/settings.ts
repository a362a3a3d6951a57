import type { Budget } from 'domain/budgets/budget';
import type { Currency } from 'domain/format/currency';
import type { OwnPrices } from 'domain/usage/whatIf';

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
  readonly budgets: readonly Budget[];
}

export const DEFAULT_SETTINGS: Settings = { baseFilter: '', temporality: 'auto', ownPrices: new Map(), budgets: [] };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/**
 * Reads the plugin's `jsonData`, which provisioning files and older versions may have filled with anything.
 *
 * @returns settings in which whatever does not fit is the default; never throws
 */
export function parseSettings(jsonData: unknown): Settings {
  if (!isRecord(jsonData)) {
    return DEFAULT_SETTINGS;
  }
  const logsDatasourceUid = textOf(jsonData['logsDatasourceUid']);
  const metricsDatasourceUid = textOf(jsonData['metricsDatasourceUid']);
  const temporality = textOf(jsonData['temporality']);
  return {
    ...(logsDatasourceUid === undefined ? {} : { logsDatasourceUid }),
    ...(metricsDatasourceUid === undefined ? {} : { metricsDatasourceUid }),
    temporality: TEMPORALITY_SETTINGS.find((known) => known === temporality) ?? DEFAULT_SETTINGS.temporality,
    baseFilter: textOf(jsonData['baseFilter']) ?? DEFAULT_SETTINGS.baseFilter,
    ownPrices: DEFAULT_SETTINGS.ownPrices,
    budgets: DEFAULT_SETTINGS.budgets,
  };
}
