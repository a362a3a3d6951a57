import { type DataFrame, type Field, FieldType } from '@grafana/data';

import { REST_ID } from 'queries/usage/usageSeries';

interface Steps {
  /** Steps that end later are not over: a data source has no true value of them. */
  readonly untilMs: number;
  readonly stepMs: number;
}

const isRest = ({ refId = '' }: DataFrame): boolean => refId.startsWith(REST_ID);
const isTime = ({ type }: Field): boolean => type === FieldType.time;
const keyOf = ({ labels = {} }: Field): string => JSON.stringify(Object.entries(labels).sort());

interface Series {
  readonly frame: DataFrame;
  readonly time: Field;
  readonly value: Field;
}

/** Each series by itself. */
const seriesIn = (frame: DataFrame): readonly Series[] => {
  const time = frame.fields.find(isTime);
  return time === undefined
    ? []
    : frame.fields.filter(({ type }) => type === FieldType.number).map((value) => ({ frame, time, value }));
};

type Row = readonly [timeMs: number, value: unknown];

const rowsOf = ({ time, value }: Series): readonly Row[] =>
  time.values.map((at: unknown, row) => [Number(at), value.values[row]]);

function frameOf({ frame, time, value }: Series, rows: readonly Row[]): DataFrame {
  const fields = [
    { ...time, values: rows.map(([timeMs]) => timeMs) },
    { ...value, values: rows.map(([, each]) => each) },
  ];
  return { ...frame, fields, length: rows.length };
}

/**
 * Series of whole steps, each named by its end, and behind each what came since the last of them, which was asked for
 * apart: as a step that ends when it will be over.
 */
export function withRests(frames: readonly DataFrame[], { untilMs, stepMs }: Steps): DataFrame[] {
  const rests = new Map(
    frames
      .filter(isRest)
      .flatMap(seriesIn)
      .map((series) => [keyOf(series.value), series] as const)
  );
  const restRows = (key: string): readonly Row[] => {
    const rest = rests.get(key);
    rests.delete(key);
    return rest === undefined ? [] : rowsOf(rest).map(([timeMs, value]) => [timeMs + stepMs, value]);
  };
  const whole = frames
    .filter((frame) => !isRest(frame))
    .flatMap(seriesIn)
    .map((series) => {
      const over = rowsOf(series).filter(([timeMs]) => timeMs <= untilMs);
      return frameOf(series, [...over, ...restRows(keyOf(series.value))]);
    });
  const onlyRests = [...rests].map(([key, series]) => frameOf(series, restRows(key)));
  return [...whole, ...onlyRests];
}
