import { type CacheBreak, findCacheBreaks } from 'domain/analysis/cacheBreaks';
import type { Session } from 'domain/sessions/session';
import { type CacheFigures, cacheFigures } from 'domain/usage/cacheFigures';
import { type ContextUse, contextUse } from 'domain/usage/contextUse';
import { type DollarsByKind, dollarsByKind, type Tariffs } from 'domain/usage/dollarsByKind';
import { fitTariffs } from 'domain/usage/pricedRequests';
import { type OwnModel, ownModels } from 'domain/usage/ownCost';
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
  /** Prices that a person has set; undefined where there are none. */
  readonly own?: OwnPrices;
  /** What the client and set prices say of each model. */
  readonly models: readonly OwnModel[];
}

/** Made once for a session: none of it depends on what a person chooses. */
export function costModel(session: Session, ownPrices?: OwnPrices): CostModel {
  const requests = requestsOf(session);
  const tariffs = fitTariffs(requests);
  const own = ownPrices === undefined || ownPrices.size === 0 ? undefined : ownPrices;
  return {
    session,
    whole: usageOf(requests, own),
    tariffs,
    dollars: dollarsByKind(requests, tariffs),
    cache: cacheFigures(requests, tariffs),
    breaks: findCacheBreaks(session),
    context: contextUse(session),
    others: whatIf(requests, tariffs, own),
    own,
    models: ownModels(requests, own ?? new Map()),
  };
}
