import type { Settings } from 'appConfig/settings';
import { listDatasources, LOGS_DATASOURCE_TYPE, METRICS_DATASOURCE_TYPES, pickDatasource } from 'data/datasources';
import type { DoctorRequest } from 'data/doctor/runDoctor';
import { epochMs } from 'domain/units';

/** The sources that a page has chosen; left out where it has none, or nobody chose. */
export interface ChosenSources {
  readonly logsUid?: string;
  readonly metricsUid?: string;
}

/** The sources of these ids, of those that there are. */
export const chosenSources = (logsUid: string | undefined, metricsUid: string | undefined): ChosenSources => ({
  ...(logsUid === undefined ? {} : { logsUid }),
  ...(metricsUid === undefined ? {} : { metricsUid }),
});

/** The sources that every page begins with under these settings. */
export function firstSources({ logsDatasourceUid, metricsDatasourceUid }: Settings): ChosenSources {
  const first = (types: readonly string[], wanted: string | undefined) =>
    pickDatasource(listDatasources(types), types, [wanted])?.uid;
  return chosenSources(
    first([LOGS_DATASOURCE_TYPE], logsDatasourceUid),
    first(METRICS_DATASOURCE_TYPES, metricsDatasourceUid)
  );
}

/** What the doctor is to look at, now. */
export const doctorRequest = (settings: Settings, sources: ChosenSources): DoctorRequest => ({
  ...sources,
  wanted: chosenSources(settings.logsDatasourceUid, settings.metricsDatasourceUid),
  baseFilter: settings.baseFilter,
  temporality: settings.temporality,
  labels: settings.labels,
  thresholds: settings.thresholds,
  nowMs: epochMs(Date.now()),
});
