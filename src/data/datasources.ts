import type { DataSourceInstanceSettings } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';

export const LOGS_DATASOURCE_TYPE = 'victoriametrics-logs-datasource';
/** The one that fits best first. */
export const METRICS_DATASOURCE_TYPES = ['victoriametrics-metrics-datasource', 'prometheus'] as const;

export type DatasourceChoice = Pick<DataSourceInstanceSettings, 'uid' | 'type' | 'name' | 'isDefault'>;

/**
 * The data source to use: the first wanted one that exists and is of a fitting type, else of the first type that has
 * any the default one, else the first by name. Undefined when none fits.
 */
export function pickDatasource<Choice extends DatasourceChoice>(
  available: readonly Choice[],
  types: readonly string[],
  wantedUids: ReadonlyArray<string | undefined> = []
): Choice | undefined {
  const fitting = available.filter(({ type }) => types.includes(type));
  const wanted = wantedUids.map((uid) => fitting.find((one) => one.uid === uid)).find((one) => one !== undefined);
  if (wanted !== undefined) {
    return wanted;
  }
  const best =
    types.map((type) => fitting.filter((one) => one.type === type)).find((ofType) => ofType.length > 0) ?? [];
  const byName = [...best].sort((a, b) => a.name.localeCompare(b.name));
  return byName.find(({ isDefault }) => isDefault) ?? byName[0];
}

/** Grafana's data sources of these types that the user may query. */
export const listDatasources = (types: readonly string[]): DataSourceInstanceSettings[] =>
  types.flatMap((type) => getDataSourceSrv().getList({ pluginId: type }));

/** The VictoriaLogs to read where nobody chose one; undefined where there is none. */
export const logsUidFor = (setting: string | undefined): string | undefined =>
  pickDatasource(listDatasources([LOGS_DATASOURCE_TYPE]), [LOGS_DATASOURCE_TYPE], [setting])?.uid;
