import { leastSquares } from './leastSquares';

/** Kinds of tokens that may have prices of their own. */
export type PricedKind =
  | 'inputTokens'
  | 'outputTokens'
  | 'cacheReadTokens'
  | 'cacheCreation5mTokens'
  | 'cacheCreation1hTokens'
  | 'cacheCreationTokens';

export const PRICED_KINDS: readonly PricedKind[] = [
  'inputTokens',
  'outputTokens',
  'cacheReadTokens',
  'cacheCreation5mTokens',
  'cacheCreation1hTokens',
  'cacheCreationTokens',
];

/** A request as far as its price goes. Where the client splits cache creation by lifetime, the sum of both is left out. */
export interface PricedRequest {
  readonly tokens: Readonly<Partial<Record<PricedKind, number>>>;
  readonly costNanoUsd: number;
}

/** Nano-dollars a token: 1,000 of them are a dollar for a million tokens. */
export type Prices = Readonly<Partial<Record<PricedKind, number>>>;

/**
 * What the requests of one model say of its prices. `exact`: these prices give the cost of every request to the
 * nano-dollar. `close`: they explain all but a small rest; figures made with them are estimates. `unknown`: the
 * requests are too few or too alike to tell the kinds apart, or no fixed prices explain them.
 */
export type PriceFit =
  | { readonly quality: 'exact'; readonly prices: Prices; readonly requests: number }
  | {
      readonly quality: 'close';
      readonly prices: Prices;
      readonly requests: number;
      /** The largest difference between a request's cost and what the prices make of it, as a share of that cost. */
      readonly worstShare: number;
    }
  | { readonly quality: 'unknown'; readonly reason: UnknownPrices; readonly requests: number };

/**
 * Why there are no prices: nothing cost anything; kinds always came in the same proportion, or in too few requests to
 * test what was found; or no fixed prices explain the costs.
 */
export type UnknownPrices = 'noCost' | 'tooAlike' | 'notLinear';

/** Beyond this difference of a request from its fitted cost, as a share of that cost, no fixed prices explain it. */
const CLOSE_SHARE = 0.02;

/**
 * Fits the price of each kind of token to what the client said each request cost, by least squares without negative
 * prices; the client's own prices are linear in tokens. Prices found to within a thousandth of a dollar a million
 * tokens are rounded to it, which restores the exact ones.
 */
export function fitPrices(requests: readonly PricedRequest[]): PriceFit {
  const counted = { requests: requests.length };
  if (!requests.some(({ costNanoUsd }) => costNanoUsd > 0)) {
    return { quality: 'unknown', reason: 'noCost', ...counted };
  }
  const kinds = PRICED_KINDS.filter((kind) => requests.some(({ tokens }) => (tokens[kind] ?? 0) > 0));
  const rows = requests.map(({ tokens }) => kinds.map((kind) => tokens[kind] ?? 0));
  const costs = requests.map(({ costNanoUsd }) => costNanoUsd);
  const fitted = leastSquares(rows, costs);
  if (fitted === undefined) {
    return { quality: 'unknown', reason: 'tooAlike', ...counted };
  }
  const rounded = fitted.map(Math.round);
  if (worstMiss(rows, costs, rounded) < 1) {
    return { quality: 'exact', prices: pricesOf(kinds, rounded), ...counted };
  }
  if (rows.length <= kinds.length) {
    return { quality: 'unknown', reason: 'tooAlike', ...counted };
  }
  const worstShare = worstMissShare(rows, costs, fitted);
  return worstShare <= CLOSE_SHARE
    ? { quality: 'close', prices: pricesOf(kinds, fitted), worstShare, ...counted }
    : { quality: 'unknown', reason: 'notLinear', ...counted };
}

const pricesOf = (kinds: readonly PricedKind[], values: readonly number[]): Prices =>
  Object.fromEntries(kinds.map((kind, index) => [kind, values[index] ?? 0]));

type Rows = ReadonlyArray<readonly number[]>;

const costOf = (row: readonly number[], prices: readonly number[]): number =>
  row.reduce((sum, tokens, index) => sum + tokens * (prices[index] ?? 0), 0);

/** The largest difference of a request, in nano-dollars. */
const worstMiss = (rows: Rows, costs: readonly number[], prices: readonly number[]): number =>
  rows.reduce((worst, row, index) => Math.max(worst, Math.abs(costOf(row, prices) - (costs[index] ?? 0))), 0);

/** Requests that cost next to nothing miss by much of their own: the mean cost is what a miss is held against then. */
function worstMissShare(rows: Rows, costs: readonly number[], prices: readonly number[]): number {
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  return rows.reduce((worst, row, index) => {
    const cost = costs[index] ?? 0;
    return Math.max(worst, Math.abs(costOf(row, prices) - cost) / Math.max(cost, mean));
  }, 0);
}

/** What tokens cost by fitted prices, in nano-dollars; undefined where one of their kinds has no known price. */
export function costByPrices(tokens: PricedRequest['tokens'], prices: Prices): number | undefined {
  let sum = 0;
  for (const kind of PRICED_KINDS) {
    const count = tokens[kind] ?? 0;
    const price = prices[kind];
    if (count > 0 && price === undefined) {
      return undefined;
    }
    sum += count * (price ?? 0);
  }
  return sum;
}
