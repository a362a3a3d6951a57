import { labelIsOneOf } from 'queries/metricsql';

import { usageFilters } from './usageFilters';

describe('what queries of metrics are narrowed to', () => {
  it.each([
    ['claude_code_cost_usage_USD_total{model="opus",type="input"}', [['model', 'opus']]],
    ['sum({__name__="claude_code.cost.usage","user.email"="a@b.c"})', [['user', 'a@b.c']]],
    [
      'x{user_email=~"a@b|c@d",terminal_type="vscode",service_version="2.1.5"}',
      [
        ['user', 'a@b'],
        ['user', 'c@d'],
        ['terminal', 'vscode'],
        ['version', '2.1.5'],
      ],
    ],
    ['x{team="a=b & c"}', [['label', 'team=a=b & c']]],
    ['x{team="a"} / y{team="a"}', [['label', 'team=a']]],
    [String.raw`x{team="a\"b"}`, [['label', 'team=a"b']]],
  ])('%s', (expr, filters) => {
    expect(usageFilters([expr])).toEqual(filters);
  });

  it.each([
    'x{model=~"opus.*"}',
    'x{model!="opus",team!~"a"}',
    'x{model="$model",team=""}',
    'x{session_id="a",__name__="b",job="c"}',
    'sum by (model) (x)',
    'x{',
    '',
  ])('is nothing in %s', (expr) => {
    expect(usageFilters([expr])).toEqual([]);
  });

  it('is what the app itself narrows them to', () => {
    const { promql } = labelIsOneOf('user_email', ['a.b+c@example.org', 'd|e@example.org']);
    expect(usageFilters([`x{${promql}}`])).toEqual([
      ['user', 'a.b+c@example.org'],
      ['user', 'd|e@example.org'],
    ]);
  });

  it('is what all queries of a panel have in common', () => {
    expect(usageFilters(['x{model="a",team="t"}', 'y{team="t",model="b"}'])).toEqual([['label', 'team=t']]);
    expect(usageFilters(['x{model="a"}', 'y'])).toEqual([]);
    expect(usageFilters([])).toEqual([]);
  });
});
