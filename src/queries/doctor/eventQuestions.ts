import { type EpochMs, epochMs } from 'domain/units';

import { baseFilter } from '../baseFilter';
import {
  and,
  count,
  descending,
  distinct,
  isPresent,
  largest,
  matches,
  not,
  or,
  query,
  smallest,
  sortBy,
  stats,
  timeBetween,
} from '../logsql';
import type { LogsQuestion, TimeSpan } from '../logsQuestion';
import { rowsInRange, SESSION_ID } from '../sessionFilters';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** VictoriaLogs stores what lies this far ahead, unless it is told otherwise (`-futureRetention`). */
const AHEAD_MS = 2 * DAY_MS;
/** Clocks that differ less are said to agree. */
const SOON_MS = 60_000;
const MOST_NAMES = 20;

/** Who asks, and when. */
export interface DoctorMoment {
  readonly baseFilter: string;
  readonly nowMs: EpochMs;
}

const weekOf = (nowMs: EpochMs): TimeSpan => ({ fromMs: epochMs(nowMs - 7 * DAY_MS), toMs: nowMs });

/**
 * One row: the week's events by how old they are (`hour`, `day`, `week`), `sessions`, the newest time
 * before now and the last of all, and how many lie ahead (`future`).
 *
 * @throws BaseFilterError
 */
export function presenceQuestion({ baseFilter: text, nowMs }: DoctorMoment): LogsQuestion {
  const span = { fromMs: weekOf(nowMs).fromMs, toMs: epochMs(nowMs + AHEAD_MS) };
  const since = (ms: number) => count(timeBetween(epochMs(nowMs - ms), nowMs));
  const soonMs = epochMs(nowMs + SOON_MS);
  return {
    expr: query(
      rowsInRange({ ...span, baseFilter: text }),
      stats([], {
        hour: since(HOUR_MS),
        day: since(DAY_MS),
        week: since(7 * DAY_MS),
        sessions: distinct(SESSION_ID),
        newest_time: largest('_time', timeBetween(span.fromMs, nowMs)),
        last_time: largest('_time'),
        future: count(timeBetween(soonMs, span.toMs)),
      })
    ),
    ...span,
    maxRows: 1,
  };
}

/**
 * The versions of the week's clients, the most frequent first: `service.version` with its `events`.
 *
 * @throws BaseFilterError
 */
export function versionsQuestion({ baseFilter: text, nowMs }: DoctorMoment): LogsQuestion {
  const week = weekOf(nowMs);
  return {
    expr: query(
      rowsInRange({ ...week, baseFilter: text }),
      stats(['service.version'], { events: count() }),
      sortBy([descending('events')], { limit: MOST_NAMES })
    ),
    ...week,
    maxRows: MOST_NAMES,
  };
}

/** As every event of the client is, whatever its service is called. */
const looksLikeClients = or(
  matches('_msg', '^claude_code\\.'),
  and(isPresent(SESSION_ID), isPresent('event.name'), isPresent('event.timestamp'))
);

/**
 * Service names of the week's rows that the base filter leaves out and that look like the client's, with their `rows`.
 *
 * @throws BaseFilterError
 */
export function leftOutQuestion({ baseFilter: text, nowMs }: DoctorMoment): LogsQuestion {
  const week = weekOf(nowMs);
  return namesQuestion(week, and(timeBetween(week.fromMs, week.toMs), looksLikeClients, not(baseFilter(text))));
}

/** Service names of all rows of the week, with their `rows`. */
export function anyRowsQuestion({ nowMs }: DoctorMoment): LogsQuestion {
  const week = weekOf(nowMs);
  return namesQuestion(week, timeBetween(week.fromMs, week.toMs));
}

const namesQuestion = (span: TimeSpan, wanted: Parameters<typeof query>[0]): LogsQuestion => ({
  expr: query(wanted, stats(['service.name'], { rows: count() }), sortBy([descending('rows')], { limit: MOST_NAMES })),
  ...span,
  maxRows: MOST_NAMES,
});

/** When the first event of all was; a database may refuse so long a range. */
export function oldestQuestion({ baseFilter: text, nowMs }: DoctorMoment): LogsQuestion {
  const span = { fromMs: epochMs(nowMs - 10 * 366 * DAY_MS), toMs: nowMs };
  return {
    expr: query(rowsInRange({ ...span, baseFilter: text }), stats([], { first_time: smallest('_time') })),
    ...span,
    maxRows: 1,
  };
}
