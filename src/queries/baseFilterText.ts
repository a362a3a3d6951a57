/** Which rows are Claude Code's, when nobody says: its own service names, or the job that a collector gives them. */
export const DEFAULT_BASE_FILTER = 'service.name:in("claude-code","claude-code-desktop") or job:="claude"';

/** Quoted texts of LogsQL: in double, single and back quotes. A back-quoted text knows no escapes. */
const QUOTED = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|`[^`]*`/g;

/** The depth of parentheses at the end; undefined when one closes that was never opened. */
function openParentheses(text: string): number | undefined {
  let depth = 0;
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth < 0) {
      return undefined;
    }
  }
  return depth;
}

/**
 * Why a text cannot serve as base filter; undefined when it can. It is LogsQL by an administrator, not a value: it is
 * not escaped, but it must stay a filter of its own.
 */
export function baseFilterProblem(text: string): string | undefined {
  const bare = text.replace(QUOTED, '""');
  if (/["'`]/.test(bare.replaceAll('""', ''))) {
    return 'The base filter has a quotation mark that is never closed.';
  }
  if (bare.includes('#')) {
    return 'The base filter has a comment (#), which would hide the rest of the query.';
  }
  if (bare.includes('|')) {
    return 'The base filter has a pipe (|). Only conditions are allowed in it.';
  }
  // A range may end in the other kind of bracket, `[a, b)`: such an end closes no parenthesis.
  const depth = openParentheses(bare.replace(/[[(][^[\]()]*,[^[\]()]*[\])]/g, ''));
  return depth === 0 ? undefined : 'The base filter has a parenthesis without its counterpart.';
}
