import {
  type DataFrame,
  dateTime,
  type Field,
  FieldType,
  LoadingState,
  type PanelData,
  type TimeRange,
} from '@grafana/data';

/** One colour of a chart. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly number[];
  /** Undefined: one of the panel's own palette. */
  readonly color?: string;
}

/** Numbers that are in memory, for a panel to draw. */
export interface ChartData {
  /** What the numbers are along. */
  readonly along:
    | { readonly kind: 'time'; readonly timesMs: readonly number[] }
    | { readonly kind: 'names'; readonly label: string; readonly bars: readonly ChartBar[] };
  readonly series: readonly ChartSeries[];
  /** Grafana's id of a unit. */
  readonly unit: string;
  readonly window: { readonly fromMs: number; readonly toMs: number };
  /** What is to be done with a bar that a person chose. */
  readonly link?: { readonly title: string; readonly open: (key: string) => void };
}

/** Names need not differ; keys do. */
export interface ChartBar {
  readonly key: string;
  readonly name: string;
}

/** The field with the keys of bars: panels must hide it. */
export const KEY_FIELD = 'sessionline_key';

const fieldOf = (name: string, type: FieldType, values: readonly unknown[], config: Field['config'] = {}): Field => ({
  name,
  type,
  values: [...values],
  config,
});

function alongFields({ along }: ChartData): Field[] {
  return along.kind === 'time'
    ? [fieldOf('time', FieldType.time, along.timesMs)]
    : [
        fieldOf(
          along.label,
          FieldType.string,
          along.bars.map(({ name }) => name)
        ),
        fieldOf(
          KEY_FIELD,
          FieldType.string,
          along.bars.map(({ key }) => key)
        ),
      ];
}

function seriesField({ name, values, color }: ChartSeries, { unit, link }: ChartData): Field {
  return fieldOf(name, FieldType.number, values, {
    unit,
    ...(color === undefined ? {} : { color: { mode: 'fixed', fixedColor: color } }),
    ...(link === undefined
      ? {}
      : {
          links: [
            {
              title: link.title,
              url: '',
              onClick: ({ replaceVariables }) =>
                link.open(replaceVariables?.(`\${__data.fields.${KEY_FIELD}:raw}`) ?? ''),
            },
          ],
        }),
  });
}

/** The range of a window, in a panel's words. */
export function windowRange({ fromMs, toMs }: ChartData['window']): TimeRange {
  const [from, to] = [dateTime(fromMs), dateTime(toMs)];
  return { from, to, raw: { from, to } };
}

/** What a panel draws, as if a data source had answered. */
export function chartPanelData(data: ChartData): PanelData {
  const fields = [...alongFields(data), ...data.series.map((each) => seriesField(each, data))];
  const frame: DataFrame = { refId: 'A', fields, length: fields[0]?.values.length ?? 0 };
  return { state: LoadingState.Done, series: [frame], timeRange: windowRange(data.window) };
}
