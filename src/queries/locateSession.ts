import { and, count, exact, largest, query, size, smallest, stats, withoutStream } from './logsql';
import type { LogsQuestion } from './logsQuestion';
import { EVER } from './findSessions';
import { rowsInRange, SESSION_ID } from './sessionFilters';

/**
 * When a session was and how much there is of it: one row with `events`, `characters`, and unless there are no events
 * `first_time` and `last_time`.
 *
 * @throws BaseFilterError
 */
export function locateSessionQuestion(sessionId: string, baseFilter: string): LogsQuestion {
  return {
    expr: query(
      and(rowsInRange({ ...EVER, baseFilter }), exact(SESSION_ID, sessionId)),
      withoutStream,
      stats([], { events: count(), characters: size(), first_time: smallest('_time'), last_time: largest('_time') })
    ),
    ...EVER,
    maxRows: 1,
  };
}
