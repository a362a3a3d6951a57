import { isLabelField } from 'domain/sessions/sessionLabels';
import { type FieldNamesQuestion, fieldNamesQuestion } from 'queries/fieldNames';

import { ask } from './ask';
import type { LogsSource, QueryOptions } from './logsSource';

/**
 * The fields in range that users added themselves (`OTEL_RESOURCE_ATTRIBUTES`: `team`, `project`, …), by name.
 *
 * @throws LogsQueryError
 */
export async function loadLabelNames(
  source: LogsSource,
  question: FieldNamesQuestion,
  options?: QueryOptions
): Promise<readonly string[]> {
  const rows = await ask(source, () => fieldNamesQuestion(question), options);
  return rows.flatMap(({ name }) => (name !== undefined && isLabelField(name) ? [name] : []));
}
