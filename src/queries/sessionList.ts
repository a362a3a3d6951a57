import { isPrompt, namingPrompts } from './firstPrompts';
import {
  and,
  ascending,
  distinct,
  fields,
  joinBy,
  lowerCase,
  type Order,
  type Pipe,
  query,
  sortBy,
  stats,
} from './logsql';
import { type LogsQuestion, MOST_ROWS } from './logsQuestion';
import { derivedFigures, sessionFigures, stripFigures } from './sessionFigures';
import { rowsInRange, rowsOfSessions, SESSION_ID, type SessionFilters, type SessionScope } from './sessionFilters';

export type { SessionFilters, SessionScope } from './sessionFilters';

/** What the database sorts by for each column, and what it has to work out for that. */
interface SortKey {
  readonly field: string;
  readonly pipes?: readonly Pipe[];
}

const SORT_KEYS = {
  title: { field: 'title_order' },
  id: { field: SESSION_ID },
  user: { field: 'user' },
  started: { field: 'started_order', pipes: [derivedFigures.started_order] },
  ended: { field: 'ended_order', pipes: [derivedFigures.ended_order] },
  duration: { field: 'duration_order', pipes: [derivedFigures.duration_order] },
  models: { field: 'models' },
  versions: { field: 'client_versions' },
  terminals: { field: 'terminals' },
  events: { field: 'events' },
  userPrompts: { field: 'user_prompts' },
  apiRequests: { field: 'api_requests' },
  toolDecisions: { field: 'tool_decisions' },
  toolResults: { field: 'tool_results' },
  toolCalls: { field: 'tools_order', pipes: [derivedFigures.tools_order] },
  rejections: { field: 'rejections' },
  failedTools: { field: 'failed_tools' },
  apiErrors: { field: 'api_errors' },
  errors: { field: 'errors_order', pipes: [derivedFigures.errors_order] },
  tokens: { field: 'tokens_order', pipes: [derivedFigures.tokens_order] },
  cost: { field: 'cost_order', pipes: [derivedFigures.cost_order] },
} as const satisfies Readonly<Record<string, SortKey>>;

export type SessionSortColumn = keyof typeof SORT_KEYS;

const isSortColumn = (name: string): name is SessionSortColumn => name in SORT_KEYS;
/** Every column the list can be sorted by. `errors` adds API errors and failed tools. */
export const SESSION_SORT_COLUMNS: readonly SessionSortColumn[] = Object.keys(SORT_KEYS).filter(isSortColumn);

export interface SessionSort {
  readonly column: SessionSortColumn;
  readonly direction: 'asc' | 'desc';
}

/** A page of the list of sessions. */
export interface SessionListQuestion extends SessionScope {
  readonly filters: SessionFilters;
  readonly sort: SessionSort;
  readonly offset: number;
  readonly limit: number;
}

/** The title is known only after each session's naming prompt was looked up, so only a sort by it does that. */
function titles(scope: SessionScope): readonly Pipe[] {
  const prompts = query(
    and(rowsInRange(scope), isPrompt),
    ...namingPrompts,
    lowerCase('prompt_head', 'title_order'),
    fields([SESSION_ID, 'title_order'])
  );
  return [joinBy(SESSION_ID, prompts)];
}

function sorting(question: SessionListQuestion): readonly Pipe[] {
  const { column, direction } = question.sort;
  const key: SortKey = SORT_KEYS[column];
  const order: readonly Order[] = [{ field: key.field, direction }, ascending(SESSION_ID)];
  const { offset, limit } = question;
  return [
    ...(column === 'title' ? titles(question) : []),
    ...(key.pipes ?? []),
    sortBy(order, { offset, limit: Math.min(limit, MOST_ROWS) }),
  ];
}

/**
 * One page of sessions: complete, filtered, sorted and paged in the database; equal ones by id, so that no session is
 * on two pages. One row a session, named as in `sessionFigures`.
 *
 * @throws BaseFilterError
 */
export function sessionListQuestion(question: SessionListQuestion): LogsQuestion {
  return {
    expr: query(rowsOfSessions(question), ...sessionFigures(question.userFields), ...sorting(question)),
    fromMs: question.fromMs,
    toMs: question.toMs,
    maxRows: Math.min(Math.max(1, question.limit), MOST_ROWS),
  };
}

/**
 * How many sessions the list has on all pages: one row with `sessions`.
 *
 * @throws BaseFilterError
 */
export function sessionCountQuestion(scope: SessionScope): LogsQuestion {
  return {
    expr: query(rowsOfSessions(scope), stats([], { sessions: distinct(SESSION_ID) })),
    fromMs: scope.fromMs,
    toMs: scope.toMs,
    maxRows: 1,
  };
}

/**
 * The sums over all wanted sessions in range: one row, named as in `stripFigures`.
 *
 * @throws BaseFilterError
 */
export function sessionStripQuestion(scope: SessionScope): LogsQuestion {
  return {
    expr: query(rowsOfSessions(scope), stats([], stripFigures)),
    fromMs: scope.fromMs,
    toMs: scope.toMs,
    maxRows: 1,
  };
}
