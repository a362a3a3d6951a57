import { epochMs } from 'domain/units';
import { eventIs } from './eventFilters';
import { and, ascending, containsText, descending, or, query, sortBy } from './logsql';
import type { LogsQuestion, TimeSpan } from './logsQuestion';
import { derivedFigures, sessionFigures } from './sessionFigures';
import { rowsOfSessions, SESSION_ID } from './sessionFilters';

/**
 * From before the first client to after anybody's wrong clock: the database skips days it has nothing of. It counts
 * seconds in 31 bits on one of the ways to it, so time ends in January 2038.
 */
export const EVER: TimeSpan = { fromMs: epochMs(0), toMs: epochMs(Date.UTC(2038, 0, 19)) };

export interface FindSessionsQuestion extends TimeSpan {
  readonly baseFilter: string;
  /** A piece of a session's id or of one of its prompts, in any case. Empty finds the latest sessions. */
  readonly fragment: string;
  readonly limit: number;
  /** As in `SessionScope`. */
  readonly userFields?: readonly string[];
  /** Looks at ids alone: what is found by a text tells that the text is there. */
  readonly byIdOnly?: boolean;
}

/**
 * Sessions by a piece of their id or of what was asked in them, the latest first. Rows as those of the list.
 *
 * @throws BaseFilterError
 */
export function findSessionsQuestion(question: FindSessionsQuestion): LogsQuestion {
  const { fromMs, toMs, limit } = question;
  const fragment = question.fragment.trim();
  const isId = containsText(SESSION_ID, fragment);
  const isWanted = question.byIdOnly
    ? isId
    : or(
        isId,
        and(eventIs('user_prompt'), or(containsText('prompt', fragment), containsText('command_name', fragment)))
      );
  return {
    expr: query(
      rowsOfSessions(question, fragment === '' ? [] : [isWanted]),
      ...sessionFigures(question.userFields),
      derivedFigures.ended_order,
      sortBy([descending('ended_order'), ascending(SESSION_ID)], { limit })
    ),
    fromMs,
    toMs,
    maxRows: limit,
  };
}
