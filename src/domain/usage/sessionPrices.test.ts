import * as fc from 'fast-check';

import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession, type RowFields } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';

import { findCacheBreaks } from '../analysis/cacheBreaks';
import { foldSession } from '../sessions/foldSession';
import { breakCost, cacheFigures } from './cacheFigures';
import { dollarsByKind } from './dollarsByKind';
import { costByPrices, type Prices } from './priceFit';
import { type ApiRequest, fitTariffs, pricedTokens } from './pricedRequests';
import { requestsOf } from './usageGroups';
import { whatIf } from './whatIf';

/** In nano-dollars a token. */
const OPUS: Prices = {
  inputTokens: 4000,
  outputTokens: 20_000,
  cacheReadTokens: 200,
  cacheCreation5mTokens: 5000,
  cacheCreation1hTokens: 8000,
};
const HAIKU: Prices = { inputTokens: 1000, outputTokens: 5000 };

const fieldsOf = (model: string, prices: Prices, counts: readonly number[]): RowFields => {
  const [inputTokens = 0, outputTokens = 0, cacheReadTokens = 0, short = 0, long = 0] = counts;
  const tokens = { inputTokens, outputTokens, cacheReadTokens, cacheCreation5mTokens: short };
  return {
    model,
    cost_usd: (costByPrices({ ...tokens, cacheCreation1hTokens: long }, prices) ?? 0) / 1e9,
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    cache_read_tokens: cacheReadTokens,
    cache_creation_tokens: short + long,
    cache_creation_5m_tokens: short,
    cache_creation_1h_tokens: long,
  };
};

const WORK = [
  [10, 500, 0, 90_000, 0],
  [12, 80, 90_000, 900, 40],
  [400, 1200, 90_900, 30, 7],
  [9, 44, 91_000, 7_000, 0],
  [33, 45, 98_000, 100, 900],
  [3, 900, 0, 99_000, 0],
];
const SIDE = [
  [100, 7],
  [900, 3],
  [50, 60],
];

function mixed(): readonly ApiRequest[] {
  const work = WORK.reduce((made, counts) => made.request(fieldsOf('opus', OPUS, counts)), aSession().prompt('x'));
  const all = SIDE.reduce((made, counts) => made.request(fieldsOf('haiku', HAIKU, counts)), work);
  return requestsOf(foldSession('session-1', all.records));
}

describe('dollars by kind of token', () => {
  it('are exact where the prices are, model by model', () => {
    const requests = mixed();
    const tariffs = fitTariffs(requests);
    expect([...tariffs.values()].map(({ model, fit }) => [model, fit.quality])).toEqual([
      ['opus', 'exact'],
      ['haiku', 'exact'],
    ]);
    const { byKind, restNanoUsd, isExact, explained } = dollarsByKind(requests, tariffs);
    expect({ restNanoUsd, isExact, explained }).toEqual({ restNanoUsd: 0, isExact: true, explained: 9 });
    expect(byKind.outputTokens).toBe((500 + 80 + 1200 + 44 + 45 + 900) * 20_000 + 70 * 5000);
    expect(byKind.cacheCreation1hTokens).toBe(947 * 8000);
  });

  it('and what they leave over are the cost, to the nano-dollar', () => {
    fc.assert(
      fc.property(arbitrarySession, (rows) => {
        const session = foldSession('session-1', rows);
        const requests = requestsOf(session);
        const { byKind, restNanoUsd } = dollarsByKind(requests, fitTariffs(requests));
        const parts = Object.values(byKind).reduce((sum, part) => sum + part, 0);
        expect(parts + restNanoUsd).toBe(session.totals.costNanoUsd);
        expect([...Object.values(byKind), restNanoUsd].every(Number.isInteger)).toBe(true);
      }),
      { numRuns: 100 }
    );
  });

  it.each(captures)('cannot be told of $name: kinds came in the same proportion', ({ name, costNanoUsd }) => {
    const requests = requestsOf(foldSession('s', readCapture(name)));
    const tariffs = fitTariffs(requests);
    expect([...tariffs.values()].map(({ fit }) => fit)).toEqual(
      [...tariffs].map(() => expect.objectContaining({ quality: 'unknown', reason: 'tooAlike' }))
    );
    expect(dollarsByKind(requests, tariffs)).toMatchObject({ byKind: {}, restNanoUsd: costNanoUsd, explained: 0 });
  });

  it('leave requests without a cost alone', () => {
    const session = foldSession('session-1', aSession().prompt('x').request({ cost_usd: undefined }).records);
    const requests = requestsOf(session);
    expect(dollarsByKind(requests, fitTariffs(requests))).toMatchObject({ restNanoUsd: 0, explained: 0 });
  });
});

