import type { EventOf } from '../events/sessionEvent';
import { fitPrices, type PricedRequest, type PriceFit } from './priceFit';

export type ApiRequest = EventOf<'api_request'>;

/** The tariff a request was charged by, as far as its event tells: the client has one for a model and a speed. */
export interface Tariff {
  readonly model: string;
  /** `normal`, `fast`; undefined for clients that do not send it. */
  readonly speed?: string;
}

/** The key of a tariff among others. */
export const tariffKey = ({ model, speed }: Tariff): string => JSON.stringify([model, speed ?? '']);

export const tariffOf = ({ fields }: ApiRequest): Tariff => ({
  model: fields.model ?? '',
  ...(fields.speed === undefined ? {} : { speed: fields.speed }),
});

/**
 * A request's tokens by what has a price of its own. Cache creation is split by lifetime where the client says both and
 * they add up; 0 of both beside some creation is a client that does not know.
 */
export function pricedTokens({ fields }: ApiRequest): PricedRequest['tokens'] {
  const created = fields.cacheCreationTokens ?? 0;
  const [short, long] = [fields.cacheCreation5mTokens ?? 0, fields.cacheCreation1hTokens ?? 0];
  const creation =
    short + long === created
      ? { cacheCreation5mTokens: short, cacheCreation1hTokens: long }
      : { cacheCreationTokens: created };
  return {
    inputTokens: fields.inputTokens ?? 0,
    outputTokens: fields.outputTokens ?? 0,
    cacheReadTokens: fields.cacheReadTokens ?? 0,
    ...creation,
  };
}

/** The fitted prices of each tariff that some of the requests were charged by. */
export interface FittedTariff extends Tariff {
  readonly fit: PriceFit;
}

/** Fits each tariff to its requests; those without a cost say nothing and are left out. By `tariffKey`. */
export function fitTariffs(requests: readonly ApiRequest[]): ReadonlyMap<string, FittedTariff> {
  const groups = new Map<string, { readonly tariff: Tariff; readonly requests: PricedRequest[] }>();
  for (const request of requests) {
    const { costNanoUsd } = request.fields;
    if (costNanoUsd === undefined) {
      continue;
    }
    const tariff = tariffOf(request);
    const key = tariffKey(tariff);
    const group = groups.get(key) ?? { tariff, requests: [] };
    groups.set(key, group);
    group.requests.push({ tokens: pricedTokens(request), costNanoUsd });
  }
  return new Map(
    [...groups].map(([key, { tariff, requests: priced }]) => [key, { ...tariff, fit: fitPrices(priced) }])
  );
}
