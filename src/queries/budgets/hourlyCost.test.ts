import * as fc from 'fast-check';

import { epochMs } from 'domain/units';

import { MOST_ROWS } from '../logsQuestion';

import { hourlyCostQuestion } from './hourlyCost';

const scope = { fromMs: epochMs(3_600_000), toMs: epochMs(36_000_000), baseFilter: '' };

/** What is not inside of quotes. */
const grammar = (expr: string): string => expr.replace(/"(?:[^"\\]|\\.)*"/g, '""');

describe('what each hour cost by the logs', () => {
  it('is asked for with the range of its own, the filters, and all rows that there can be', () => {
    const { expr, maxRows, fromMs, toMs } = hourlyCostQuestion({ ...scope, by: 'team', filters: { team: ['web'] } });
    expect(expr).toMatch(/^_time:\[1970-01-01T01:00:00/);
    expect(expr).toContain('"team":in("web")');
    expect(expr).toContain('copy "team" as "usage_group"');
    expect(expr).toMatch(/stats by \("usage_hour","usage_group"\) sum\("cost_usd"\) as "cost_usd"/);
    expect({ maxRows, fromMs, toMs }).toEqual({ maxRows: MOST_ROWS, fromMs: scope.fromMs, toMs: scope.toMs });
  });

  it('is one question whatever values and labels are called', () => {
    const plain = grammar(hourlyCostQuestion({ ...scope, by: 'a', filters: { a: ['b'] } }).expr);
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (label, value) => {
        fc.pre(label !== 'query_source' && label !== '__proto__');
        const { expr } = hourlyCostQuestion({ ...scope, by: label, filters: { [label]: [value] } });
        expect(grammar(expr)).toBe(plain);
        expect(expr).not.toMatch(/\$|\[\[/);
      })
    );
  });
});
