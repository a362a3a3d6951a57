import { unescaped } from './unescaped';

/** A condition of a selector: `label="value"` or `"label"=~"a|b"`. */
const CONDITION = /["']?([\p{L}_][\p{L}\p{N}_.]*)["']?\s*(=~?)\s*"((?:[^"\\]|\\.)*)"/gu;
const SELECTOR = /\{[^}]*\}/g;
/** What matches one text only: signs that would mean more are escaped. */
const IS_LITERAL = /^(?:[^\\^$.*+?()[\]{}|]|\\[^A-Za-z\d])+$/;
const ALTERNATIVE = /(?<!\\)\|/;

/** The texts that a regular expression matches, where it is a list of them; else none. */
function alternatives(expression: string): readonly string[] {
  const parts = expression.split(ALTERNATIVE);
  return parts.every((part) => IS_LITERAL.test(part)) ? parts.map((part) => part.replace(/\\(.)/gs, '$1')) : [];
}

/** Labels by which the pages have filters of their own, in both ways of writing them. */
const FILTERS: Readonly<Record<string, string>> = {
  ...{ model: 'model', user_email: 'user', user_id: 'user', user_account_uuid: 'user' },
  ...{ terminal_type: 'terminal', service_version: 'version', app_version: 'version' },
};
/** They say which figure it is, or where it was collected, and no page is narrowed by that. */
const OTHERS: ReadonlySet<string> = new Set([
  ...['__name__', 'type', 'start_type', 'decision', 'source', 'tool_name', 'language', 'le', 'job', 'instance'],
  ...['session_id', 'service_name', 'query_source', 'scope_name', 'scope_version'],
]);

/** Filters of an address, as `key=value`; none where the condition is no list of values. */
function filtersOf([, label = '', operator, quoted = '']: RegExpMatchArray): readonly string[] {
  const name = label.replaceAll('.', '_');
  const text = unescaped(quoted);
  if (OTHERS.has(name) || text === '' || text.startsWith('$')) {
    return [];
  }
  const key = FILTERS[name] ?? `label=${label}`;
  return (operator === '=' ? [text] : alternatives(text)).map((value) => `${key}=${value}`);
}

const filtersOfQuery = (expr: string): readonly string[] =>
  [...expr.matchAll(SELECTOR)].flatMap(([selector]) => [...selector.matchAll(CONDITION)].flatMap(filtersOf));

/**
 * What queries of metrics are narrowed to, as keys and values of the pages' addresses. Only what all of them are
 * narrowed to: the page shows one thing.
 */
export function usageFilters(exprs: readonly string[]): ReadonlyArray<readonly [string, string]> {
  const [first = [], ...others] = exprs.map(filtersOfQuery);
  return [...new Set(first)]
    .filter((filter) => others.every((filters) => filters.includes(filter)))
    .map((filter) => {
      const at = filter.indexOf('=');
      return [filter.slice(0, at), filter.slice(at + 1)];
    });
}
