import { baseFilter } from './baseFilter';
import { isApiError, isFailedTool, isRejection } from './eventFilters';
import { and, containsText, type Filter, isPresent, oneOf, oneOfFound, or, timeBetween } from './logsql';
import type { TimeSpan } from './logsQuestion';

/** Which sessions are wanted. Each condition may be met by any event of the session; several must all be met. */
export interface SessionFilters {
  readonly users?: readonly string[];
  readonly models?: readonly string[];
  readonly terminals?: readonly string[];
  readonly versions?: readonly string[];
  readonly tools?: readonly string[];
  /** Resource attributes and any other field: its name to the values wanted. */
  readonly labels?: Readonly<Record<string, readonly string[]>>;
  /** API errors or failed tools. `false` is the same as nothing: no condition. */
  readonly hasErrors?: boolean;
  readonly hasRejections?: boolean;
}

/** A range of time, the rows that are Claude Code's, and which sessions of them. */
export interface SessionScope extends TimeSpan {
  /** LogsQL by an administrator; empty means the default. */
  readonly baseFilter: string;
  /** Text to be found in prompts, commands, errors or what tools were called with; in any case. */
  readonly search?: string;
  readonly filters?: SessionFilters;
  /** Fields that may name a user, the one to show first; without: those of the client. */
  readonly userFields?: readonly string[];
}

/** Fields in which the client names the user, the one to show first. */
export const USER_FIELDS = ['user.email', 'user.account_uuid', 'user.id'] as const;
export const SESSION_ID = 'session.id';

const TEXT_FIELDS = ['prompt', 'command_name', 'error'] as const;
const JSON_FIELDS = ['tool_parameters', 'tool_input'] as const;

/** Fields in which each filter but that of users looks for its values. */
export const FILTER_FIELDS = {
  models: ['model'],
  terminals: ['terminal.type'],
  versions: ['service.version', 'app.version'],
  tools: ['tool_name'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Events that say this text. In fields that hold JSON it may be written with JSON's escapes. */
export function saysText(text: string): Filter {
  const escaped = JSON.stringify(text).slice(1, -1);
  const asJson = escaped === text ? [text] : [text, escaped];
  return or(
    ...TEXT_FIELDS.map((field) => containsText(field, text)),
    ...JSON_FIELDS.flatMap((field) => asJson.map((each) => containsText(field, each)))
  );
}

type ListFilter = 'users' | keyof typeof FILTER_FIELDS;
const LIST_FILTERS: readonly ListFilter[] = ['users', 'models', 'terminals', 'versions', 'tools'];

/** Fields in which a filter looks for its values. */
export const filterFields = (name: ListFilter, userFields: readonly string[] = USER_FIELDS): readonly string[] =>
  name === 'users' ? userFields : FILTER_FIELDS[name];

function conditions(scope: SessionScope): readonly Filter[] {
  const { filters = {}, search = '', userFields } = scope;
  const found: Filter[] = LIST_FILTERS.flatMap((name) => {
    const values = filters[name] ?? [];
    return values.length === 0 ? [] : [or(...filterFields(name, userFields).map((field) => oneOf(field, values)))];
  });
  for (const [field, values] of Object.entries(filters.labels ?? {})) {
    found.push(...(values.length === 0 ? [] : [oneOf(field, values)]));
  }
  found.push(...(filters.hasErrors ? [or(isApiError, isFailedTool)] : []));
  found.push(...(filters.hasRejections ? [isRejection] : []));
  return search.trim() === '' ? found : [...found, saysText(search.trim())];
}

/** Claude Code's rows of the range, of whatever session. */
export const rowsInRange = (scope: TimeSpan & { readonly baseFilter: string }): Filter =>
  and(timeBetween(scope.fromMs, scope.toMs), baseFilter(scope.baseFilter), isPresent(SESSION_ID));

/**
 * All rows of the wanted sessions in range. A condition selects sessions, not rows, so that the figures stay those of
 * whole sessions.
 *
 * @throws BaseFilterError
 */
export function rowsOfSessions(scope: SessionScope, extra: readonly Filter[] = []): Filter {
  const rows = rowsInRange(scope);
  const wanted = [...conditions(scope), ...extra].map((condition) => oneOfFound(SESSION_ID, and(rows, condition)));
  return and(rows, ...wanted);
}
