import { eventIs } from '../eventFilters';
import { type Aggregate, distinct, query, setIf, isMissing, stats, sum } from '../logsql';
import { SESSION_ID } from '../sessionFilters';
import { concernsRequests, GROUP, groupOf, grouping, rowsOf, type UsageLogsQuestion } from './usageFromLogs';

/** What a panel shows over time from the logs. */
export type UsageLogsPart = 'cost' | 'tokens' | 'sessions';

/** A panel's question to the logs datasource: series over time. */
export interface UsageLogsSeries {
  readonly expr: string;
  readonly queryType: 'statsRange';
  readonly legendFormat: string;
  /** The width of a step. */
  readonly step: string;
}

const isRequest = eventIs('api_request');

/** Kinds of tokens are called what the metrics call them. */
const FIGURES: Readonly<Record<UsageLogsPart, Readonly<Record<string, Aggregate>>>> = {
  cost: { cost: sum('cost_usd', isRequest) },
  tokens: {
    input: sum('input_tokens', isRequest),
    output: sum('output_tokens', isRequest),
    cacheRead: sum('cache_read_tokens', isRequest),
    cacheCreation: sum('cache_creation_tokens', isRequest),
  },
  sessions: { sessions: distinct(SESSION_ID) },
};

/**
 * What the logs add up to in each step, by the values of a field where one is named.
 *
 * @param missing what rows are called that lack the field
 * @throws BaseFilterError
 */
export function usageLogsSeries(
  question: UsageLogsQuestion,
  part: UsageLogsPart,
  { stepSeconds, missing }: { readonly stepSeconds: number; readonly missing: string }
): UsageLogsSeries {
  const isOfRequests = part !== 'sessions' || concernsRequests(question);
  const named = question.by === undefined ? [] : [setIf(isMissing(GROUP), GROUP, missing)];
  const rows = rowsOf(question, ...(isOfRequests ? [isRequest] : []));
  return {
    expr: query(rows, ...grouping(question), ...named, stats(groupOf(question), FIGURES[part])),
    queryType: 'statsRange',
    legendFormat: question.by === undefined ? '{{__name__}}' : `{{${GROUP}}}`,
    step: `${stepSeconds}s`,
  };
}
