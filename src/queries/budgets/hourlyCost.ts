import { eventIs } from '../eventFilters';
import { ascending, query, sortBy, stats, stepOf, sum } from '../logsql';
import { type LogsQuestion, MOST_ROWS } from '../logsQuestion';
import { groupOf, grouping, rowsOf, type UsageLogsQuestion } from '../usage/usageFromLogs';

/** The field of the answer that has the hour: how many began between 1970 and it. */
export const HOUR = 'usage_hour';

const HOUR_SECONDS = 3_600;

/**
 * What the requests of each hour cost by the logs, by the values of a field where one is named: a row for each that
 * has any.
 *
 * @throws BaseFilterError
 */
export function hourlyCostQuestion(question: UsageLogsQuestion): LogsQuestion {
  const { fromMs, toMs } = question;
  const pipes = [
    ...grouping(question),
    stepOf('_time', HOUR_SECONDS, HOUR),
    stats([HOUR, ...groupOf(question)], { cost_usd: sum('cost_usd') }),
    sortBy([ascending(HOUR)], { limit: MOST_ROWS }),
  ];
  return { expr: query(rowsOf(question, eventIs('api_request')), ...pipes), fromMs, toMs, maxRows: MOST_ROWS };
}
