import { type NanoUsd, nanoUsd } from '../units';
import { PRICED_KINDS, type PricedKind, type PricedRequest, type Prices } from './priceFit';
import { type ApiRequest, type FittedTariff, pricedTokens, tariffKey, tariffOf } from './pricedRequests';

/** What each kind of token cost, by fitted prices. */
export interface DollarsByKind {
  readonly byKind: Readonly<Partial<Record<PricedKind, NanoUsd>>>;
  /** Of requests whose tariff cannot be told, and what fitted prices leave over; all parts add up to the cost. */
  readonly restNanoUsd: NanoUsd;
  /** Of how many requests the kinds are known. */
  readonly explained: number;
  readonly requests: number;
  /** Whether each fitted price gives the client's own figures to the nano-dollar. */
  readonly isExact: boolean;
}

export type Tariffs = ReadonlyMap<string, FittedTariff>;

/** The prices a request was charged by; undefined where they cannot be told. */
export function pricesOf(request: ApiRequest, tariffs: Tariffs): Prices | undefined {
  const fit = tariffs.get(tariffKey(tariffOf(request)))?.fit;
  return fit === undefined || fit.quality === 'unknown' ? undefined : fit.prices;
}

/** Splits what requests cost by kind of token. The parts and the rest add up to the client's own cost, exactly. */
export function dollarsByKind(requests: readonly ApiRequest[], tariffs: Tariffs): DollarsByKind {
  const sums: Partial<Record<PricedKind, number>> = {};
  let [costNanoUsd, explained, isExact] = [0, 0, true];
  for (const request of requests) {
    const prices = pricesOf(request, tariffs);
    costNanoUsd += request.fields.costNanoUsd ?? 0;
    if (prices !== undefined && request.fields.costNanoUsd !== undefined) {
      explained++;
      isExact &&= tariffs.get(tariffKey(tariffOf(request)))?.fit.quality === 'exact';
      addCosts(sums, pricedTokens(request), prices);
    }
  }
  const byKind = PRICED_KINDS.map((kind): [PricedKind, NanoUsd] => [kind, nanoUsd(Math.round(sums[kind] ?? 0))]);
  return {
    byKind: Object.fromEntries(byKind.filter(([, amount]) => amount > 0)),
    restNanoUsd: nanoUsd(byKind.reduce((rest, [, amount]) => rest - amount, costNanoUsd)),
    explained,
    requests: requests.length,
    isExact: isExact && explained > 0,
  };
}

function addCosts(sums: Partial<Record<PricedKind, number>>, tokens: PricedRequest['tokens'], prices: Prices): void {
  for (const kind of PRICED_KINDS) {
    sums[kind] = (sums[kind] ?? 0) + (tokens[kind] ?? 0) * (prices[kind] ?? 0);
  }
}
