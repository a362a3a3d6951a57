import type { Labels } from '@grafana/data';

import { isRecord } from '../guards';

/** A series of an answer in Prometheus' JSON. */
export interface JsonSeries {
  readonly labels: Labels;
  readonly points: readonly JsonPoint[];
}

/** A point: milliseconds, and its value as the server wrote it. */
export interface JsonPoint {
  readonly ms: number;
  readonly text: string;
}

/** The data of an answer. */
export interface JsonResult {
  readonly resultType: string;
  readonly series: readonly JsonSeries[];
  /** VictoriaMetrics' trace of the query, where it gave one. */
  readonly trace: unknown;
}

function pointOf(value: unknown): JsonPoint | undefined {
  return Array.isArray(value) && typeof value[0] === 'number'
    ? { ms: Math.round(value[0] * 1000), text: String(value[1]) }
    : undefined;
}

function labelsOf(metric: unknown): Labels {
  return isRecord(metric)
    ? Object.fromEntries(Object.entries(metric).map(([name, value]) => [name, String(value)]))
    : {};
}

function seriesOf(item: unknown): JsonSeries | undefined {
  if (!isRecord(item)) {
    return undefined;
  }
  const raw = Array.isArray(item['values']) ? item['values'] : [item['value']];
  const points = raw.map(pointOf).filter((point) => point !== undefined);
  return { labels: labelsOf(item['metric']), points };
}

/**
 * Reads an answer of `query`, `query_range`, `stats_query` or `stats_query_range`.
 *
 * @throws where the body is no such answer
 */
export function readSeries(body: string): JsonResult {
  const answer: unknown = JSON.parse(body);
  const data = isRecord(answer) ? answer['data'] : undefined;
  if (!isRecord(data) || !Array.isArray(data['result'])) {
    throw new Error('failed to decode body response');
  }
  return {
    resultType: String(data['resultType']),
    series: data['result'].map(seriesOf).filter((series) => series !== undefined),
    trace: isRecord(answer) ? answer['trace'] : undefined,
  };
}

/** @returns the `error` of a refusal in Prometheus' JSON; the text itself where it is something else */
export function errorText(body: string): string {
  try {
    const answer: unknown = JSON.parse(body);
    return isRecord(answer) && typeof answer['error'] === 'string' ? answer['error'] : body;
  } catch {
    return body;
  }
}
