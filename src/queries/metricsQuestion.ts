import type { EpochMs } from 'domain/units';

/** One question to the metrics database: one value for each series, at the end of a stretch of time. */
export interface MetricsQuestion {
  /** MetricsQL, or PromQL. */
  readonly expr: string;
  readonly fromMs: EpochMs;
  /** When the value is wanted. */
  readonly toMs: EpochMs;
}
