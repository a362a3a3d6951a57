import { fields, query } from '../logsql';
import type { LogsQuestion, TimeSpan } from '../logsQuestion';
import { rowsInRange } from '../sessionFilters';

/**
 * So many rows with nothing but their times: what a page of a session may ask for at most.
 *
 * @throws BaseFilterError
 */
export const rowsQuestion = (span: TimeSpan & { readonly baseFilter: string }, maxRows: number): LogsQuestion => ({
  expr: query(rowsInRange(span), fields(['_time'])),
  fromMs: span.fromMs,
  toMs: span.toMs,
  maxRows,
});
