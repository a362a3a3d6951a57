import type { Thresholds } from 'domain/settings/thresholds';

import { eventIs, isApiError } from '../eventFilters';
import { atLeast, calculated, count, isMissing, largest, query, stats, sum, total } from '../logsql';
import type { LogsQuestion, TimeSpan } from '../logsQuestion';
import { rowsInRange, SESSION_ID } from '../sessionFilters';

const CONTEXT = ['input_tokens', 'cache_read_tokens', 'cache_creation_tokens'];
const FIELDS = {
  sessionCostUsd: 'cost',
  contextTokens: 'context',
  errorPercent: 'error_percent',
} as const satisfies Readonly<Partial<Record<keyof Thresholds, string>>>;

/** Thresholds that a session as a whole reaches or does not. */
export type SessionThreshold = keyof typeof FIELDS;
export const SESSION_THRESHOLDS = [
  'sessionCostUsd',
  'contextTokens',
  'errorPercent',
] as const satisfies readonly SessionThreshold[];

/**
 * One row: how many `sessions` there are, and how many of them reach each threshold that is set, by its name.
 *
 * @throws BaseFilterError
 */
export function thresholdsQuestion(
  span: TimeSpan & { readonly baseFilter: string },
  thresholds: Thresholds
): LogsQuestion {
  const set = SESSION_THRESHOLDS.flatMap((name) => {
    const value = thresholds[name];
    return value === undefined ? [] : [[name, count(atLeast(FIELDS[name], value))] as const];
  });
  return {
    expr: query(
      rowsInRange(span),
      total(CONTEXT, 'all_tokens'),
      stats([SESSION_ID], {
        cost: sum('cost_usd'),
        context: largest('all_tokens', isMissing('agent_id')),
        requests: count(eventIs('api_request')),
        errors: count(isApiError),
      }),
      calculated('{errors} * 100 / max({errors} + {requests}, 1)', 'error_percent'),
      stats([], { sessions: count(), ...Object.fromEntries(set) })
    ),
    fromMs: span.fromMs,
    toMs: span.toMs,
    maxRows: 1,
  };
}
