import { ascending, count, query, sortBy, stats } from './logsql';
import { type LogsQuestion, MOST_ROWS } from './logsQuestion';
import { rowsOfSessions, SESSION_ID, type SessionScope } from './sessionFilters';

/**
 * The ids of the wanted sessions, one a row, at most `limit`.
 *
 * @throws BaseFilterError
 */
export function sessionIdsQuestion(scope: SessionScope, limit: number): LogsQuestion {
  const maxRows = Math.min(limit, MOST_ROWS);
  return {
    expr: query(
      rowsOfSessions(scope),
      stats([SESSION_ID], { events: count() }),
      sortBy([ascending(SESSION_ID)], { limit: maxRows })
    ),
    fromMs: scope.fromMs,
    toMs: scope.toMs,
    maxRows,
  };
}