describe('the cache', () => {
  it('saved what its tokens would have cost as input, less what they did cost', () => {
    const requests = mixed().slice(0, WORK.length);
    const { savedNanoUsd, explained, hitRatio } = cacheFigures(requests, fitTariffs(requests));
    const read = 90_000 + 90_900 + 91_000 + 98_000;
    const [short, long] = [90_000 + 900 + 30 + 7_000 + 100 + 99_000, 947];
    expect(savedNanoUsd).toBe(read * (4000 - 200) - short * 1000 - long * 4000);
    expect(explained).toBe(WORK.length);
    expect(hitRatio).toBeCloseTo(read / (read + short + long + 467), 9);
  });

  it('says nothing of what it cannot know', () => {
    expect(cacheFigures([], new Map())).toEqual({ readTokens: 0, createdTokens: 0, explained: 0 });
    const requests = requestsOf(foldSession('s', readCapture('2.1.330-interactive')));
    const figures = cacheFigures(requests, fitTariffs(requests));
    expect(figures).toMatchObject({ readTokens: 766_700, createdTokens: 73_270, explained: 0 });
    expect(figures).not.toHaveProperty('savedNanoUsd');
  });

  it('that broke cost the price of writing less that of reading', () => {
    const made = WORK.reduce((all, counts) => all.request(fieldsOf('opus', OPUS, counts)), aSession().prompt('x'));
    const session = foldSession('session-1', made.records);
    const [broken] = findCacheBreaks(session);
    expect(broken).toMatchObject({ rewrittenTokens: 99_000 });
    expect(broken && breakCost(broken, fitTariffs(requestsOf(session)))).toBe(99_000 * (5000 - 200));
    expect(broken && breakCost(broken, new Map())).toBeUndefined();
  });
});

describe('the same tokens at other prices', () => {
  it('cost at their own what they did cost', () => {
    const requests = mixed().slice(0, WORK.length);
    const cost = requests.reduce((sum, { fields }) => sum + (fields.costNanoUsd ?? 0), 0);
    expect(whatIf(requests, fitTariffs(requests))).toEqual([
      { tariff: { model: 'opus' }, cost: { quality: 'exact', costNanoUsd: cost } },
    ]);
  });

  it('cannot be told where a kind has no price, or prices are not known', () => {
    const requests = mixed();
    const [, haiku] = whatIf(requests, fitTariffs(requests));
    expect(haiku?.cost).toEqual({
      quality: 'missing',
      kinds: ['cacheReadTokens', 'cacheCreation5mTokens', 'cacheCreation1hTokens'],
    });
    const few = requests.slice(0, 2);
    expect(whatIf(few, fitTariffs(few))).toMatchObject([{ cost: { quality: 'unknown', reason: 'tooAlike' } }]);
    expect(whatIf([], new Map())).toEqual([]);
  });

  it('by prices of one’s own are marked as such', () => {
    const requests = mixed();
    const rows = whatIf(requests, new Map(), new Map([['mine', OPUS]]));
    const cost = requests.reduce((sum, request) => sum + (costByPrices(pricedTokens(request), OPUS) ?? 0), 0);
    expect(rows).toEqual([{ tariff: { model: 'mine' }, isOwn: true, cost: { quality: 'own', costNanoUsd: cost } }]);
  });
});
