import {
  calculated,
  copyField,
  copyIf,
  count,
  distinct,
  distinctValues,
  exact,
  fields,
  atLeast,
  isPresent,
  largest,
  query,
  runningLargest,
  smallest,
  stats,
  sum,
} from '../logsql';
import type { LogsQuestion, TimeSpan } from '../logsQuestion';
import { rowsInRange, SESSION_ID } from '../sessionFilters';

const SEQUENCE = 'event.sequence';
const MOST_EXAMPLES = 3;
/** Behind a day of milliseconds there is room for a million numbers, and before it a digit that keeps all equally long. */
const NUMBERS = 1_000_000;
const FIRST = 1_000_000_000_000_000;

/**
 * One row about the numbers of events. A process counts from 0, and a session that is resumed has several processes:
 * each run is what follows a 0 in time. The database puts running figures in order by the text of `_time`, in which
 * `.6Z` is behind `.629Z`: a number of equal length takes its place, with the event's own number for those of one
 * millisecond.
 *
 * @throws BaseFilterError
 */
export function lossesQuestion(span: TimeSpan & { readonly baseFilter: string }): LogsQuestion {
  return {
    expr: query(
      rowsInRange(span),
      fields([SESSION_ID, SEQUENCE, '_time']),
      calculated(`round({_time} / 1000000) - ${Math.floor(span.fromMs)}`, 'ms'),
      copyField(SEQUENCE, 'number'),
      calculated(`{ms} * ${NUMBERS} + ({number} default 0) + ${FIRST}`, '_time'),
      copyIf(exact(SEQUENCE, '0'), '_time', 'start'),
      runningLargest([SESSION_ID], 'start', 'run'),
      stats([SESSION_ID, 'run'], {
        events: count(),
        numbered: count(isPresent(SEQUENCE)),
        numbers: distinct(SEQUENCE, isPresent(SEQUENCE)),
        lowest: smallest(SEQUENCE),
        highest: largest(SEQUENCE),
      }),
      calculated(
        'max(({highest} default 0) - ({lowest} default 0) + 1 - {numbers}, 0) * min({numbered}, 1)',
        'missing'
      ),
      calculated('{numbered} - {numbers}', 'copies'),
      stats([], {
        events: sum('events'),
        numbered: sum('numbered'),
        sessions: distinct(SESSION_ID),
        missing: sum('missing'),
        copies: sum('copies'),
        gapped: distinct(SESSION_ID, atLeast('missing', 1)),
        doubled: distinct(SESSION_ID, atLeast('copies', 1)),
        examples: distinctValues(SESSION_ID, MOST_EXAMPLES, atLeast('missing', 1)),
      })
    ),
    fromMs: span.fromMs,
    toMs: span.toMs,
    maxRows: 1,
  };
}
