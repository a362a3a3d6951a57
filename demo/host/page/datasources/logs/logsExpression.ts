import { shortDuration } from '../duration';
import type { LogsQuery, LogsRange } from './logsQuery';

/**
 * The plugin's frontend takes `in("*")` and `in(.*)` for "all" and makes `in(*)` of them, even where a star was meant
 * literally. An app that forgets to encode a star must notice it here too.
 */
export function rewriteAll(expr: string): string {
  return expr
    .replace(/:\s*in\(\s*("?\.?\*"?)\s*\)/g, ':in(*)')
    .replace(/("(?:\\.|[^"\\])*"|[^\s:]+)\s+in\(\s*("?\.?\*"?)\s*\)/g, '$1 in(*)');
}

const SORTED = /\|\s*(?:sort|order)\s*by\s*\(/i;

/** In dashboards the frontend appends a sort to raw queries that have none, behind whatever pipes there are. */
export function withDashboardSort(expr: string, query: LogsQuery, app: string): string {
  const isDashboard = app === 'dashboard' || app === 'panel-editor';
  if (!isDashboard || query.queryType !== 'instant' || SORTED.test(expr)) {
    return expr;
  }
  return `${expr} | sort by (_time) ${query.direction ?? 'desc'}`;
}

function rangeText(range: LogsRange): string {
  return `[${seconds(range.fromMs)}, ${seconds(range.toMs)}]`;
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

/** The plugin's backend replaces these wherever they stand, inside quoted values too. */
export function replaceBackendVariables(expr: string, range: LogsRange): string {
  return expr
    .replaceAll('$__range', rangeText(range))
    .replaceAll('$__interval_ms', String(range.intervalMs))
    .replaceAll('$__interval', shortDuration(range.intervalMs));
}

/** `stats` has no range of its own: the backend puts one in front, unless something before the first pipe looks like one. */
export function withTimeFilter(expr: string, range: LogsRange): string {
  const [head = ''] = expr.split('|', 1);
  return head.includes('_time:') || expr === '' ? expr : `_time:${rangeText(range)} ${expr.trim()}`;
}

const MULTI_START = '\u0002';
const MULTI_END = '\u0003';
const MULTI_SEPARATOR = '\u0004';

/** How a variable's value is written while its surroundings are not known yet. */
export function markVariable(value: unknown): string {
  const values = Array.isArray(value) ? value.map(String) : [String(value)];
  return `${MULTI_START}${values.join(MULTI_SEPARATOR)}${MULTI_END}`;
}

const MARKED = new RegExp(`${MULTI_START}([^${MULTI_END}]*)${MULTI_END}`, 'g');

/** Writes marked values as their place asks: a list in `in(…)`, alternatives in a regular expression, else OR. */
export function placeVariables(expr: string): string {
  return expr.replace(MARKED, (_match, list: string, offset: number) => {
    const values = list.split(MULTI_SEPARATOR);
    const before = expr.slice(0, offset).replace(/\s+/g, '');
    if (/~"?$/.test(before)) {
      return `(${values.join('|')})`;
    }
    return before.endsWith('in(') ? values.map((value) => JSON.stringify(value)).join(',') : values.join(' OR ');
  });
}
