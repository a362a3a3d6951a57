/**
 * A query for metrics. Made only by the functions of this file, so that a value can never become a part of its
 * grammar. Names and labels are always quoted: Claude Code's have dots, and the quoted form is read by VictoriaMetrics
 * and by Prometheus 3.
 */
export interface MetricsQuery {
  readonly promql: string;
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** `$` and `[[` are variables to Grafana. */
const READ_BY_GRAFANA = /[$[\]]/g;

const hex = (sign: string): string => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;

/** Any text as a MetricsQL and PromQL literal: the one escaper. */
export const quoteMetric = (text: string): string =>
  JSON.stringify(text.replace(LONE_SURROGATE, '\ufffd')).replace(READ_BY_GRAFANA, hex);

/** A condition on one label. */
export interface LabelCondition {
  readonly promql: string;
}

export const labelIs = (label: string, value: string): LabelCondition => ({
  promql: `${quoteMetric(label)}=${quoteMetric(value)}`,
});

/** The label is another one, or missing. */
export const labelIsNot = (label: string, value: string): LabelCondition => ({
  promql: `${quoteMetric(label)}!=${quoteMetric(value)}`,
});

/** The label is one of these; none of nothing. */
export const labelIsOneOf = (label: string, values: readonly string[]): LabelCondition => ({
  promql: `${quoteMetric(label)}=~${oneOfExpression(values)}`,
});

const oneOfExpression = (values: readonly string[]): string =>
  quoteMetric(values.length === 0 ? '.^' : values.map(literalExpression).join('|'));

const literalExpression = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** An exact name, or a regular expression of the program's own that the whole name matches. */
export type SeriesName = string | { readonly like: string };

const isNamed = (name: SeriesName): string =>
  typeof name === 'string' ? `__name__=${quoteMetric(name)}` : `__name__=~${quoteMetric(name.like)}`;

/** Series of a metric. */
export const series = (name: SeriesName, ...conditions: readonly LabelCondition[]): MetricsQuery => ({
  promql: `{${[isNamed(name), ...conditions.map(({ promql }) => promql)].join(',')}}`,
});

/** Series of any of some metrics, under their exact names. */
export const seriesOfAny = (names: readonly string[], ...conditions: readonly LabelCondition[]): MetricsQuery => ({
  promql: `{${[`__name__=~${oneOfExpression(names)}`, ...conditions.map(({ promql }) => promql)].join(',')}}`,
});

/** Series of every metric whose whole name matches a regular expression of the program's own. */
export const seriesLike = (expression: string): MetricsQuery => ({
  promql: `{__name__=~"${expression.replace(READ_BY_GRAFANA, hex)}"}`,
});

/** The series of all of them. */
export const anyOf = (queries: readonly MetricsQuery[]): MetricsQuery => ({
  promql: queries.map(({ promql }) => promql).join(' or '),
});

/** A window of time behind each point: seconds, or the whole range of the request; or so many seconds after it. */
export type RangeWindow = number | 'range' | 'interval' | { readonly aheadSeconds: number };

const secondsText = (seconds: number): string => `${Math.max(1, Math.ceil(seconds))}s`;

function windowText(window: RangeWindow): string {
  if (typeof window === 'object') {
    const ahead = secondsText(window.aheadSeconds);
    return `[${ahead}] offset -${ahead}`;
  }
  return `[${window === 'range' ? '$__range' : window === 'interval' ? '$__interval' : secondsText(window)}]`;
}

/** Functions over a window. `increase_pure` is VictoriaMetrics' own: it alone does not lose a large first sample. */
export type WindowFunction =
  | 'increase_pure'
  | 'increase'
  | 'sum_over_time'
  | 'last_over_time'
  | 'count_over_time'
  | 'tfirst_over_time'
  | 'tlast_over_time'
  | 'scrape_interval';

export const over = (name: WindowFunction, { promql }: MetricsQuery, window: RangeWindow): MetricsQuery => ({
  promql: `${name}(${promql}${windowText(window)})`,
});

/**
 * The value of one moment, reckoned as that of a series: asked for one moment, VictoriaMetrics puts a long window
 * together from parts, and what slept between two of them would count twice.
 */
export const atOnce = ({ promql }: MetricsQuery): MetricsQuery => ({
  promql: `last_over_time((${promql})[1s:1s])`,
});

/** The values of one moment alone, in seconds since 1970. */
export const onlyAt = ({ promql }: MetricsQuery, seconds: number): MetricsQuery => ({
  promql: `(${promql}) and on() (vector(time()) == ${Math.round(seconds)})`,
});

/** `median` is VictoriaMetrics' own. */
export type Aggregation = 'sum' | 'count' | 'max' | 'min' | 'median';

/** Adds up over all series, or for each value of the labels. */
export const aggregate = (name: Aggregation, { promql }: MetricsQuery, by: readonly string[] = []): MetricsQuery => ({
  promql: by.length === 0 ? `${name}(${promql})` : `${name} by (${by.map(quoteMetric).join(', ')}) (${promql})`,
});

/** The greatest first, of values of one moment. */
export const sortedDown = ({ promql }: MetricsQuery): MetricsQuery => ({ promql: `sort_desc(${promql})` });

/** Those values that are greater than a number. */
export const greaterThan = ({ promql }: MetricsQuery, number: number): MetricsQuery => ({
  promql: `((${promql}) > ${number})`,
});

/** Those values of the first that are greater than the second's for the same values of some labels. */
export const exceeding = (query: MetricsQuery, other: MetricsQuery, on: readonly string[]): MetricsQuery => ({
  promql: `((${query.promql}) > on (${on.map(quoteMetric).join(', ')}) (${other.promql}))`,
});

/** Adds a label of the same text to all values, so that answers to several questions in one can be told apart. */
export const marked = ({ promql }: MetricsQuery, label: string, text: string): MetricsQuery => ({
  promql: `label_replace(${promql}, ${quoteMetric(label)}, ${quoteMetric(text)}, "", "")`,
});

/** Gives a label a text where it is missing or empty. */
export const filledIn = ({ promql }: MetricsQuery, label: string, text: string): MetricsQuery => ({
  promql: `label_replace(${promql}, ${quoteMetric(label)}, ${quoteMetric(text)}, ${quoteMetric(label)}, "")`,
});
