import type { CacheBreak } from '../analysis/cacheBreaks';
import { type NanoUsd, nanoUsd } from '../units';
import { pricesOf, type Tariffs } from './dollarsByKind';
import { costByPrices } from './priceFit';
import { type ApiRequest, pricedTokens } from './pricedRequests';

/** What the prompt cache did for some requests. */
export interface CacheFigures {
  readonly readTokens: number;
  readonly createdTokens: number;
  /** Of all that was sent (input, cache read, cache creation), the share that was read from the cache; 0 to 1. */
  readonly hitRatio?: number;
  /**
   * What the same tokens would have cost as plain input, less what they did cost; negative where writing cost more
   * than reading saved. Undefined where the price of input or of a kind that was used is not known.
   */
  readonly savedNanoUsd?: NanoUsd;
  /** Of how many of the requests the saving is known. */
  readonly explained: number;
}

/** Adds up what was read and written, and what that saved by fitted prices. */
export function cacheFigures(requests: readonly ApiRequest[], tariffs: Tariffs): CacheFigures {
  let [readTokens, createdTokens, sentTokens, saved, explained] = [0, 0, 0, 0, 0];
  for (const request of requests) {
    const { inputTokens = 0, cacheReadTokens = 0, cacheCreationTokens = 0 } = request.fields;
    readTokens += cacheReadTokens;
    createdTokens += cacheCreationTokens;
    sentTokens += inputTokens + cacheReadTokens + cacheCreationTokens;
    const saving = savingOf(request, tariffs);
    saved += saving ?? 0;
    explained += saving === undefined ? 0 : 1;
  }
  return {
    readTokens,
    createdTokens,
    ...(sentTokens > 0 ? { hitRatio: readTokens / sentTokens } : {}),
    ...(explained > 0 ? { savedNanoUsd: nanoUsd(Math.round(saved)) } : {}),
    explained,
  };
}

function savingOf(request: ApiRequest, tariffs: Tariffs): number | undefined {
  const prices = pricesOf(request, tariffs);
  const input = prices?.inputTokens;
  if (prices === undefined || input === undefined) {
    return undefined;
  }
  const { inputTokens: _input, outputTokens: _output, ...cached } = pricedTokens(request);
  const cost = costByPrices(cached, prices);
  const tokens = Object.values(cached).reduce((sum, count) => sum + count, 0);
  return cost === undefined ? undefined : tokens * input - cost;
}

/**
 * What a cache break cost more than a hit would have: the tokens that were written again, at the price of writing (by
 * the lifetimes that the request wrote with) less that of reading. Undefined where one of them is not known.
 */
export function breakCost({ request, rewrittenTokens }: CacheBreak, tariffs: Tariffs): NanoUsd | undefined {
  const prices = pricesOf(request, tariffs);
  const { inputTokens: _input, outputTokens: _output, cacheReadTokens: _read, ...created } = pricedTokens(request);
  const createdTokens = Object.values(created).reduce((sum, count) => sum + count, 0);
  const cost = prices === undefined ? undefined : costByPrices(created, prices);
  if (cost === undefined || prices?.cacheReadTokens === undefined || createdTokens === 0) {
    return undefined;
  }
  return nanoUsd(Math.round(rewrittenTokens * (cost / createdTokens - prices.cacheReadTokens)));
}
