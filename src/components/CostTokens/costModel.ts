import { type CacheBreak, findCacheBreaks } from 'domain/analysis/cacheBreaks';
import type { Session } from 'domain/sessions/session';
import { type CacheFigures, cacheFigures } from 'domain/usage/cacheFigures';
import { type ContextUse, contextUse } from 'domain/usage/contextUse';
import { type DollarsByKind, dollarsByKind, type Tariffs } from 'domain/usage/dollarsByKind';
import { fitTariffs } from 'domain/usage/pricedRequests';
import { requestsOf, type RequestUsage, usageOf } from 'domain/usage/usageGroups';
import { type OwnPrices, type WhatIf, whatIf } from 'domain/usage/whatIf';

/** All that is said of what a session used, beyond its groups. */
export interface CostModel {
  readonly session: Session;
  readonly whole: RequestUsage;
  readonly tariffs: Tariffs;
  readonly dollars: DollarsByKind;
  readonly cache: CacheFigures;
  readonly breaks: readonly CacheBreak[];
  readonly context: ContextUse;
  readonly others: readonly WhatIf[];
}

/** Made once for a session: none of it depends on what a person chooses. */
export function costModel(session: Session, ownPrices?: OwnPrices): CostModel {
  const requests = requestsOf(session);
  const tariffs = fitTariffs(requests);
  return {
    session,
    whole: usageOf(requests),
    tariffs,
    dollars: dollarsByKind(requests, tariffs),
    cache: cacheFigures(requests, tariffs),
    breaks: findCacheBreaks(session),
    context: contextUse(session),
    others: whatIf(requests, tariffs, ownPrices),
  };
}
