import { goDuration } from '../duration';
import { replaceBackendVariables, withTimeFilter } from './logsExpression';
import { linesOf, type LogsQuery, type LogsRange } from './logsQuery';

/** A question to VictoriaLogs' HTTP interface. */
export interface LogsQuestion {
  readonly path: string;
  readonly params: Readonly<Record<string, string | readonly string[]>>;
}

/** The range is cut to whole seconds, and the database leaves the end out: part of a second is lost there. */
function rangeParams(range: LogsRange): { start: string; end: string } {
  return { start: String(Math.floor(range.fromMs / 1000)), end: String(Math.floor(range.toMs / 1000)) };
}

function extraFilters(query: LogsQuery): Record<string, string> {
  return query.extraFilters === undefined || query.extraFilters === '' ? {} : { extra_filters: query.extraFilters };
}

/** @param stepMs width of a bucket where the query names none */
export function logsQuestion(query: LogsQuery, expr: string, range: LogsRange, stepMs: number): LogsQuestion {
  const replaced = replaceBackendVariables(expr, range);
  const extra = extraFilters(query);
  const step = query.step === undefined || query.step === '' ? goDuration(stepMs) : query.step;
  switch (query.queryType) {
    case 'stats':
      return {
        path: 'select/logsql/stats_query',
        params: { query: withTimeFilter(replaced, range), time: rangeParams(range).end, ...extra },
      };
    case 'statsRange':
      return {
        path: 'select/logsql/stats_query_range',
        params: { query: replaced, ...rangeParams(range), step, ...extra },
      };
    case 'hits':
      return {
        path: 'select/logsql/hits',
        params: { query: replaced, ...rangeParams(range), step, field: query.fields ?? [], ...extra },
      };
    default:
      return {
        path: 'select/logsql/query',
        params: { query: replaced, ...rangeParams(range), limit: String(linesOf(query)), ...extra },
      };
  }
}
