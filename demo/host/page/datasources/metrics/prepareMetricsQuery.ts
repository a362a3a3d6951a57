import { durationMs, goDuration } from '../duration';
import type { MetricsQuery, PreparedMetricsQuery } from './metricsQuery';

/** How often Prometheus is assumed to scrape, where a datasource does not say. */
const SCRAPE_MS = 15_000;

/** More points than that Prometheus refuses. */
const MOST_POINTS = 11_000;

/** When and how finely a request asks. */
export interface MetricsRange {
  readonly fromMs: number;
  readonly toMs: number;
  readonly intervalMs: number;
}

function stepOf(query: MetricsQuery, range: MetricsRange): number {
  const least = durationMs(query.interval ?? '') ?? 0;
  const safest = Math.ceil((range.toMs - range.fromMs) / MOST_POINTS);
  return Math.max(range.intervalMs, least, safest, 1000);
}

/** Replaces the interval variables the way Prometheus' backend in Grafana does, inside quotes too. */
function replaceIntervals(expr: string, stepMs: number, range: MetricsRange): string {
  const rangeMs = range.toMs - range.fromMs;
  const rangeSeconds = Math.round(rangeMs / 1000);
  const rateMs = Math.max(stepMs + SCRAPE_MS, 4 * SCRAPE_MS);
  const values: ReadonlyArray<readonly [name: string, value: string]> = [
    ['__interval_ms', String(stepMs)],
    ['__interval', goDuration(stepMs)],
    ['__range_ms', String(rangeMs)],
    ['__range_s', String(rangeSeconds)],
    ['__range', `${rangeSeconds}s`],
    ['__rate_interval_ms', String(rateMs)],
    ['__rate_interval', goDuration(rateMs)],
  ];
  return values.reduce(
    (text, [name, value]) => text.replaceAll(`\${${name}}`, value).replaceAll(`$${name}`, value),
    expr
  );
}

/** @param expr the query's expression with the page's own variables replaced already */
export function prepareMetricsQuery(query: MetricsQuery, expr: string, range: MetricsRange): PreparedMetricsQuery {
  const stepMs = stepOf(query, range);
  return {
    query,
    expr: replaceIntervals(expr, stepMs, range),
    fromMs: range.fromMs,
    toMs: range.toMs,
    stepMs,
  };
}
