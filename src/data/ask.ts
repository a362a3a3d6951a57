import type { WireRecord } from 'domain/events/field';
import type { LogsQuestion } from 'queries/logsQuestion';
import { logsQueryError } from './logsQueryError';
import type { LogsSource, QueryOptions } from './logsSource';

/**
 * Makes a question and asks it. A base filter that cannot be one fails like a query that cannot be one.
 *
 * @throws LogsQueryError
 */
export async function ask(
  source: LogsSource,
  make: () => LogsQuestion,
  options?: QueryOptions
): Promise<readonly WireRecord[]> {
  let question: LogsQuestion;
  try {
    question = make();
  } catch (error) {
    throw logsQueryError(error);
  }
  return source.query(question, options);
}
