import { eventIs } from '../eventFilters';
import { and, count, exact, type Filter, isPresent, matches, not, or, query, stats } from '../logsql';
import type { LogsQuestion, TimeSpan } from '../logsQuestion';
import { rowsInRange } from '../sessionFilters';

/** What stands in the place of a text that the client does not send. */
const REDACTED = '<REDACTED>';
const shows = (field: string): Filter => and(isPresent(field), not(exact(field, REDACTED)));

const prompts = eventIs('user_prompt');
const responses = eventIs('assistant_response');
const results = eventIs('tool_result');
const requests = eventIs('api_request');
const bodies = eventIs('api_request_body');

/** What only the flag for details adds to what a tool was called with. */
const hasDetails = or(
  isPresent('tool_input'),
  matches('tool_parameters', '"(full_command|skill_name|mcp_tool_name|subagent_type)"')
);
/** The client's mark at the end of what it cut. */
const isCut = or(
  ...['prompt', 'response', 'tool_input', 'tool_parameters'].map((field) =>
    matches(field, '\\[TRUNCATED[^\\]]*\\]?"?\\}*$')
  )
);

/**
 * One row: of how many events of a kind something is shown.
 *
 * @throws BaseFilterError
 */
export function contentQuestion(span: TimeSpan & { readonly baseFilter: string }): LogsQuestion {
  return {
    expr: query(
      rowsInRange(span),
      stats([], {
        prompts: count(prompts),
        prompts_shown: count(and(prompts, shows('prompt'))),
        responses: count(responses),
        responses_shown: count(and(responses, shows('response'))),
        results: count(results),
        results_detailed: count(and(results, hasDetails)),
        requests: count(requests),
        bodies: count(bodies),
        texts: count(or(prompts, responses, results)),
        cut: count(isCut),
      })
    ),
    fromMs: span.fromMs,
    toMs: span.toMs,
    maxRows: 1,
  };
}
