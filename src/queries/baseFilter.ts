import { type BaseFilterProblem, baseFilterProblem, DEFAULT_BASE_FILTER } from './baseFilterText';
import { type Filter, oneOf, or, trusted } from './logsql';

/** A base filter that cannot be one. */
export class BaseFilterError extends Error {
  public override readonly name = 'BaseFilterError';

  public constructor(public readonly problem: BaseFilterProblem) {
    super(`The base filter has what it cannot have: ${problem}`);
  }
}

const byDefault: Filter = or(oneOf('service.name', ['claude-code', 'claude-code-desktop']), oneOf('job', ['claude']));

/**
 * The settings' base filter as a part of a query; the default when it is empty.
 *
 * @throws BaseFilterError
 */
export function baseFilter(text: string): Filter {
  const trimmed = text.trim();
  const problem = baseFilterProblem(trimmed);
  if (problem !== undefined) {
    throw new BaseFilterError(problem);
  }
  return trimmed === '' || trimmed === DEFAULT_BASE_FILTER ? byDefault : trusted(trimmed);
}
