import type { Settings } from 'appConfig/settings';
import { listDatasources, LOGS_DATASOURCE_TYPE, METRICS_DATASOURCE_TYPES, pickDatasource } from 'data/datasources';
import type { DoctorRequest, SourceUids } from 'data/doctor/visit';
import { epochMs } from 'domain/units';

/** The sources of these ids, of those that there are. */
export const chosenSources = (logs: string | undefined, metrics: string | undefined): SourceUids => ({
  ...(logs === undefined ? {} : { logs }),
  ...(metrics === undefined ? {} : { metrics }),
});

/** The sources that every page begins with under these settings. */
export function firstSources({ logsDatasourceUid, metricsDatasourceUid }: Settings): SourceUids {
  const first = (types: readonly string[], wanted: string | undefined) =>
    pickDatasource(listDatasources(types), types, [wanted])?.uid;
  return chosenSources(
    first([LOGS_DATASOURCE_TYPE], logsDatasourceUid),
    first(METRICS_DATASOURCE_TYPES, metricsDatasourceUid)
  );
}

/** What the doctor is to look at, now. */
export const doctorRequest = (settings: Settings, uids: SourceUids): DoctorRequest => ({
  uids,
  wanted: chosenSources(settings.logsDatasourceUid, settings.metricsDatasourceUid),
  baseFilter: settings.baseFilter,
  temporality: settings.temporality,
  labels: settings.labels,
  thresholds: settings.thresholds,
  nowMs: epochMs(Date.now()),
});
