import type { EpochMs } from 'domain/units';

/** One question to the metrics database: one value for each series, at the end of a stretch of time. */
export interface MetricsQuestion {
  /** MetricsQL, or PromQL. */
  readonly expr: string;
  readonly fromMs: EpochMs;
  /** When the value is wanted. */
  readonly toMs: EpochMs;
  /**
   * Asked as the last value of a short series. VictoriaMetrics puts together a single value of a long window that
   * reaches to now from what it remembers and from short windows, in which `increase_pure` counts what was silent for
   * some minutes from 0 again: a computer that wakes up would cost all of its session once more. The value is wanted
   * of a settled time (`settledSpan`): of the newest seconds VictoriaMetrics gives a series no values of its own.
   */
  readonly asSeries?: true;
}

/** The same for a value at every step, from the first time to the last. */
export interface MetricsSeriesQuestion extends MetricsQuestion {
  /** Whole seconds; both times are multiples of it, as one of the data sources would make them. */
  readonly stepMs: number;
}

/** Which labels some series have that had samples in range. */
export interface LabelNamesQuestion {
  /** A selector. */
  readonly match: string;
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}
