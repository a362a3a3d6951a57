import { eventIs, isApiError, isFailedTool, isRejection } from './eventFilters';
import {
  type Aggregate,
  copyIf,
  count,
  difference,
  distinct,
  distinctValues,
  greatest,
  isMissing,
  largest,
  type Pipe,
  smallest,
  stats,
  sum,
  total,
} from './logsql';
import { SESSION_ID, USER_FIELDS } from './sessionFilters';

const isRequest = eventIs('api_request');
/** More would make a row of the list unreadable; a session has one or two. */
const MOST_VALUES = 50;

/** What is counted and added up, for a session as for all of them; by the names under which the figures come back. */
const FIGURES = {
  events: count(),
  user_prompts: count(eventIs('user_prompt')),
  api_requests: count(isRequest),
  tool_decisions: count(eventIs('tool_decision')),
  tool_results: count(eventIs('tool_result')),
  rejections: count(isRejection),
  failed_tools: count(isFailedTool),
  api_errors: count(isApiError),
  cost_usd: sum('cost_usd', isRequest),
  input_tokens: sum('input_tokens', isRequest),
  output_tokens: sum('output_tokens', isRequest),
  cache_read_tokens: sum('cache_read_tokens', isRequest),
  cache_creation_tokens: sum('cache_creation_tokens', isRequest),
} as const satisfies Readonly<Record<string, Aggregate>>;

/** The names under which the fields that may name a user come back, while the first that is there is looked for. */
const userName = (index: number): string => (index === 0 ? 'user' : `user_${index}`);

/** One row a session; its user is by the first field that names one. */
export const sessionFigures = (userFields: readonly string[] = USER_FIELDS): readonly Pipe[] => [
  stats([SESSION_ID], {
    ...FIGURES,
    first_time: smallest('_time'),
    last_time: largest('_time'),
    models: distinctValues('model', MOST_VALUES),
    client_versions: distinctValues('service.version', MOST_VALUES),
    terminals: distinctValues('terminal.type', MOST_VALUES),
    ...Object.fromEntries(userFields.map((field, index) => [userName(index), largest(field)])),
  }),
  ...userFields.slice(1).map((_field, index) => copyIf(isMissing('user'), userName(index + 1), 'user')),
];

/** One row for all sessions together. */
export const stripFigures = { sessions: distinct(SESSION_ID), ...FIGURES } as const;

/** Figures that are calculated from others, for sorting. Sums of nothing come as `NaN`: they count as 0. */
export const derivedFigures = {
  cost_order: total(['cost_usd'], 'cost_order'),
  tokens_order: total(['input_tokens', 'output_tokens', 'cache_read_tokens', 'cache_creation_tokens'], 'tokens_order'),
  // A rejected call has only a decision, old clients log only results.
  tools_order: greatest(['tool_decisions', 'tool_results'], 'tools_order'),
  errors_order: total(['api_errors', 'failed_tools'], 'errors_order'),
  duration_order: difference('last_time', 'first_time', 'duration_order'),
  // Times as text would sort wrongly: the database leaves out trailing zeros.
  started_order: total(['first_time'], 'started_order'),
  ended_order: total(['last_time'], 'ended_order'),
} as const satisfies Readonly<Record<string, Pipe>>;
