import { baseFilter } from './baseFilter';
import { eventIs } from './eventFilters';
import {
  and,
  ascending,
  exact,
  type Filter,
  query,
  rowHash,
  sortBy,
  timeBetween,
  without,
  withoutStream,
} from './logsql';
import { type LogsQuestion, MOST_ROWS, type TimeSpan } from './logsQuestion';
import { SESSION_ID } from './sessionFilters';

/** A stretch of one session's rows. */
export interface SessionSpan extends TimeSpan {
  readonly sessionId: string;
  readonly baseFilter: string;
}

const rowsOf = (span: SessionSpan): Filter =>
  and(timeBetween(span.fromMs, span.toMs), baseFilter(span.baseFilter), exact(SESSION_ID, span.sessionId));

/**
 * The first `limit` rows of the stretch by time, then by sequence. Where the limit falls among rows of one
 * millisecond, which of them come is chance: the reader leaves them to the next page, which begins at that time.
 *
 * @throws BaseFilterError
 */
export function sessionEventsQuestion(span: SessionSpan, limit: number): LogsQuestion {
  const maxRows = Math.min(limit, MOST_ROWS);
  return {
    expr: query(
      rowsOf(span),
      withoutStream,
      sortBy([ascending('_time'), ascending('event.sequence')], { limit: maxRows })
    ),
    fromMs: span.fromMs,
    toMs: span.toMs,
    maxRows,
  };
}

/**
 * The first API requests of the stretch, as many as can be had: what a session's cost and tokens are the sums of.
 *
 * @throws BaseFilterError
 */
export function sessionRequestsQuestion(span: SessionSpan): LogsQuestion {
  return {
    expr: query(
      and(rowsOf(span), eventIs('api_request')),
      withoutStream,
      sortBy([ascending('_time'), ascending('event.sequence')], { limit: MOST_ROWS })
    ),
    fromMs: span.fromMs,
    toMs: span.toMs,
    maxRows: MOST_ROWS,
  };
}

const HASH = 'sessionline_row_hash';

/**
 * A page of rows of a stretch that has too many to be told apart by time: in the order of a hash of the whole row, in
 * which only equal rows are equal, so that pages by number neither repeat nor lose any.
 *
 * @throws BaseFilterError
 */
export function crowdedEventsQuestion(span: SessionSpan, offset: number): LogsQuestion {
  const page = { offset, limit: MOST_ROWS };
  return {
    expr: query(rowsOf(span), withoutStream, ...rowHash(HASH), sortBy([ascending(HASH)], page), without([HASH])),
    fromMs: span.fromMs,
    toMs: span.toMs,
    maxRows: MOST_ROWS,
  };
}
