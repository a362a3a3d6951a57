import fc from 'fast-check';
import { aggregate, labelIs, labelIsOneOf, over, quoteMetric, series } from './metricsql';

describe('MetricsQL', () => {
  it('quotes names and labels, which have dots', () => {
    const cost = series('claude_code.cost.usage', labelIs('session.id', 'abc'));
    expect(aggregate('sum', over('increase_pure', cost, 'range'), ['session.id']).promql).toBe(
      'sum by ("session.id") (increase_pure({__name__="claude_code.cost.usage","session.id"="abc"}[$__range]))'
    );
    expect(aggregate('sum', over('sum_over_time', series('x'), 59.2)).promql).toBe(
      'sum(sum_over_time({__name__="x"}[60s]))'
    );
  });

  it('leaves nothing in a value that Grafana or the grammar would read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const literal = quoteMetric(text);
        expect(literal).toMatch(/^"(?:[^"\\\n]|\\.)*"$/s);
        expect(literal).not.toMatch(/[$[\]]/);
      })
    );
    expect(quoteMetric('$__range [[x]]')).toBe('"\\x24__range \\x5b\\x5bx\\x5d\\x5d"');
  });

  it('matches values, not expressions', () => {
    expect(labelIsOneOf('model', ['a.b', 'c|d']).promql).toBe('"model"=~"a\\\\.b|c\\\\|d"');
  });

  it('matches nothing when no value is wanted', () => {
    const { promql } = labelIsOneOf('model', []);
    const [, pattern = ''] = /=~"(.*)"$/.exec(promql) ?? [];
    expect(new RegExp(`^(?:${pattern})$`).test('')).toBe(false);
    expect(new RegExp(`^(?:${pattern})$`).test('anything')).toBe(false);
  });
});
