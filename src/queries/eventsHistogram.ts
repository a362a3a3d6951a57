import type { EventCategory } from 'domain/events/sessionEvent';
import { eventIs } from './eventFilters';
import { count, not, query, stats } from './logsql';
import { rowsOfSessions, type SessionScope } from './sessionFilters';

/** A panel's question to the logs datasource: series over time. */
export interface LogsSeriesQuestion {
  readonly expr: string;
  readonly queryType: 'statsRange';
  readonly legendFormat: string;
}

/**
 * Each kind of event that the app has a colour for, and its series' name. The database sorts series by name, and so
 * are they stacked and listed: the numbers keep them in the order of a turn.
 */
export const HISTOGRAM_SERIES = {
  user_prompt: '1_user_prompt',
  api_request: '2_api_request',
  tool_decision: '3_tool_decision',
  tool_result: '4_tool_result',
  other: '5_other',
} as const satisfies Readonly<Record<EventCategory, string>>;

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
        [HISTOGRAM_SERIES.user_prompt]: count(eventIs(userPrompt)),
        [HISTOGRAM_SERIES.api_request]: count(eventIs(apiRequest)),
        [HISTOGRAM_SERIES.tool_decision]: count(eventIs(toolDecision)),
        [HISTOGRAM_SERIES.tool_result]: count(eventIs(toolResult)),
        [HISTOGRAM_SERIES.other]: count(not(eventIs(...KINDS))),
      })
    ),
    queryType: 'statsRange',
    legendFormat: '{{__name__}}',
  };
}
