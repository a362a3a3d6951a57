import {
  type DataFrame,
  type DataLink,
  dateTimeForTimeZone,
  type Field,
  type FieldConfig,
  FieldType,
  type Labels,
} from '@grafana/data';

import { PART } from 'queries/usage/usageSums';

/** How the series of a panel are told apart, and where each leads. */
export interface SeriesPlan {
  /** Labels of which one has the value that a series is of; none where series are not of values. */
  readonly labels: readonly string[];
  /** Metrics name a step by its end, logs by its start: what makes both the start. */
  readonly shiftMs: number;
  /** Steps that are over by then are of the time before. */
  readonly afterMs: number;
  readonly linksOf: (value: string | undefined) => DataLink[];
  /** How dollars are shown, where values are dollars. */
  readonly money?: PanelMoney | undefined;
}

/** Dollars in a currency, and Grafana's unit for it. */
export interface PanelMoney {
  readonly unit: string;
  readonly of: (usd: number) => number;
}

/** The value that a series is of. */
export const valueIn = (labels: Labels | undefined, names: readonly string[]): string | undefined =>
  names.map((name) => labels?.[name] ?? '').find((value) => value !== '');

const isNumeric = ({ type }: Field): boolean => type === FieldType.number;
const isTime = ({ type }: Field): boolean => type === FieldType.time;

const lastOf = ({ values }: Field): number =>
  Number(values.findLast((value: unknown) => value !== null && value !== undefined) ?? 0);

/** The rows that are in range, their times moved to the starts of their steps. */
function settled(frame: DataFrame, { shiftMs, afterMs }: SeriesPlan): DataFrame {
  const times = frame.fields.find(isTime)?.values ?? [];
  const kept = times.flatMap((time: unknown, row) => (Number(time) > afterMs ? [row] : []));
  const fields = frame.fields.map((field) => ({
    ...field,
    values: kept.map((row): unknown => (isTime(field) ? Number(field.values[row]) + shiftMs : field.values[row])),
  }));
  return { ...frame, fields, length: kept.length };
}

const inMoney = (field: Field, money: PanelMoney | undefined): Field =>
  money === undefined
    ? field
    : {
        ...field,
        config: { ...field.config, unit: money.unit },
        values: field.values.map((usd: unknown) => (typeof usd === 'number' ? money.of(usd) : usd)),
      };

/** One frame for each series, with its links and the starts of its steps. */
export function seriesFrames(frames: readonly DataFrame[], plan: SeriesPlan): DataFrame[] {
  return frames.flatMap((whole) => {
    const frame = settled(whole, plan);
    return frame.fields.filter(isNumeric).map((field) => {
      const value = valueIn(field.labels, plan.labels);
      // The hue is that of the name, which is the value in every panel.
      const own = { ...field, name: value ?? field.name, config: { ...field.config, links: plan.linksOf(value) } };
      return { ...frame, fields: [...frame.fields.filter(isTime), inMoney(own, plan.money)] };
    });
  });
}

/** The series with the greatest last value first. */
export const greatestFirst = (frames: readonly DataFrame[]): DataFrame[] =>
  [...frames].sort((a, b) => valueOf(b) - valueOf(a));

const valueOf = ({ fields }: DataFrame): number =>
  fields.filter(isNumeric).reduce((sum, each) => sum + lastOf(each), 0);

const HOURS = 24;

export interface HoursPlan extends Pick<SeriesPlan, 'shiftMs'> {
  /** The range: each of its days is a column, whether there was something or not. */
  readonly asked: { readonly fromMs: number; readonly toMs: number };
  readonly timeZone: string;
  readonly linksOf: (hour: number) => DataLink[];
}

/** Every day of the range, and the one after it. */
function emptyDays({ asked, timeZone }: HoursPlan): Map<number, number[]> {
  const days = new Map<number, number[]>();
  const day = dateTimeForTimeZone(timeZone, asked.fromMs).startOf('day');
  do {
    days.set(day.valueOf(), new Array<number>(HOURS).fill(0));
    day.add(1, 'days');
  } while (day.valueOf() <= asked.toMs);
  return days.set(day.valueOf(), []);
}

/**
 * Values of hours as rows of a heatmap: a day in each column, an hour of the day in each row. A heatmap draws a column
 * up to its time, so a day is named by its last moment; the first column, before the range, tells how broad they are.
 */
