import { MAIN_AGENT_ID, type Session, type TokenCounts } from '../sessions/session';
import type { NanoUsd } from '../units';
import type { ApiRequest } from './pricedRequests';
import { totalsOf } from './totals';
import type { UsageChoices, UsageDimension, UsageSort } from './usageChoices';
import { allTokens } from './usageFigures';

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

/** Adds up requests. */
export function usageOf(requests: readonly ApiRequest[]): RequestUsage {
  const { costNanoUsd, requestsWithoutCost, tokens } = totalsOf(requests);
  const sum = (of: (fields: ApiRequest['fields']) => number | undefined): number =>
    requests.reduce((total, { fields }) => total + (of(fields) ?? 0), 0);
  return {
    requests,
    costNanoUsd,
    requestsWithoutCost,
    tokens,
    created5mTokens: sum((fields) => fields.cacheCreation5mTokens),
    created1hTokens: sum((fields) => fields.cacheCreation1hTokens),
  };
}

/** No value can be this one: values are text that was sent, and an empty one is never stored. */
const NOT_TOLD = '';

/** Every request in one group; the groups together are all of them. In the order of their first requests. */
export function usageGroups(session: Session, by: UsageDimension): readonly UsageGroup[] {
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
    ...usageOf(requests),
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

/** Sorted by one of their figures; what is equal stays in order. */
export function sortUsage<Row extends RequestUsage>(
  rows: readonly Row[],
  { sort, isDescending }: Pick<UsageChoices, 'sort' | 'isDescending'>
): readonly Row[] {
  if (sort === 'order') {
    return isDescending ? rows.toReversed() : rows;
  }
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((one, other) => sign * (figureOf(one, sort) - figureOf(other, sort)));
}

/** One figure of some requests; of what has none to sort by, 0. */
export function figureOf({ requests, costNanoUsd, tokens }: RequestUsage, sort: UsageSort): number {
  switch (sort) {
    case 'order':
      return 0;
    case 'requests':
      return requests.length;
    case 'cost':
      return costNanoUsd;
    case 'tokens':
      return allTokens(tokens);
    default:
      return tokens[sort];
  }
}
