import { type ApiRequest } from 'domain/usage/pricedRequests';
import { ALL_REQUESTS, type UsageChoices } from 'domain/usage/usageChoices';
import { type RequestUsage, sortUsage, type UsageGroup, usageOf } from 'domain/usage/usageGroups';
import type { OwnPrices } from 'domain/usage/whatIf';

/** One line of the breakdown: the whole, a group, or a request of the one that is open. */
export type BreakdownRow = {
  /** Names the row among all. */
  readonly key: string;
  readonly usage: RequestUsage;
} & (
  | { readonly kind: 'whole' | 'group'; readonly isOpen: boolean; readonly group?: UsageGroup }
  | { readonly kind: 'request'; readonly request: ApiRequest }
);

/** Keys of groups begin with `=`. */
export const requestKey = (eventId: string): string => `@${eventId}`;

/** The whole first, then the groups, each followed by its requests while it is open; all sorted alike. */
export function breakdownRows(
  whole: RequestUsage,
  groups: readonly UsageGroup[],
  choices: UsageChoices,
  own?: OwnPrices
): readonly BreakdownRow[] {
  const requestsOf = (usage: RequestUsage): BreakdownRow[] =>
    sortUsage(
      usage.requests.map((request) => ({ request, ...usageOf([request], own) })),
      choices
    ).map(({ request, ...figures }) => ({ key: requestKey(request.id), kind: 'request', request, usage: figures }));
  const withRequests = (row: Extract<BreakdownRow, { isOpen: boolean }>): BreakdownRow[] =>
    row.isOpen ? [row, ...requestsOf(row.usage)] : [row];
  const isOpen = (key: string): boolean => choices.open === key;
  return [
    ...withRequests({ key: ALL_REQUESTS, kind: 'whole', usage: whole, isOpen: isOpen(ALL_REQUESTS) }),
    ...sortUsage(groups, choices).flatMap((group) =>
      withRequests({ key: group.key, kind: 'group', usage: group, group, isOpen: isOpen(group.key) })
    ),
  ];
}
