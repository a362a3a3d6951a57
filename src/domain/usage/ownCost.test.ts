import * as fc from 'fast-check';

import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession, type RowFields } from 'testing/builders';

import { foldSession } from '../sessions/foldSession';
import { ownCostOf, ownModels } from './ownCost';
import type { Prices } from './priceFit';
import { requestsOf, sortUsage, usageGroups, usageOf } from './usageGroups';

const GLM: Prices = { inputTokens: 600, outputTokens: 2200, cacheReadTokens: 110 };

const sent = (model: string | undefined, input: number, output: number, more: RowFields = {}): RowFields => ({
  model,
  cost_usd: 0,
  input_tokens: input,
  output_tokens: output,
  cache_read_tokens: 0,
  cache_creation_tokens: 0,
  ...more,
});

const sessionOf = (...rows: readonly RowFields[]) =>
  foldSession('session-1', rows.reduce((made, fields) => made.request(fields), aSession().prompt('x')).records);
const requests = (...rows: readonly RowFields[]) => requestsOf(sessionOf(...rows));

describe('cost by set prices', () => {
  it('is what the tokens cost by the prices of exactly their model', () => {
    const all = requests(
      sent('glm-4.6', 1000, 10),
      sent('glm-4.6', 1, 1),
      sent('GLM-4.6', 5, 5),
      sent(undefined, 7, 7)
    );
    expect(ownCostOf(all, new Map([['glm-4.6', GLM]]))).toEqual({ costNanoUsd: 1001 * 600 + 11 * 2200, priced: 2 });
    expect(ownCostOf(all, new Map([['', GLM]]))).toEqual({ costNanoUsd: 0, priced: 0 });
  });

  it('leaves out requests with tokens of a kind that has no price, and names the kind', () => {
    const all = requests(sent('glm-4.6', 10, 1), sent('glm-4.6', 10, 1, { cache_creation_tokens: 50 }));
    const [model] = ownModels(all, new Map([['glm-4.6', GLM]]));
    expect(model).toMatchObject({ costNanoUsd: 8200, priced: 1, missing: ['cacheCreationTokens'], hasPrices: true });
  });

  it.each<[string, RowFields, boolean]>([
    ['costs nothing', sent('m', 5, 5), true],
    ['has no cost', sent('m', 5, 5, { cost_usd: undefined }), true],
    ['has a cost that is no number', sent('m', 5, 5, { cost_usd: 'gratis' }), true],
    ['costs something', sent('m', 5, 5, { cost_usd: 0.1 }), false],
    ['used nothing', sent('m', 0, 0), false],
  ])('is asked for where a model %s', (_name, fields, isUnpriced) => {
    expect(ownModels(requests(fields), new Map())[0]).toMatchObject({ model: 'm', isUnpriced, hasPrices: false });
  });

  it('never changes what the client says, and its parts are the whole', () => {
    const own = new Map([['claude-opus-5-5', { inputTokens: 3, outputTokens: 5, cacheReadTokens: 1 }]]);
    fc.assert(
      fc.property(arbitrarySession, (rows) => {
        const session = foldSession('session-1', rows);
        const whole = usageOf(requestsOf(session), own);
        const { own: ownCost, ...client } = whole;
        expect(client).toEqual(usageOf(whole.requests));
        expect(client.costNanoUsd).toBe(session.totals.costNanoUsd);
        expect(client.tokens).toEqual(session.totals.tokens);
        const sum = usageGroups(session, 'turn', own).reduce(
          (total, group) => total + (group.own?.costNanoUsd ?? 0),
          0
        );
        expect(sum).toBe(ownCost?.costNanoUsd);
      }),
      { numRuns: 60 }
    );
  });

  it('sorts, with what it does not know at one end; so does the client’s', () => {
    const session = sessionOf(
      sent('none', 9, 9, { cost_usd: undefined }),
      sent('glm-4.6', 5, 5, { cost_usd: 0 }),
      sent('dear', 1, 1, { cost_usd: 1 })
    );
    const groups = usageGroups(session, 'model', new Map([['glm-4.6', GLM]]));
    const sorted = (sort: 'cost' | 'ownCost') =>
      sortUsage(groups, { sort, isDescending: false }).map(({ value }) => value);
    expect(sorted('cost')).toEqual(['none', 'glm-4.6', 'dear']);
    expect(sorted('ownCost')).toEqual(['none', 'dear', 'glm-4.6']);
  });
});
