import type { EpochMs } from 'domain/units';
import { isoTime } from './isoTime';

/**
 * A condition on rows, as LogsQL. Made only by the functions of this file, so that a value can never become a part of
 * the query's grammar.
 */
export interface Filter {
  readonly logsql: string;
}

/** One step of a query after its filter, without the `|`. */
export interface Pipe {
  readonly pipe: string;
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/**
 * Signs that LogsQL would read as a value's own, but that something on the way to it would not: `$` and `[[` are
 * variables of Grafana and of the plugin's backend, `*` in `in("*")` is rewritten to "everything", a `_time:` makes
 * the backend leave out its time filter, `options(` gets one spliced in, `|` ends what both look at.
 */
const READ_BY_OTHERS = /[$[\]{}()|:*]/g;
/** The plugin treats a query with this word behind a pipe as a histogram, wherever the word stands. */
const HISTOGRAM = /h(?=istogram)/gi;

const hex = (sign: string): string => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;

/**
 * Any text as a LogsQL literal, for values and for names of fields: the one escaper. Half characters, which neither
 * LogsQL nor JSON can hold, become U+FFFD, as they do when they are stored.
 */
export const quote = (text: string): string =>
  JSON.stringify(text.replace(LONE_SURROGATE, '\ufffd')).replace(READ_BY_OTHERS, hex).replace(HISTOGRAM, hex);

const filter = (logsql: string): Filter => ({ logsql });
const pipe = (text: string): Pipe => ({ pipe: text });
const on = (field: string, condition: string): Filter => filter(`${quote(field)}:${condition}`);
const list = (texts: readonly string[]): string => texts.map(quote).join(',');

/** The field's text is exactly this. An empty text means: the field is empty or missing, which is the same to it. */
export const exact = (field: string, value: string): Filter => on(field, `=${quote(value)}`);

/** The field's text is exactly one of these; none of nothing. */
export const oneOf = (field: string, values: readonly string[]): Filter =>
  values.length === 0 ? nothing : on(field, `in(${list(values)})`);

/** The field's value is a number that is as large or larger. */
export const atLeast = (field: string, number: number): Filter => on(field, `>=${number}`);
/** The field's value is at most another field's. */
export const atMostField = (field: string, other: string): Filter => on(field, `le_field(${quote(other)})`);

/** The field contains this phrase, at word boundaries and in this case. */
export const phrase = (field: string, words: string): Filter => on(field, quote(words));

/** The field matches a regular expression (RE2 syntax). */
export const matches = (field: string, expression: string): Filter => on(field, `~${quote(expression)}`);

/** Any text as a regular expression that matches it and nothing else. */
export const literalExpression = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The field contains this text anywhere, in any case. */
export const containsText = (field: string, text: string): Filter => matches(field, `(?i)${literalExpression(text)}`);

export const isPresent = (field: string): Filter => on(field, '*');
export const isMissing = (field: string): Filter => exact(field, '');

/** The field's value is one that another question finds: the rows of `found`, their field of the same name. */
export const oneOfFound = (field: string, found: Filter): Filter =>
  on(field, `in(${found.logsql} | ${fields([field]).pipe})`);

export const everything: Filter = filter('*');
export const nothing: Filter = filter('!*');

/** All of them; everything when there are none. */
export const and = (...filters: readonly Filter[]): Filter =>
  filters.length === 0 ? everything : filter(filters.map(({ logsql }) => logsql).join(' '));

/** Any of them; nothing when there are none. */
export const or = (...filters: readonly Filter[]): Filter =>
  filters.length === 0 ? nothing : filter(`(${filters.map(({ logsql }) => `(${logsql})`).join(' or ')})`);

export const not = ({ logsql }: Filter): Filter => filter(`!(${logsql})`);

/** Rows from `fromMs` on and before `toMs`, to the nanosecond. A time stands without quotes: only numbers make one. */
export const timeBetween = (fromMs: EpochMs, toMs: EpochMs): Filter =>
  filter(`_time:[${isoTime(fromMs)}, ${isoTime(toMs)})`);

/** A query that is written by an administrator, in parentheses so that it cannot reach beyond them. */
export const trusted = (logsql: string): Filter => filter(`(${logsql}\n)`);

// --- pipes -----------------------------------------------------------------------------------------------------------

/** One figure of a `stats` pipe: `count()`, `sum("cost_usd")`, … */
export interface Aggregate {
  readonly of: string;
}

const aggregate = (name: string, names: readonly string[], suffix = ''): Aggregate => ({
  of: `${name}(${list(names)})${suffix}`,
});

export const count = (condition?: Filter): Aggregate => onlyIf(aggregate('count', []), condition);
export const sum = (field: string, condition?: Filter): Aggregate => onlyIf(aggregate('sum', [field]), condition);
export const smallest = (field: string): Aggregate => aggregate('min', [field]);
export const largest = (field: string, condition?: Filter): Aggregate => onlyIf(aggregate('max', [field]), condition);
export const distinct = (field: string, condition?: Filter): Aggregate =>
  onlyIf(aggregate('count_uniq', [field]), condition);
/** JSON list of the field's values, at most `limit`. */
export const distinctValues = (field: string, limit: number, condition?: Filter): Aggregate =>
  onlyIf(aggregate('uniq_values', [field], ` limit ${Math.floor(limit)}`), condition);
/** Characters of all fields of all rows. */
export const size = (): Aggregate => aggregate('sum_len', []);
function onlyIf({ of }: Aggregate, condition: Filter | undefined): Aggregate {
  return condition === undefined ? { of } : { of: `${of} if (${condition.logsql})` };
}

/** Figures for each value of the `by` fields, or for all rows. */
export function stats(by: readonly string[], figures: Readonly<Record<string, Aggregate>>): Pipe {
  const group = by.length === 0 ? '' : `by (${list(by)}) `;
  const named = Object.entries(figures).map(([name, { of }]) => `${of} as ${quote(name)}`);
  return pipe(`stats ${group}${named.join(', ')}`);
}

/** Figures for each day that begins so many seconds after midnight UTC, and each value of the `by` fields. */
export function dailyStats(
  offsetSeconds: number,
  by: readonly string[],
  figures: Readonly<Record<string, Aggregate>>
): Pipe {
  const groups = [`_time:1d offset ${whole(offsetSeconds)}s`, ...by.map(quote)];
  const named = Object.entries(figures).map(([name, { of }]) => `${of} as ${quote(name)}`);
  return pipe(`stats by (${groups.join(', ')}) ${named.join(', ')}`);
}

/**
 * Adds to each row the largest text that a field had up to it, for each value of the `by` fields. The rows are put in
 * order by the text of `_time`.
 */
export const runningLargest = (by: readonly string[], field: string, as: string): Pipe =>
  pipe(`running_stats by (${list(by)}) max(${quote(field)}) as ${quote(as)}`);

export interface Order {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

export const ascending = (field: string): Order => ({ field, direction: 'asc' });
export const descending = (field: string): Order => ({ field, direction: 'desc' });

const NANOS_PER_SECOND = 1_000_000_000;
const whole = (value: number): number => (Number.isFinite(value) ? Math.max(0, Math.floor(value)) : 0);

const ordered = (orders: readonly Order[]): string =>
  orders.map(({ field, direction }) => quote(field) + (direction === 'desc' ? ' desc' : '')).join(', ');

/** Sorted rows; numbers by value. */
export function sortBy(orders: readonly Order[], page: { offset?: number; limit?: number } = {}): Pipe {
  const offset = page.offset === undefined ? '' : ` offset ${whole(page.offset)}`;
  const limit = page.limit === undefined ? '' : ` limit ${whole(page.limit)}`;
  return pipe(`sort by (${ordered(orders)})${offset}${limit}`);
}

/** The first row of each value of `of`. */
export const firstOfEach = (of: string, orders: readonly Order[]): Pipe =>
  pipe(`first 1 by (${ordered(orders)}) partition by (${quote(of)})`);

export const fields = (names: readonly string[]): Pipe => pipe(`fields ${names.map(quote).join(', ')}`);
export const without = (names: readonly string[]): Pipe => pipe(`delete ${names.map(quote).join(', ')}`);

/**
 * Rows without the database's own description of their stream. It repeats their fields, and where a stream is new the
 * database knows its rows for a second or two before it can name it: a query that wants the name misses them.
 */
export const withoutStream: Pipe = without(['_stream', '_stream_id']);

/** Sets a field to a fixed text in the rows that fit. */
export const setIf = (condition: Filter, field: string, text: string): Pipe =>
  pipe(`format if (${condition.logsql}) ${quote(text.replace(/[<>]/g, ''))} as ${quote(field)}`);

/** Copies a field in the rows that fit; `from` is a name of the program's own. */
export const copyIf = (condition: Filter, from: string, to: string): Pipe =>
  pipe(`format if (${condition.logsql}) ${quote(`<${from}>`)} as ${quote(to)}`);

/** Copies a field under any name. */
export const copyField = (from: string, to: string): Pipe => pipe(`copy ${quote(from)} as ${quote(to)}`);

/** A field's text in lower case, for sorting as a person would; `from` is a name of the program's own. */
export const lowerCase = (from: string, to: string): Pipe => pipe(`format ${quote(`<lc:${from}>`)} as ${quote(to)}`);
/** Adds the fields of the first row that another question finds for the same value of `by`. */
export const joinBy = (by: string, found: string): Pipe => pipe(`join by (${quote(by)}) (${found})`);

/** A calculated field: `terms` name fields whose missing values count as 0. */
export const total = (terms: readonly string[], as: string): Pipe =>
  pipe(`math ${terms.map((term) => `(${quote(term)} default 0)`).join(' + ')} as ${quote(as)}`);
/** The largest of some fields; a missing one counts as 0. */
export const greatest = (terms: readonly string[], as: string): Pipe =>
  pipe(`math max(${terms.map((term) => `(${quote(term)} default 0)`).join(', ')}) as ${quote(as)}`);
/** `minuend - subtrahend`; of two times, nanoseconds. */
export const difference = (minuend: string, subtrahend: string, as: string): Pipe =>
  pipe(`math ${quote(minuend)} - ${quote(subtrahend)} as ${quote(as)}`);
/** In which step of this length since 1970 a time lies, from 0; `time` names a field. */
export const stepOf = (time: string, stepSeconds: number, as: string): Pipe =>
  pipe(`math floor(${quote(time)} / ${whole(stepSeconds) * NANOS_PER_SECOND}) as ${quote(as)}`);
/** A formula of the program's own; `{name}` in it stands for a field. */
export const calculated = (formula: string, as: string): Pipe =>
  pipe(`math ${formula.replace(/\{(\w+)\}/g, (_, field: string) => quote(field))} as ${quote(as)}`);
/** Nanoseconds as the text of a time in UTC; `from` is a name of the program's own. */
export const timeText = (from: string, to: string): Pipe => pipe(`format ${quote(`<time:${from}>`)} as ${quote(to)}`);
/** Only rows that fit, of those that the pipes before it made. */
export const onlyThose = ({ logsql }: Filter): Pipe => pipe(`filter ${logsql}`);
/** Names of fields with times, and into how many parts the time between two of them is cut. */
export interface SpanParts {
  readonly time: string;
  readonly from: string;
  readonly to: string;
  readonly parts: number;
}

/**
 * In which part of a span a time lies, from 0. Times are nanoseconds here, as fractions of 64 bits: what they lose
 * could lift the last one out of the last part.
 */
export const partOfSpan = ({ time, from, to, parts }: SpanParts, as: string): Pipe => {
  const share = `(${quote(time)} - ${quote(from)}) * ${whole(parts)} / (${quote(to)} - ${quote(from)} + 1)`;
  return pipe(`math max(min(floor(${share}), ${whole(parts) - 1}), 0) as ${quote(as)}`);
};
/** Parts of a field that match the named groups of a regular expression, as fields of these names. */
export const extract = (expression: string, from: string): Pipe =>
  pipe(`extract_regexp ${quote(expression)} from ${quote(from)}`);
/** What stands at the `<names>` of a pattern of the program's own, as fields of these names. */
export const extractParts = (pattern: string, from: string): Pipe =>
  pipe(`extract ${quote(pattern)} from ${quote(from)}`);
/** A number that is equal for rows that are equal in all fields, and only for those. */
export const rowHash = (as: string): readonly Pipe[] => [
  pipe(`pack_json as ${quote(as)}`),
  pipe(`hash(${quote(as)}) as ${quote(as)}`),
];

/** One row for each field that the rows have, its name as `name`. */
export const fieldNames = (): Pipe => pipe('field_names');

/** A whole query. */
export const query = (condition: Filter, ...pipes: readonly Pipe[]): string =>
  [condition.logsql, ...pipes.map((each) => each.pipe)].join(' | ');
