import { baseFilter, BaseFilterError } from './baseFilter';
import { baseFilterProblem, DEFAULT_BASE_FILTER } from './baseFilterText';

describe('the base filter', () => {
  it.each([
    DEFAULT_BASE_FILTER,
    'job:="claude"',
    '{service.name="claude-code"} and not team:="x | y"',
    'team:="a # b"',
    'x:`raw \\` y:"(("',
    'n:range(1, 5] or (a:b (c or d))',
    "x:'it\\'s)'",
    '',
  ])('may be %s', (text) => {
    expect(baseFilterProblem(text)).toBeUndefined();
    expect(() => baseFilter(text)).not.toThrow();
  });

  it.each([
    ['* | delete *', 'pipe'],
    ['job:claude # all of them', 'comment'],
    ['job:="claude', 'quotation'],
    ['a:b) or (c:d', 'parenthesis'],
    ['(a:b', 'parenthesis'],
    ['x:in(a | fields b)', 'pipe'],
  ])('may not be %s: it says why', (text, reason) => {
    expect(baseFilterProblem(text)).toBe(reason);
    expect(() => baseFilter(text)).toThrow(BaseFilterError);
  });

  it('stands in parentheses, so that an "or" in it does not reach further', () => {
    expect(baseFilter('a:b or c:d').logsql).toMatch(/^\(a:b or c:d\s*\)$/);
  });

  it('finds both the client’s own service names and a collector’s job by default', () => {
    expect(baseFilter(' ').logsql).toBe(baseFilter(DEFAULT_BASE_FILTER).logsql);
    expect(baseFilter('').logsql).toContain('"claude-code-desktop"');
    expect(baseFilter('').logsql).toContain('"job"');
  });
});
