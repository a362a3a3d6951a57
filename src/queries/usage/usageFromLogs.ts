import { MAIN_SOURCES, SUBAGENT_PREFIX } from 'domain/usage/querySource';

import { eventIs } from '../eventFilters';
import {
  and,
  copyField,
  count,
  descending,
  distinct,
  type Filter,
  isMissing,
  isPresent,
  literalExpression,
  matches,
  not,
  oneOf,
  or,
  type Pipe,
  query,
  setIf,
  smallest,
  sortBy,
  stats,
  sum,
} from '../logsql';
import { type LogsQuestion, MOST_ROWS, type TimeSpan } from '../logsQuestion';
import { rowsInRange, SESSION_ID } from '../sessionFilters';
import { isRequestLabel, type UsageFilters } from './usageLabels';

/** A range of the logs, filtered as the metrics are: by the rows that carry a label. */
export interface UsageLogsQuestion extends TimeSpan {
  /** LogsQL by an administrator; empty means the default. */
  readonly baseFilter: string;
  readonly filters?: UsageFilters;
  /** The field to group by. */
  readonly by?: string;
}

const isSubagent = matches('query_source', `^${literalExpression(SUBAGENT_PREFIX)}`);
const isMain = oneOf('query_source', MAIN_SOURCES);

const QUERY_SOURCES: Readonly<Record<string, Filter>> = {
  main: isMain,
  subagent: isSubagent,
  auxiliary: and(isPresent('query_source'), not(isMain), not(isSubagent)),
};

/** Events tell more exactly than metrics who asked. */
const hasLabel = (label: string, values: readonly string[]): Filter =>
  label === 'query_source' ? or(...values.flatMap((value) => QUERY_SOURCES[value] ?? [])) : oneOf(label, values);

const conditions = (filters: UsageFilters): readonly Filter[] =>
  Object.entries(filters)
    .filter(([, values]) => values.length > 0)
    .map(([label, values]) => hasLabel(label, values));

/** Is something asked for that only requests carry? Prompts and decisions do not say it. */
export const concernsRequests = ({ filters = {}, by }: Pick<UsageLogsQuestion, 'filters' | 'by'>): boolean =>
  [
    ...Object.keys(filters).filter((label) => (filters[label] ?? []).length > 0),
    ...(by === undefined ? [] : [by]),
  ].some(isRequestLabel);

const isRequest = eventIs('api_request');

/** The tools whose decisions the client counts as decisions about edits. */
const EDIT_TOOLS = ['Edit', 'MultiEdit', 'Write', 'NotebookEdit'];
const isEditDecision = and(eventIs('tool_decision'), oneOf('tool_name', EDIT_TOOLS));

/** The client's rows of the range that the filters let through. */
export const rowsOf = (question: UsageLogsQuestion, ...more: readonly Filter[]): Filter =>
  and(rowsInRange(question), ...conditions(question.filters ?? {}), ...more);

/** The field of the answer that has the value that is grouped by; missing in rows without one. */
export const GROUP = 'usage_group';

export const groupOf = ({ by }: UsageLogsQuestion): readonly string[] => (by === undefined ? [] : [GROUP]);

/** Puts what is grouped by into a field of its own; who asked as coarsely as the metrics tell it. */
export function grouping({ by }: UsageLogsQuestion): readonly Pipe[] {
  if (by === undefined) {
    return [];
  }
  return by === 'query_source'
    ? Object.entries(QUERY_SOURCES).map(([name, isIt]) => setIf(isIt, GROUP, name))
    : [copyField(by, GROUP)];
}

/**
 * What the logs add up to: one row, or one for each value of the field, the dearest first. Sessions are those of all
 * rows, and those of requests where only requests carry a label.
 *
 * @throws BaseFilterError
 */
export function usageFromLogsQuestion(question: UsageLogsQuestion): LogsQuestion {
  const { fromMs, toMs } = question;
  const rows = rowsOf(question, ...(concernsRequests(question) ? [isRequest] : []));
  const figures = stats(groupOf(question), {
    sessions: distinct(SESSION_ID),
    user_prompts: count(eventIs('user_prompt')),
    api_requests: count(isRequest),
    requests_without_cost: count(and(isRequest, isMissing('cost_usd'))),
    cost_usd: sum('cost_usd', isRequest),
    input_tokens: sum('input_tokens', isRequest),
    output_tokens: sum('output_tokens', isRequest),
    cache_read_tokens: sum('cache_read_tokens', isRequest),
    cache_creation_tokens: sum('cache_creation_tokens', isRequest),
    first_time: smallest('_time'),
  });
  const order = sortBy([descending('cost_usd')], { limit: MOST_ROWS });
  return {
    expr: query(rows, ...grouping(question), figures, order),
    fromMs,
    toMs,
    maxRows: question.by === undefined ? 1 : MOST_ROWS,
  };
}

/**
 * Decisions about edits, one row for each way in which they were made.
 *
 * @throws BaseFilterError
 */
export function editDecisionsQuestion(question: UsageLogsQuestion): LogsQuestion {
  const { fromMs, toMs } = question;
  const counts = stats(['decision', 'source', ...groupOf(question)], { events: count() });
  const order = sortBy([descending('events')], { limit: MOST_ROWS });
  return {
    expr: query(rowsOf(question, isEditDecision), ...grouping(question), counts, order),
    fromMs,
    toMs,
    maxRows: MOST_ROWS,
  };
}
