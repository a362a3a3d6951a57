import { eventIs } from '../eventFilters';
import { type Aggregate, distinct, query, setIf, isMissing, stats, sum } from '../logsql';
import { SESSION_ID } from '../sessionFilters';
import { concernsRequests, GROUP, groupOf, grouping, rowsOf, type UsageLogsQuestion } from './usageFromLogs';

/** What a panel shows over time from the logs. */
export type UsageLogsPart = 'cost' | 'tokens' | 'sessions';

/** A panel's question to the logs datasource: series over time, or one value of each for the whole range. */
export interface UsageLogsSeries {
  readonly expr: string;
  readonly queryType: 'statsRange' | 'stats';
  readonly legendFormat: string;
  /** The width of a step. */
  readonly step?: string;
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
 * What the logs add up to in each step, or in the whole range where no step is named, by the values of a field where
 * one is named.
 *
 * @param missing what rows are called that lack the field
 * @throws BaseFilterError
 */
export function usageLogsSeries(
  question: UsageLogsQuestion,
  parts: UsageLogsPart | readonly UsageLogsPart[],
  { stepSeconds, missing }: { readonly stepSeconds?: number; readonly missing: string }
): UsageLogsSeries {
  const wanted = [parts].flat();
  const isOfRequests = !wanted.includes('sessions') || concernsRequests(question);
  const named = question.by === undefined ? [] : [setIf(isMissing(GROUP), GROUP, missing)];
  const rows = rowsOf(question, ...(isOfRequests ? [isRequest] : []));
  const figures = Object.assign({}, ...wanted.map((part) => FIGURES[part]));
  return {
    expr: query(rows, ...grouping(question), ...named, stats(groupOf(question), figures)),
    legendFormat: question.by === undefined ? '{{__name__}}' : `{{${GROUP}}}`,
    ...(stepSeconds === undefined ? { queryType: 'stats' } : { queryType: 'statsRange', step: `${stepSeconds}s` }),
  };
}
