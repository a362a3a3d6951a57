import { eventIs } from './eventFilters';
import { count, not, query, stats } from './logsql';
import { rowsOfSessions, type SessionScope } from './sessionFilters';

/** A panel's question to the logs datasource: series over time. */
export interface LogsSeriesQuestion {
  readonly expr: string;
  readonly queryType: 'statsRange';
  readonly legendFormat: string;
}

/** The series' names: the kinds of events that the app has colours for. */
export const HISTOGRAM_SERIES = ['user_prompt', 'api_request', 'tool_decision', 'tool_result', 'other'] as const;

const KINDS = ['user_prompt', 'api_request', 'tool_decision', 'tool_result'] as const;

/**
 * Events of the wanted sessions over time, one series a kind, named by `HISTOGRAM_SERIES`.
 *
 * @throws BaseFilterError
 */
export function eventsHistogramQuestion(scope: SessionScope): LogsSeriesQuestion {
  const [userPrompt, apiRequest, toolDecision, toolResult] = KINDS;
  return {
    expr: query(
      rowsOfSessions(scope),
      stats([], {
        user_prompt: count(eventIs(userPrompt)),
        api_request: count(eventIs(apiRequest)),
        tool_decision: count(eventIs(toolDecision)),
        tool_result: count(eventIs(toolResult)),
        other: count(not(eventIs(...KINDS))),
      })
    ),
    queryType: 'statsRange',
    legendFormat: '{{__name__}}',
  };
}
