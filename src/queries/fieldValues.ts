import { and, ascending, count, descending, isPresent, query, sortBy, stats } from './logsql';
import type { LogsQuestion, TimeSpan } from './logsQuestion';
import { rowsInRange } from './sessionFilters';

export interface FieldValuesQuestion extends TimeSpan {
  readonly baseFilter: string;
  /** The field's name on the wire. */
  readonly field: string;
  /** Defaults to 500. */
  readonly limit?: number;
}

const MOST_VALUES = 500;

/**
 * The values of a field with their number of events as `events`, the most frequent first; empty ones are left out.
 *
 * @throws BaseFilterError
 */
export function fieldValuesQuestion(question: FieldValuesQuestion): LogsQuestion {
  const { field, fromMs, toMs, limit = MOST_VALUES } = question;
  return {
    expr: query(
      and(rowsInRange(question), isPresent(field)),
      stats([field], { events: count() }),
      sortBy([descending('events'), ascending(field)], { limit })
    ),
    fromMs,
    toMs,
    maxRows: limit,
  };
}
