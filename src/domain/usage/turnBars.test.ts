import * as fc from 'fast-check';

import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession, type RowFields } from 'testing/builders';
import { readCapture } from 'testing/captures';

import { foldSession } from '../sessions/foldSession';
import { fitTariffs } from './pricedRequests';
import { type BarPart, OTHER_TURNS, turnBars } from './turnBars';
import { allTokens } from './usageFigures';
import { requestsOf, usageGroups } from './usageGroups';

const SPLITS = ['kind', 'model', 'source'] as const;

/** Of one turn, or of all. */
const sumOf = (parts: readonly BarPart[], turn?: number): number =>
  parts
    .flatMap(({ amounts }) => (turn === undefined ? amounts : [amounts[turn] ?? 0]))
    .reduce((sum, amount) => sum + amount, 0);

const barsOf = (rows: Parameters<typeof foldSession>[1], split: (typeof SPLITS)[number], most?: number) => {
  const session = foldSession('session-1', rows);
  return { session, bars: turnBars(session, split, fitTariffs(requestsOf(session)), most) };
};

/** A request of a model whose tokens have prices that can be told. */
const charged = (input: number, output: number, read: number, more: RowFields = {}): RowFields => ({
  cost_usd: (4000 * input + 20_000 * output + 200 * read) / 1e9,
  input_tokens: input,
  output_tokens: output,
  cache_read_tokens: read,
  cache_creation_tokens: 0,
  ...more,
});

describe('bars of turns', () => {
  it.each(SPLITS)('by %s are as high as what each turn cost and used, whatever the session', (split) => {
    fc.assert(
      fc.property(arbitrarySession, fc.integer({ min: 1, max: 4 }), (rows, most) => {
        const { session, bars } = barsOf(rows, split, most);
        const { costNanoUsd, tokens } = session.totals;
        expect(sumOf(bars.cost)).toBeCloseTo(costNanoUsd, 3);
        expect(sumOf(bars.tokens)).toBe(allTokens(tokens));
        expect(bars.turns.length).toBeLessThanOrEqual(most + 1);
        [...bars.cost, ...bars.tokens].forEach(({ amounts }) => expect(amounts).toHaveLength(bars.turns.length));
      }),
      { numRuns: 60 }
    );
  });

  it('are the turns of a captured session, in its order', () => {
    const { session, bars } = barsOf(readCapture('2.1.330-interactive'), 'source');
    const groups = usageGroups(session, 'turn');
    expect(bars.turns.map(({ key }) => key)).toEqual(groups.map(({ key }) => key));
    groups.forEach(({ costNanoUsd, tokens }, turn) => {
      expect(sumOf(bars.cost, turn)).toBeCloseTo(costNanoUsd, 3);
      expect(sumOf(bars.tokens, turn)).toBe(allTokens(tokens));
    });
  });

  it('of many turns are the dearest ones, and one for all others that says how many they are', () => {
    const made = [1, 9, 2, 8].reduce(
      (all, output) => all.prompt(`turn of ${output}`).request(charged(0, output, 0)),
      aSession()
    );
    const { session, bars } = barsOf(made.records, 'model', 2);
    const [, second, , fourth] = session.turns.filter(({ totals }) => totals.apiRequests > 0);
    expect(bars.turns).toEqual([
      { key: `=${second?.id}`, value: second?.id },
      { key: `=${fourth?.id}`, value: fourth?.id },
      { key: OTHER_TURNS, others: 2 },
    ]);
    expect(bars.cost).toEqual([{ value: 'claude-opus-5-5', amounts: [180_000, 160_000, 60_000] }]);
  });

  it('by kind say what the prices say, and leave what they do not tell untold', () => {
    const known = [charged(10, 500, 9), charged(12, 80, 90), charged(400, 1200, 30), charged(7, 7, 800)];
    const made = known.reduce((all, fields) => all.request(fields), aSession().prompt('x'));
    const mixed = made.request({ model: 'other', cost_usd: 0.5, input_tokens: 3 });
    const { bars } = barsOf(mixed.records, 'kind');
    expect(bars.cost.map(({ value, amounts }) => [value, amounts[0]])).toEqual([
      ['inputTokens', 429 * 4000],
      ['outputTokens', 1787 * 20_000],
      ['cacheReadTokens', 929 * 200],
      [undefined, 0.5e9],
    ]);
    const { bars: untold } = barsOf(readCapture('2.1.330-interactive'), 'kind');
    expect(untold.cost).toEqual([{ amounts: untold.turns.map(() => expect.any(Number)) }]);
  });

  it('of many models are the largest ones, and the rest together', () => {
    const made = Array.from({ length: 12 }, (_, index) => index).reduce(
      (all, index) => all.request({ model: `model-${index}`, cost_usd: index + 1 }),
      aSession().prompt('x')
    );
    const { bars } = barsOf(made.records, 'model');
    expect(bars.cost).toHaveLength(8);
    expect(bars.cost[0]).toEqual({ value: 'model-11', amounts: [12e9] });
    expect(bars.cost[7]).toEqual({ others: 5, amounts: [15e9] });
  });
});
