import type { ServerFacts } from 'domain/doctor/judgeSource';
import type { LabelMeanings } from 'domain/settings/labelMeanings';
import type { Thresholds } from 'domain/settings/thresholds';
import type { EpochMs } from 'domain/units';

import type { LogsSource, QueryOptions } from '../logsSource';
import type { MetricsSource } from '../metricsSource';
import type { TemporalitySetting } from '../usage/findReadings';

/** The sources to look at, by their uids. */
export interface SourceUids {
  readonly logs?: string;
  readonly metrics?: string;
}

/** What is to be looked at, and what an administrator says of it. */
export interface DoctorRequest {
  readonly uids: SourceUids;
  /** Those that the settings name. */
  readonly wanted: SourceUids;
  readonly baseFilter: string;
  readonly temporality: TemporalitySetting;
  readonly labels: LabelMeanings;
  readonly thresholds: Thresholds;
  readonly nowMs: EpochMs;
}

/** What checks share: each question is asked once. */
export interface Visit extends DoctorRequest {
  readonly options: QueryOptions;
  readonly logs?: LogsSource;
  readonly metrics?: MetricsSource;
  /** What a database tells of itself; undefined where it does not. */
  readonly server: (uid: string) => Promise<ServerFacts | undefined>;
}
