import * as fc from 'fast-check';

import { aSession } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';

import { foldSession } from '../sessions/foldSession';
import { contextColumns, contextUse, windowOf } from './contextUse';

describe('the context', () => {
  it.each(captures)('of $name has the peak that the header says', ({ name }) => {
    const session = foldSession('s', readCapture(name));
    const { peak, windowTokens } = contextUse(session);
    expect(peak?.tokens).toBe(session.facts.contextPeakTokens);
    expect(windowTokens).toBeUndefined();
  });

  it('is made smaller by compactions of the main conversation', () => {
    const made = aSession().prompt('x').request().add('compaction', { pre_tokens: 9, post_tokens: 2 });
    const session = foldSession(
      'session-1',
      made.inAgent('a1', (agent) => agent.request().add('compaction', { pre_tokens: 5 })).records
    );
    const { compactions, steps } = contextUse(session);
    expect(compactions.map(({ fields }) => fields.preTokens)).toEqual([9]);
    expect(steps).toHaveLength(1);
  });

  it('is not known without requests', () => {
    expect(contextUse(foldSession('s', []))).toMatchObject({ steps: [], peak: undefined, compactions: [] });
  });

  it('has a window only where the model’s name says it', () => {
    expect(windowOf('claude-opus-4-6[1m]')).toBe(1_000_000);
    expect(windowOf('claude-opus-4-6')).toBeUndefined();
    expect(windowOf(undefined)).toBeUndefined();
  });

  it('in columns keeps its peak, and no column is empty', () => {
    const [request] = contextUse(foldSession('s', aSession().prompt('x').request().records)).steps;
    const steps = fc
      .array(fc.nat(1_000_000))
      .map((all) => all.flatMap((tokens) => (request ? { ...request, tokens } : [])));
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 50 }), (all, most) => {
        const columns = contextColumns(all, most);
        expect(columns).toHaveLength(Math.min(all.length, most));
        expect(columns.every((column) => all.includes(column))).toBe(true);
        const peak = (of: typeof columns) => Math.max(0, ...of.map(({ tokens }) => tokens));
        expect(peak(columns)).toBe(peak(all));
      })
    );
  });
});
