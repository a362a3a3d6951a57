import { isRecord } from '../../guards';
import { durationMs } from '../duration';
import { readSeries, type JsonSeries } from '../jsonSeries';
import { fillLegend, labelsText } from '../legend';
import type { WireFrame, WireMeta } from '../wireFrame';
import type { LogsQuery, LogsRange } from './logsQuery';
import { rowTime } from './rowTime';

const GRAPH: WireMeta = { preferredVisualisationType: 'graph', type: 'timeseries-multi', typeVersion: [0, 1] };

/** @throws where a result is no number (`min(_time)`, `uniq_values`): the real plugin fails the whole query then */
function numberOf(text: string): number | null {
  if (text === '' || text === 'NaN') {
    return null;
  }
  const value = Number(text.replace(/^([+-]?)Inf$/, '$1Infinity'));
  if (Number.isNaN(value)) {
    throw new Error(
      `failed to prepare data from response: unable to parse log value to float64 from ${text}: strconv.ParseFloat: parsing ${JSON.stringify(text)}: invalid syntax`
    );
  }
  return value;
}

function legendOf(query: LogsQuery, labels: JsonSeries['labels']): string {
  const expr = query.expr ?? '';
  const format = query.legendFormat ?? '';
  if (format === '__auto') {
    return expr;
  }
  const text = format === '' ? labelsText(labels) : fillLegend(format, labels);
  return text === '' || text === '{}' ? expr : text;
}

/** A row for each step from the range's start on, with nothing where the database gave nothing. */
function filled(points: ReadonlyMap<number, number | null>, stepMs: number, range: LogsRange): number[] {
  const [first = 0] = points.keys();
  const start = Math.max(first + Math.ceil((range.fromMs - first) / stepMs) * stepMs, range.fromMs);
  const count = Math.floor((range.toMs - start) / stepMs) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => start + index * stepMs);
}

function frameOf(series: JsonSeries, query: LogsQuery, range: LogsRange): WireFrame {
  const points = new Map(series.points.map(({ ms, text }) => [ms, numberOf(text)]));
  const stepMs = query.queryType === 'statsRange' ? durationMs(query.step ?? '') : undefined;
  const times = stepMs === undefined ? [...points.keys()] : filled(points, stepMs, range);
  const legend = legendOf(query, series.labels);
  return {
    name: legend,
    refId: query.refId,
    meta: GRAPH,
    fields: [
      { name: 'Time', type: 'time', config: { interval: stepMs ?? range.intervalMs }, values: times },
      {
        name: 'Value',
        type: 'number',
        labels: series.labels,
        config: { displayNameFromDS: legend },
        values: times.map((time) => points.get(time) ?? null),
      },
    ],
    length: points.size,
  };
}

/**
 * Makes the frames of a `stats` or `statsRange` query: one for each series and result name.
 *
 * @throws where the answer holds something that is no number
 */
export function seriesFrames(query: LogsQuery, body: string, range: LogsRange): WireFrame[] {
  return readSeries(body).series.map((series) => frameOf(series, query, range));
}

function hitFrame(refId: string, hit: Record<string, unknown>): WireFrame {
  const fields = isRecord(hit['fields']) ? hit['fields'] : {};
  const labels = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  const times = Array.isArray(hit['timestamps']) ? hit['timestamps'].map((text) => rowTime(String(text))?.ms) : [];
  const named = Object.keys(labels).length > 0;
  return {
    refId,
    meta: GRAPH,
    fields: [
      { name: 'Time', type: 'time', config: {}, values: times },
      {
        name: 'Value',
        type: 'number',
        labels,
        config: named ? { displayNameFromDS: JSON.stringify(labels) } : {},
        values: Array.isArray(hit['values']) ? hit['values'] : [],
      },
    ],
    length: times.length,
  };
}

/**
 * Makes the frames of a `hits` query: one for each set of the fields counted by, zeros included.
 *
 * @throws where the body is no JSON
 */
export function hitsFrames(refId: string, body: string): WireFrame[] {
  const answer: unknown = JSON.parse(body);
  const hits = isRecord(answer) && Array.isArray(answer['hits']) ? answer['hits'] : [];
  return hits.filter(isRecord).map((hit) => hitFrame(refId, hit));
}
