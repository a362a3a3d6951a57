import { ascending, fieldNames, query, sortBy } from './logsql';
import type { LogsQuestion, TimeSpan } from './logsQuestion';
import { rowsInRange } from './sessionFilters';

export interface FieldNamesQuestion extends TimeSpan {
  readonly baseFilter: string;
}

const MOST_NAMES = 2_000;

/**
 * The names of all fields of Claude Code's rows in range, one a row as `name`.
 *
 * @throws BaseFilterError
 */
export function fieldNamesQuestion(question: FieldNamesQuestion): LogsQuestion {
  return {
    expr: query(rowsInRange(question), fieldNames(), sortBy([ascending('name')], { limit: MOST_NAMES })),
    fromMs: question.fromMs,
    toMs: question.toMs,
    maxRows: MOST_NAMES,
  };
}
