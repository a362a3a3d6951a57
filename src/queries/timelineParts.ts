import type { EventCategory } from 'domain/events/sessionEvent';
import { TIMELINE_PARTS } from 'domain/timeline/timelinePart';
import { eventIs, isRejection } from './eventFilters';
import {
  and,
  count,
  exact,
  type Filter,
  joinBy,
  largest,
  matches,
  not,
  oneOf,
  or,
  partOfSpan,
  query,
  smallest,
  stats,
  withoutStream,
} from './logsql';
import { type LogsQuestion, MOST_ROWS, type TimeSpan } from './logsQuestion';
import { rowsInRange, SESSION_ID } from './sessionFilters';

const isAtLeastOne = (field: string): Filter => matches(field, '^0*[1-9]');

/** As `eventOutcome` tells what failed or was rejected. */
const isTroubled = or(
  eventIs('api_error', 'api_retries_exhausted', 'api_refusal', 'internal_error'),
  isRejection,
  and(eventIs('tool_result', 'compaction', 'at_mention', 'auth'), exact('success', 'false')),
  and(
    eventIs('hook_execution_complete'),
    or(isAtLeastOne('num_blocking'), isAtLeastOne('num_non_blocking_error'), isAtLeastOne('num_cancelled'))
  ),
  and(eventIs('mcp_server_connection'), exact('status', 'failed')),
  and(eventIs('managed_settings_resolved'), exact('managed_settings.trigger', 'refused')),
  and(eventIs('retention_sweep'), isAtLeastOne('error_count'))
);

const KINDS = ['user_prompt', 'api_request', 'tool_decision', 'tool_result'] as const;
const inOrder = (kind: Filter): Filter => and(kind, not(isTroubled));

/** Names of the figures, which are not those of an event's fields. */
export const PART = 'part';
export const TROUBLED = 'troubled';
export const CATEGORY_FIGURES: Readonly<Record<EventCategory, string>> = {
  user_prompt: 'user_prompts',
  api_request: 'api_requests',
  tool_decision: 'tool_decisions',
  tool_result: 'tool_results',
  other: 'others',
};

export interface TimelinePartsQuestion extends TimeSpan {
  readonly baseFilter: string;
  /** The sessions of one page. */
  readonly sessionIds: readonly string[];
}

/**
 * The events of some sessions by parts of each session's own time, which is cut in `TIMELINE_PARTS` of equal length:
 * one row for each part that has any, with `session.id`, `part` (from 0) and the figures named above.
 *
 * @throws BaseFilterError
 */
export function timelinePartsQuestion(question: TimelinePartsQuestion): LogsQuestion {
  const { fromMs, toMs, sessionIds } = question;
  const rows = and(rowsInRange(question), oneOf(SESSION_ID, sessionIds));
  const spans = query(rows, stats([SESSION_ID], { span_from: smallest('_time'), span_to: largest('_time') }));
  return {
    expr: query(
      rows,
      withoutStream,
      joinBy(SESSION_ID, spans),
      partOfSpan({ time: '_time', from: 'span_from', to: 'span_to', parts: TIMELINE_PARTS }, PART),
      stats([SESSION_ID, PART], {
        ...Object.fromEntries(KINDS.map((kind) => [CATEGORY_FIGURES[kind], count(inOrder(eventIs(kind)))])),
        [CATEGORY_FIGURES.other]: count(inOrder(not(eventIs(...KINDS)))),
        [TROUBLED]: count(isTroubled),
      })
    ),
    fromMs,
    toMs,
    maxRows: Math.min(MOST_ROWS, Math.max(1, sessionIds.length * TIMELINE_PARTS)),
  };
}
