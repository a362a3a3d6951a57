import { type NanoUsd, nanoUsd } from '../units';
import { costByPrices, PRICED_KINDS, type PricedKind, type Prices } from './priceFit';
import { type ApiRequest, pricedTokens } from './pricedRequests';
import type { OwnPrices } from './whatIf';

/** What set prices make of some requests. It stands beside the client's own figure, never in its place. */
export interface OwnCost {
  /** Of the requests that could be priced; 0 where none could. */
  readonly costNanoUsd: NanoUsd;
  /** Of how many requests: their model has set prices, and those have each kind of token that they used. */
  readonly priced: number;
}

/** What the client and set prices say of one model. */
export interface OwnModel extends OwnCost {
  /** As the client names it: prices are found by exactly this name. Empty where it names none. */
  readonly model: string;
  readonly requests: readonly ApiRequest[];
  readonly clientNanoUsd: NanoUsd;
  readonly requestsWithoutCost: number;
  readonly hasPrices: boolean;
  /** Used, and without a set price. */
  readonly missing: readonly PricedKind[];
  /** It used tokens, and the client said no cost above 0 of any of its requests. */
  readonly isUnpriced: boolean;
}

/** The prices set for exactly this name. */
const pricesOf = (model: string | undefined, own: OwnPrices): Prices | undefined =>
  model === undefined ? undefined : own.get(model);

/** Adds up what requests cost by the prices set for exactly their model; those that have none are left out. */
export function ownCostOf(requests: readonly ApiRequest[], own: OwnPrices): OwnCost {
  let [sum, priced] = [0, 0];
  for (const request of requests) {
    const prices = pricesOf(request.fields.model, own);
    const cost = prices && costByPrices(pricedTokens(request), prices);
    sum += cost ?? 0;
    priced += cost === undefined ? 0 : 1;
  }
  return { costNanoUsd: nanoUsd(Math.round(sum)), priced };
}

/** Model by model, in the order of their first requests. */
export function ownModels(requests: readonly ApiRequest[], own: OwnPrices): readonly OwnModel[] {
  const byModel = new Map<string, ApiRequest[]>();
  for (const request of requests) {
    const model = request.fields.model ?? '';
    const known = byModel.get(model);
    if (known === undefined) {
      byModel.set(model, [request]);
    } else {
      known.push(request);
    }
  }
  return [...byModel].map(([model, of]) => ownModel(model, of, own));
}

function ownModel(model: string, requests: readonly ApiRequest[], own: OwnPrices): OwnModel {
  const prices = pricesOf(model, own);
  const used = usedKinds(requests);
  const clientNanoUsd = nanoUsd(requests.reduce((sum, { fields }) => sum + (fields.costNanoUsd ?? 0), 0));
  return {
    model,
    requests,
    clientNanoUsd,
    requestsWithoutCost: requests.filter(({ fields }) => fields.costNanoUsd === undefined).length,
    hasPrices: prices !== undefined,
    missing: prices === undefined ? [] : PRICED_KINDS.filter((kind) => used.has(kind) && prices[kind] === undefined),
    isUnpriced: used.size > 0 && clientNanoUsd === 0,
    ...ownCostOf(requests, own),
  };
}

function usedKinds(requests: readonly ApiRequest[]): ReadonlySet<PricedKind> {
  const used = new Set<PricedKind>();
  for (const request of requests) {
    const tokens = pricedTokens(request);
    PRICED_KINDS.filter((kind) => (tokens[kind] ?? 0) > 0).forEach((kind) => used.add(kind));
  }
  return used;
}
