import { MAIN_AGENT_ID, type Session, type TokenCounts } from '../sessions/session';
import { TOKEN_KINDS } from '../timeline/curves';
import { type NanoUsd, nanoUsd } from '../units';
import { type OwnCost, ownCostOf } from './ownCost';
import type { ApiRequest } from './pricedRequests';
import type { UsageChoices, UsageDimension, UsageSort } from './usageChoices';
import { allTokens } from './usageFigures';
import type { OwnPrices } from './whatIf';

/** What some requests used, and which they are. */
export interface RequestUsage {
  /** In the session's order. */
  readonly requests: readonly ApiRequest[];
  /** The client's own figures, added up exactly. */
  readonly costNanoUsd: NanoUsd;
  /** They carry no readable cost, so that the cost leaves them out. */
  readonly requestsWithoutCost: number;
  readonly tokens: TokenCounts;
  /** Of the cache creation, as far as the client tells it by lifetime. */
  readonly created5mTokens: number;
  readonly created1hTokens: number;
  /** By prices that a person has set; left out where none are. */
  readonly own?: OwnCost;
}

/** The requests that have the same value of a dimension. */
export interface UsageGroup extends RequestUsage {
  /** The value itself (of a turn and an agent its id); undefined where the client does not tell it. */
  readonly value?: string;
  /** Names the group among the others of its dimension, in links too; never `ALL_REQUESTS`. */
  readonly key: string;
  /** 0-based, by the first request. */
  readonly order: number;
}

/** All API requests of a session, in order. */
export const requestsOf = ({ events }: Pick<Session, 'events'>): readonly ApiRequest[] =>
  events.filter((event) => event.type === 'api_request');

/** Adds up requests; by set prices too, where there are some. */
export function usageOf(requests: readonly ApiRequest[], own?: OwnPrices): RequestUsage {
  const tokens = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheCreationTokens: 0 };
  let [cost, requestsWithoutCost, created5mTokens, created1hTokens] = [0, 0, 0, 0];
  for (const { fields } of requests) {
    cost += fields.costNanoUsd ?? 0;
    requestsWithoutCost += fields.costNanoUsd === undefined ? 1 : 0;
    TOKEN_KINDS.forEach((kind) => (tokens[kind] += fields[kind] ?? 0));
    created5mTokens += fields.cacheCreation5mTokens ?? 0;
    created1hTokens += fields.cacheCreation1hTokens ?? 0;
  }
  return {
    requests,
    costNanoUsd: nanoUsd(cost),
    requestsWithoutCost,
    tokens,
    created5mTokens,
    created1hTokens,
    ...(own === undefined ? {} : { own: ownCostOf(requests, own) }),
  };
}

/** No value can be this one: values are text that was sent, and an empty one is never stored. */
const NOT_TOLD = '';

/** Every request in one group; the groups together are all of them. In the order of their first requests. */
export function usageGroups(session: Session, by: UsageDimension, own?: OwnPrices): readonly UsageGroup[] {
  const groups = new Map<string, ApiRequest[]>();
  for (const request of requestsOf(session)) {
    const key = valueOf(session, by, request) ?? NOT_TOLD;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(request);
  }
  return [...groups].map(([key, requests], order) => ({
    key: `=${key}`,
    order,
    ...(isValue(by, key) ? { value: key } : {}),
    ...usageOf(requests, own),
  }));
}

/** The main conversation's id is empty, and known. */
const isValue = (by: UsageDimension, key: string): boolean => key !== NOT_TOLD || by === 'agent';

function valueOf({ turnOfEvent }: Session, by: UsageDimension, { id, agentId, fields }: ApiRequest) {
  switch (by) {
    case 'turn':
      return turnOfEvent.get(id)?.id;
    case 'model':
      return fields.model;
    case 'agent':
      return agentId ?? MAIN_AGENT_ID;
    case 'source':
      return fields.querySource;
    case 'effort':
      return fields.effort;
    case 'speed':
      return fields.speed;
    case 'skill':
      return fields.skillName;
  }
}

/** Whether any request says a value of the dimension. */
export const isTold = (session: Session, by: UsageDimension): boolean =>
  requestsOf(session).some((request) => isValue(by, valueOf(session, by, request) ?? NOT_TOLD));

/** Sorted by one of their figures; what is equal stays in order. */
export function sortUsage<Row extends RequestUsage>(
  rows: readonly Row[],
  { sort, isDescending }: Pick<UsageChoices, 'sort' | 'isDescending'>
): readonly Row[] {
  if (sort === 'order') {
    return isDescending ? rows.toReversed() : rows;
  }
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((one, other) => sign * (sortKey(one, sort) - sortKey(other, sort)));
}

/** One figure of some requests; of what has none to sort by, 0. */
export function figureOf({ requests, costNanoUsd, tokens, own }: RequestUsage, sort: UsageSort): number {
  switch (sort) {
    case 'order':
      return 0;
    case 'requests':
      return requests.length;
    case 'cost':
      return costNanoUsd;
    case 'ownCost':
      return own?.costNanoUsd ?? 0;
    case 'tokens':
      return allTokens(tokens);
    default:
      return tokens[sort];
  }
}

/** What is not known is less than nothing, so that it is found at one end. */
const UNKNOWN = -1;

function sortKey(usage: RequestUsage, sort: UsageSort): number {
  const { requests, requestsWithoutCost, own } = usage;
  const isUnknown =
    (sort === 'cost' && requestsWithoutCost === requests.length) || (sort === 'ownCost' && (own?.priced ?? 0) === 0);
  return isUnknown ? UNKNOWN : figureOf(usage, sort);
}
