import { type NanoUsd, nanoUsd } from '../units';
import type { Tariffs } from './dollarsByKind';
import { costByPrices, PRICED_KINDS, type PricedKind, type Prices, type UnknownPrices } from './priceFit';
import { type ApiRequest, pricedTokens, type Tariff } from './pricedRequests';

/** Prices that a person has set, by model. They never replace what the client says: figures made of them say so. */
export type OwnPrices = ReadonlyMap<string, Prices>;

/** What the same tokens would have cost, or why that cannot be told. */
export type OtherCost =
  /** `exact` by prices that give the client's own figures, `close` by an estimate of them, `own` by set prices. */
  | { readonly quality: 'exact' | 'close' | 'own'; readonly costNanoUsd: NanoUsd }
  /** Some of the tokens are of kinds that have no price there. */
  | { readonly quality: 'missing'; readonly kinds: readonly PricedKind[] }
  | { readonly quality: 'unknown'; readonly reason: UnknownPrices };

export interface WhatIf {
  readonly tariff: Tariff;
  /** By prices that a person has set. */
  readonly isOwn?: true;
  readonly cost: OtherCost;
}

/** What all of the requests would have cost by each of the tariffs, and by each of the set prices. */
export function whatIf(requests: readonly ApiRequest[], tariffs: Tariffs, own: OwnPrices = new Map()): WhatIf[] {
  const tokens = sumOfTokens(requests);
  const fitted = [...tariffs.values()].map(
    ({ fit, ...tariff }): WhatIf => ({
      tariff,
      cost:
        fit.quality === 'unknown'
          ? { quality: 'unknown', reason: fit.reason }
          : costAt(tokens, fit.prices, fit.quality),
    })
  );
  const set = [...own].map(
    ([model, prices]): WhatIf => ({ tariff: { model }, isOwn: true, cost: costAt(tokens, prices, 'own') })
  );
  return [...fitted, ...set];
}

type Tokens = Partial<Record<PricedKind, number>>;

/** Prices are linear, so the sums have the price of the requests. */
function sumOfTokens(requests: readonly ApiRequest[]): Tokens {
  const sums: Tokens = {};
  for (const request of requests) {
    const tokens = pricedTokens(request);
    PRICED_KINDS.forEach((kind) => (sums[kind] = (sums[kind] ?? 0) + (tokens[kind] ?? 0)));
  }
  return sums;
}

function costAt(tokens: Tokens, prices: Prices, quality: 'exact' | 'close' | 'own'): OtherCost {
  const cost = costByPrices(tokens, prices);
  return cost === undefined
    ? {
        quality: 'missing',
        kinds: PRICED_KINDS.filter((kind) => (tokens[kind] ?? 0) > 0 && prices[kind] === undefined),
      }
    : { quality, costNanoUsd: nanoUsd(Math.round(cost)) };
}
