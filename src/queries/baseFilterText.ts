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

/** What a base filter cannot have: an open quotation, a comment, a pipe, a parenthesis without its counterpart. */
export type BaseFilterProblem = 'quotation' | 'comment' | 'pipe' | 'parenthesis';

/**
 * Why a text cannot serve as base filter; undefined when it can. It is LogsQL by an administrator, not a value: it is
 * not escaped, but it must stay a filter of its own.
 */
export function baseFilterProblem(text: string): BaseFilterProblem | undefined {
  const bare = text.replace(QUOTED, '""');
  if (/["'`]/.test(bare.replaceAll('""', ''))) {
    return 'quotation';
  }
  if (bare.includes('#')) {
    return 'comment';
  }
  if (bare.includes('|')) {
    return 'pipe';
  }
  // A range may end in the other kind of bracket, `[a, b)`: such an end closes no parenthesis.
  const depth = openParentheses(bare.replace(/[[(][^[\]()]*,[^[\]()]*[\])]/g, ''));
  return depth === 0 ? undefined : 'parenthesis';
}
