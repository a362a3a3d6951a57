import type { EpochMs } from 'domain/units';

/** One question to the logs database. */
export interface LogsQuestion {
  /** LogsQL; starts with its own `_time:[a, b)`. */
  readonly expr: string;
  /** The range of the request around it: at least what the expression names. */
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
  /** How many rows may come at most. The datasource's own default is 50, its most 10,000. */
  readonly maxRows: number;
}

/** The most rows that the datasource gives to one question. */
export const MOST_ROWS = 10_000;

/** A stretch of time, `toMs` excluded. */
export interface TimeSpan {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}
