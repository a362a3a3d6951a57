import { type EpochMs, epochMs } from 'domain/units';

/** The value of one series. */
export interface MetricSample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A value of a series over time. */
export interface MetricPoint {
  readonly atMs: EpochMs;
  readonly value: number;
}

/** The values of one series at several times. */
export interface MetricSeries {
  readonly labels: Readonly<Record<string, string>>;
  readonly points: readonly MetricPoint[];
}

type Dictionary = Readonly<Record<string, unknown>>;

const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const labelsOf = (value: unknown): Readonly<Record<string, string>> =>
  isDictionary(value)
    ? Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
    : {};

interface Column {
  readonly name: string;
  readonly type: unknown;
  readonly values: readonly unknown[];
  readonly labels: Readonly<Record<string, string>>;
}

const columnOf = (field: unknown): Column => {
  const known = isDictionary(field) ? field : {};
  return {
    name: String(known['name'] ?? ''),
    type: known['type'],
    values: listOf(known['values']),
    labels: labelsOf(known['labels']),
  };
};

/** Each number, with its field's labels and, in a table, the texts of its row; nothing where it is none. */
function samplesOfFrame(frame: Dictionary): readonly MetricSample[] {
  const columns = listOf(frame['fields']).map(columnOf);
  const texts = columns.filter(({ type }) => type === 'string');
  return columns
    .filter(({ type }) => type === 'number')
    .flatMap(({ labels, values }) =>
      values.flatMap((value, row) => {
        const ofRow = labelsOf(Object.fromEntries(texts.map((text) => [text.name, text.values[row]])));
        return typeof value === 'number' && Number.isFinite(value) ? [{ labels: { ...labels, ...ofRow }, value }] : [];
      })
    );
}

/**
 * The values in the frames of an instant query, of the `prometheus` data source as of VictoriaMetrics' own: a field for
 * each series, or a table with a row for each. An empty answer is no frame to the one and a frame without fields to
 * the other.
 */
export const samplesFromFrames = (frames: unknown): readonly MetricSample[] =>
  listOf(frames).flatMap((frame) => (isDictionary(frame) ? samplesOfFrame(frame) : []));

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Each field of numbers beside the frame's times; without what is no number or has no time. */
function seriesOfFrame(frame: Dictionary): readonly MetricSeries[] {
  const columns = listOf(frame['fields']).map(columnOf);
  const times = columns.find(({ type }) => type === 'time')?.values ?? [];
  return columns
    .filter(({ type }) => type === 'number')
    .map(({ labels, values }) => ({
      labels,
      points: values.flatMap((value, row) => {
        const time = times[row];
        return isNumber(value) && isNumber(time) ? [{ atMs: epochMs(time), value }] : [];
      }),
    }));
}

/** The series in the frames of a query over a range, of either data source. */
export const seriesFromFrames = (frames: unknown): readonly MetricSeries[] =>
  listOf(frames).flatMap((frame) => (isDictionary(frame) ? seriesOfFrame(frame) : []));

/** The values at the last time that any of the series has; one that ended before has none. */
export function lastSamples(series: readonly MetricSeries[]): readonly MetricSample[] {
  const times = series.flatMap(({ points }) => points.map(({ atMs }) => atMs));
  const lastMs = times.reduce((last, each) => Math.max(last, each), -Infinity);
  return series.flatMap(({ labels, points }) =>
    points.filter(({ atMs }) => atMs === lastMs).map(({ value }) => ({ labels, value }))
  );
}
