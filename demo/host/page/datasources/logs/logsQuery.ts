import type { DataQuery } from '@grafana/data';

/** A query of the VictoriaLogs plugin, as far as the preview knows it. */
export interface LogsQuery extends DataQuery {
  readonly expr?: string;
  readonly queryType?: string;
  readonly maxLines?: number;
  /** Width of a bucket of `statsRange` and `hits`. */
  readonly step?: string;
  readonly legendFormat?: string;
  /** Fields that `hits` counts by. */
  readonly fields?: readonly string[];
  readonly direction?: string;
  readonly extraFilters?: string;
}

/** When and how finely a request asks. */
export interface LogsRange {
  readonly fromMs: number;
  readonly toMs: number;
  readonly intervalMs: number;
  readonly maxDataPoints: number;
}

/** Rows of a query that does not say how many it wants. */
export const DEFAULT_LINES = 50;

/** More rows than that the real plugin never asks for. */
export const MOST_LINES = 10_000;

/** @returns how many rows a query is given */
export function linesOf(query: LogsQuery): number {
  return Math.min(query.maxLines ?? DEFAULT_LINES, MOST_LINES);
}
