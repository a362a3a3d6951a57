import { baseFilterText, logsFailureText, type QueryFailure } from 'infra/queryTexts';
import { BaseFilterError } from 'queries/baseFilter';

/** What kind of failure it was, for screens that say it in words of their own. */
export type LogsFailure = QueryFailure;

/** A question to the logs database that failed. */
export class LogsQueryError extends Error {
  public override readonly name = 'LogsQueryError';

  public constructor(
    public readonly kind: LogsFailure,
    /** What the data source said, in its words; empty when it said nothing. Addresses are left out. */
    public readonly detail: string,
    /** For a person. */
    message: string = logsFailureText(kind)
  ) {
    super(message);
  }
}

const SIGNS: ReadonlyArray<readonly [RegExp, LogsFailure]> = [
  [/cannot parse query|unexpected token|missing .* in the query|parse error/i, 'query'],
  [/\b(401|403)\b|forbidden|unauthori[sz]ed|access denied|permission/i, 'forbidden'],
  [/timeout|timed out|deadline exceeded|maxQueryDuration|\b504\b/i, 'timeout'],
  [/\b(413|414|431)\b|too large|too long|memory limit|not enough memory|cannot allocate/i, 'tooLarge'],
  [
    /dial tcp|connection refused|ECONNREFUSED|no such host|connection reset|\bEOF\b|Failed to fetch|fetch failed|bad gateway|\b50[23]\b|network ?error/i,
    'unreachable',
  ],
  [/data ?source .*not found|not found.*data ?source|plugin not found|plugin\.notFound/i, 'noSource'],
];

const STATUS_KINDS: Readonly<Record<number, LogsFailure>> = {
  401: 'forbidden',
  403: 'forbidden',
  413: 'tooLarge',
  414: 'tooLarge',
  431: 'tooLarge',
  502: 'unreachable',
  503: 'unreachable',
  504: 'timeout',
};

/** A query that is not understood is repeated whole. */
const LONGEST_DETAIL = 1_000;

/** The datasource names the database's internal address and the whole query; neither is for the reader. */
function withoutAddresses(text: string): string {
  return text
    .replace(/\b(?:Get|Post) "[^"]*":\s*/g, '')
    .replace(/\b(dial (?:tcp|udp)\d?) \S+:\d+/g, '$1 …')
    .replace(/\b(lookup) \S+/g, '$1 …')
    .replace(/\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?\b/g, '…')
    .replace(/https?:\/\/[^\s"']+/g, '…')
    .trim()
    .slice(0, LONGEST_DETAIL);
}

type Dictionary = Readonly<Record<string, unknown>>;
const isDictionary = (value: unknown): value is Dictionary => typeof value === 'object' && value !== null;

/** The words in whatever Grafana, a plugin or the browser throws: the innermost message first. */
function wordsOf(error: unknown, depth = 0): string {
  if (typeof error === 'string') {
    return error;
  }
  if (!isDictionary(error) || depth > 3) {
    return '';
  }
  const inner = wordsOf(error['data'], depth + 1) || wordsOf(error['error'], depth + 1);
  const own = [error['message'], error['statusText']].find((text) => typeof text === 'string' && text !== '');
  return inner || (typeof own === 'string' ? own : '');
}

const kindOf = (words: string, status: unknown): LogsFailure =>
  SIGNS.find(([sign]) => sign.test(words))?.[1] ??
  (typeof status === 'number' ? STATUS_KINDS[status] : undefined) ??
  'other';

/** Any failure of a query in plain words; one that is in plain words already stays as it is. */
export function logsQueryError(error: unknown): LogsQueryError {
  if (error instanceof LogsQueryError) {
    return error;
  }
  if (error instanceof BaseFilterError) {
    return new LogsQueryError('query', '', baseFilterText(error.problem));
  }
  // The address holds the query, and that may hold any word.
  const words = withoutAddresses(wordsOf(error));
  return new LogsQueryError(kindOf(words, isDictionary(error) ? error['status'] : undefined), words);
}
