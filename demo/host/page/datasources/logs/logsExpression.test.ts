import {
  markVariable,
  placeVariables,
  replaceBackendVariables,
  rewriteAll,
  withDashboardSort,
  withTimeFilter,
} from './logsExpression';
import type { LogsRange } from './logsQuery';

const RANGE: LogsRange = { fromMs: 1_500, toMs: 61_999, intervalMs: 15_000, maxDataPoints: 100 };

describe('what the real plugin does to an expression', () => {
  it.each([
    ['session.id:in("*")', 'session.id:in(*)'],
    ['session.id:in(.*)', 'session.id:in(*)'],
    ['session.id:in("\\x2a")', 'session.id:in("\\x2a")'],
    ['session.id:in("a","*")', 'session.id:in("a","*")'],
  ])('takes a lone star in %s for all', (expr, rewritten) => {
    expect(rewriteAll(expr)).toBe(rewritten);
  });

  it('replaces interval and range even within quotes, in whole seconds', () => {
    expect(replaceBackendVariables('prompt:"$__interval $__interval_ms" _time:$__range', RANGE)).toBe(
      'prompt:"15s 15000" _time:[1, 61]'
    );
  });

  it('gives stats a range, unless something before the first pipe looks like one', () => {
    expect(withTimeFilter('a:b | stats count() n', RANGE)).toBe('_time:[1, 61] a:b | stats count() n');
    expect(withTimeFilter('prompt:"_time:5m" | stats count() n', RANGE)).toBe('prompt:"_time:5m" | stats count() n');
  });

  it('appends a sort in dashboards only, and only where there is none', () => {
    const query = { refId: 'A', queryType: 'instant' };

    expect(withDashboardSort('a:b', query, 'dashboard')).toBe('a:b | sort by (_time) desc');
    expect(withDashboardSort('a:b', query, 'scenes')).toBe('a:b');
    expect(withDashboardSort('a:b | sort by (x)', query, 'dashboard')).toBe('a:b | sort by (x)');
  });

  it.each([
    [`f:in(${markVariable(['a', 'b"c'])})`, 'f:in("a","b\\"c")'],
    [`f:~"${markVariable(['a', 'b'])}"`, 'f:~"(a|b)"'],
    [`f:${markVariable('a')}`, 'f:a'],
    [`f:(${markVariable(['a', 'b'])})`, 'f:(a OR b)'],
  ])('writes a variable as its place asks', (expr, written) => {
    expect(placeVariables(expr)).toBe(written);
  });
});
