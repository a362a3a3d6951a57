import { epochMs } from 'domain/units';

import { metricNamesQuestion, metricSumQuestion, namesOf } from './activeTime';

const span = { fromMs: epochMs(1_500), toMs: epochMs(61_200) };

describe('questions for the active time', () => {
  it.each([
    ['claude_code.active_time.total', 'claude_code.cost.usage'],
    ['claude_code_active_time_seconds_total', 'claude_code_cost_usage_USD_total'],
    ['claude_code_active_time_total', 'claude_code_cost_usage_total'],
  ])('know %s and %s by name, and no other metric', (active, cost) => {
    const names = [active, cost, 'claude_code.active_time.total.extra', 'my_claude_code.cost.usage', ''];
    expect(namesOf('activeTime', names)).toEqual([active]);
    expect(namesOf('cost', names)).toEqual([cost]);
  });

  it('reach from the start to the end of the range, in whole seconds at the end', () => {
    const { expr, toMs } = metricNamesQuestion(span);
    expect(toMs).toBe(62_000);
    expect(expr).toContain('[61s]');
  });

  it('name sessions under both of the names that their label may have', () => {
    const { expr } = metricSumQuestion({
      ...span,
      name: 'claude_code.active_time.total',
      how: 'increase_pure',
      by: ['type'],
      sessionIds: ['a"b', 'c.d'],
    });
    expect(expr).toBe(
      'sum by ("type") (increase_pure({__name__="claude_code.active_time.total","session.id"=~"a\\"b|c\\\\.d"}[61s])' +
        ' or increase_pure({__name__="claude_code.active_time.total","session_id"=~"a\\"b|c\\\\.d"}[61s]))'
    );
  });
});
