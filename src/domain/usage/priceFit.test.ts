import * as fc from 'fast-check';

import { costByPrices, fitPrices, type PricedRequest, type Prices, PRICED_KINDS } from './priceFit';

/** Tenths of a dollar for a million tokens, as nano-dollars a token. */
const price = fc.integer({ min: 1, max: 1500 }).map((tenths) => tenths * 100);
const somePrices: fc.Arbitrary<Prices> = fc.record({
  inputTokens: price,
  outputTokens: price,
  cacheReadTokens: price,
  cacheCreation5mTokens: price,
  cacheCreation1hTokens: price,
});
const someTokens = fc.record({
  inputTokens: fc.nat(5_000),
  outputTokens: fc.nat(8_000),
  cacheReadTokens: fc.nat(200_000),
  cacheCreation5mTokens: fc.nat(50_000),
  cacheCreation1hTokens: fc.nat(50_000),
});

const charged = (tokens: PricedRequest['tokens'], prices: Prices): PricedRequest => ({
  tokens,
  costNanoUsd: costByPrices(tokens, prices) ?? 0,
});

const used = (requests: readonly PricedRequest[]) =>
  PRICED_KINDS.filter((kind) => requests.some(({ tokens }) => (tokens[kind] ?? 0) > 0));

describe('prices fitted to what requests cost', () => {
  it('are the client’s own, or said not to be known', () => {
    fc.assert(
      fc.property(somePrices, fc.array(someTokens, { minLength: 1, maxLength: 30 }), (prices, sent) => {
        const requests = sent.map((tokens) => charged(tokens, prices));
        const fit = fitPrices(requests);
        if (fit.quality === 'exact') {
          used(requests).forEach((kind) => expect([kind, fit.prices[kind]]).toEqual([kind, prices[kind]]));
        } else {
          expect(fit.quality).toBe('unknown');
        }
      })
    );
  });

  it('are found from a handful of requests', () => {
    const prices = { inputTokens: 3000, outputTokens: 15_000, cacheReadTokens: 300, cacheCreation5mTokens: 3750 };
    const sent = [
      [10, 500, 0, 20_000],
      [12, 80, 20_000, 900],
      [400, 1200, 20_900, 30],
      [9, 44, 21_000, 7_000],
      [3, 900, 28_000, 100],
    ];
    const requests = sent.map(([inputTokens = 0, outputTokens = 0, cacheReadTokens = 0, cacheCreation5mTokens = 0]) =>
      charged({ inputTokens, outputTokens, cacheReadTokens, cacheCreation5mTokens }, prices)
    );
    expect(fitPrices(requests)).toEqual({ quality: 'exact', prices, requests: 5 });
  });

  it('survive the noise of a client that rounds', () => {
    const prices = { inputTokens: 4000, outputTokens: 20_000 };
    const requests = Array.from({ length: 40 }, (_, index) => {
      const exact = charged({ inputTokens: 37 * index + 11, outputTokens: (index * index) % 97 }, prices);
      return { ...exact, costNanoUsd: Math.round(exact.costNanoUsd / 1e6) * 1e6 };
    });
    const fit = fitPrices(requests);
    expect(fit).toMatchObject({ quality: expect.stringMatching(/close|unknown/) });
  });

  it('are not made up where kinds always came in the same proportion', () => {
    const requests = [1, 2, 3, 4].map((n) => ({
      tokens: { inputTokens: 100 * n, outputTokens: 10 * n },
      costNanoUsd: 500_000 * n,
    }));
    expect(fitPrices(requests)).toEqual({ quality: 'unknown', reason: 'tooAlike', requests: 4 });
    expect(fitPrices(requests.slice(0, 1))).toMatchObject({ reason: 'tooAlike' });
  });

  it('are no estimate where there are no more requests than kinds: any cost could be explained so', () => {
    const requests = [
      { tokens: { inputTokens: 100, outputTokens: 7 }, costNanoUsd: 500_001 },
      { tokens: { inputTokens: 90, outputTokens: 31 }, costNanoUsd: 700_003 },
    ];
    expect(fitPrices(requests)).toEqual({ quality: 'unknown', reason: 'tooAlike', requests: 2 });
  });

  it('are not made up where a price changed in between', () => {
    const at = (inputTokens: number, outputTokens: number, factor: number) =>
      charged({ inputTokens, outputTokens }, { inputTokens: 3000 * factor, outputTokens: 15_000 * factor });
    const requests = [at(100, 7, 1), at(900, 3, 1), at(50, 60, 1), at(70, 500, 3), at(900, 20, 3), at(10, 10, 3)];
    expect(fitPrices(requests)).toMatchObject({ quality: 'unknown', reason: 'notLinear' });
  });

  it('are unknown for a model the client has no prices for', () => {
    const requests = [{ tokens: { inputTokens: 100 }, costNanoUsd: 0 }];
    expect(fitPrices(requests)).toEqual({ quality: 'unknown', reason: 'noCost', requests: 1 });
    expect(fitPrices([])).toMatchObject({ reason: 'noCost' });
  });

  it('price nothing that has none', () => {
    expect(costByPrices({ inputTokens: 5, outputTokens: 1 }, { inputTokens: 7 })).toBeUndefined();
    expect(costByPrices({ inputTokens: 5, outputTokens: 0 }, { inputTokens: 7 })).toBe(35);
  });
});