export function hoursFrames(frames: readonly DataFrame[], plan: HoursPlan): DataFrame[] {
  const days = emptyDays(plan);
  for (const { fields } of frames) {
    const times = fields.find(isTime)?.values ?? [];
    const amounts = fields.find(isNumeric)?.values ?? [];
    times.forEach((time: unknown, row) => {
      const at = dateTimeForTimeZone(plan.timeZone, Number(time) + plan.shiftMs);
      const hour = at.hour?.() ?? 0;
      const day = at.startOf('day').valueOf();
      const hours = days.get(day) ?? [];
      hours[hour] = (hours[hour] ?? 0) + Number(amounts[row] ?? 0);
    });
  }
  const columns = [...days].sort(([a], [b]) => a - b);
  const ofHour = (hour: number): Field => ({
    name: `${String(hour).padStart(2, '0')}:00`,
    type: FieldType.number,
    config: { links: plan.linksOf(hour) },
    values: columns.map((_, index) => columns[index - 1]?.[1][hour] ?? 0),
  });
  const time: Field = { name: 'Time', type: FieldType.time, config: {}, values: columns.map(([day]) => day - 1) };
  const fields = [time, ...Array.from({ length: HOURS }, (_, hour) => ofHour(hour))];
  return frames.length === 0 ? [] : [{ fields, length: columns.length }];
}

/** The moment at which an hour of the day begins that a time is in, by the clock of a place. */
export function hourOfDay(timeMs: number, hour: number, timeZone: string): number {
  const at = dateTimeForTimeZone(timeZone, timeMs).startOf('day');
  at.set('hours', hour);
  return at.valueOf();
}

/** A column of the table: what the sources call it, or what is worked out of the others. */
export interface TableColumn {
  readonly of: readonly string[];
  readonly config: FieldConfig;
  readonly money?: PanelMoney;
}

export interface TablePlan {
  readonly labels: readonly string[];
  /** What the values are, and what rows without one are called. */
  readonly heading: string;
  readonly missing: string;
  readonly columns: readonly TableColumn[];
  readonly links: DataLink[];
}

/** What a series of the table's answer says: a part of the usage, or a kind of tokens. */
const figureOf = ({ type, [PART]: part = '', __name__: name = '' }: Labels): string =>
  type ?? (part === '' ? name : part.replace(/\.\d+$/, ''));

type Figures = Map<string, number>;

function figuresByValue(frames: readonly DataFrame[], { labels, missing }: TablePlan): Map<string, Figures> {
  const rows = new Map<string, Figures>();
  for (const field of frames.flatMap(({ fields }) => fields.filter(isNumeric))) {
    const value = valueIn(field.labels, labels) ?? missing;
    const figures = rows.get(value) ?? new Map<string, number>();
    const figure = figureOf(field.labels ?? {});
    figures.set(figure, (figures.get(figure) ?? 0) + lastOf(field));
    rows.set(value, figures);
  }
  return rows;
}

/** Most names fit into it. */
const NAMES_WIDTH = 260;

/** What only began, and asked for nothing, has no row: a start has none of the labels of requests. */
const USED = ['cost', 'input', 'output', 'cacheRead', 'cacheCreation'];

/** One row for each value, with a column for each figure. A figure that no row has gets no column. */
export function tableFrames(frames: readonly DataFrame[], plan: TablePlan): DataFrame[] {
  const rows = new Map(
    [...figuresByValue(frames, plan)].filter(([, row]) => USED.some((part) => (row.get(part) ?? 0) > 0))
  );
  const figures = [...rows.values()];
  const columns = plan.columns.flatMap(({ of, config, money }): Field[] => {
    const isKnown = figures.some((row) => of.some((figure) => row.has(figure)));
    const values = figures.map((row) => of.reduce((sum, figure) => sum + (row.get(figure) ?? 0), 0));
    const column: Field = { name: config.displayName ?? '', type: FieldType.number, config, values };
    return isKnown ? [inMoney(column, money)] : [];
  });
  const names: Field = {
    name: plan.heading,
    type: FieldType.string,
    config: { links: plan.links, custom: { width: NAMES_WIDTH } },
    values: [...rows.keys()],
  };
  return rows.size === 0 ? [] : [{ fields: [names, ...columns], length: rows.size }];
}
