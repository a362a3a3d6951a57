import { t } from '@grafana/i18n';
import type { SummedFigures } from 'domain/sessions/sessionRow';
import type { Thresholds } from 'domain/settings/thresholds';
import { durationMs, nanoUsdFromUsd } from 'domain/units';
import { formatCount, formatDuration, formatPercent, formatUsd } from './numbers';
import { rawValues } from './rawValues';

/** One person looks at a page, and nobody changes the settings without loading it anew. */
let thresholds: Thresholds = {};

/** From which figures on something is marked from now on; called once, before anything is shown. */
export function showThresholds(set: Thresholds): void {
  thresholds = set;
}

function words(of: keyof Thresholds, limit: number): string {
  switch (of) {
    case 'sessionCostUsd':
      return t('thresholds.cost', 'A cost of {{limit}} or more, marked as the configuration says', {
        limit: formatUsd(nanoUsdFromUsd(limit)),
        ...rawValues,
      });
    case 'contextTokens':
      return t('thresholds.context', 'A context of {{limit}} tokens or more, marked as the configuration says', {
        limit: formatCount(limit),
      });
    case 'errorPercent':
      return t('thresholds.errors', '{{limit}} or more of the API requests failed, marked as the configuration says', {
        limit: formatPercent(limit / 100, limit % 1 === 0 ? 0 : 2),
      });
    case 'waitMs':
      return t('thresholds.wait', 'A wait for a person of {{limit}} or more, marked as the configuration says', {
        limit: formatDuration(durationMs(limit)),
      });
  }
}

/** Why a figure is marked; undefined where it is below what is set, or nothing is. */
export function aboveWords(of: keyof Thresholds, amount: number): string | undefined {
  const limit = thresholds[of];
  return limit === undefined || !(amount >= limit) ? undefined : words(of, limit);
}

/** The same for the API requests that failed, of all. */
export const errorWords = ({ apiErrors, apiRequests }: Pick<SummedFigures, 'apiErrors' | 'apiRequests'>) =>
  // A request that failed is an error and no request.
  apiErrors === 0 ? undefined : aboveWords('errorPercent', (100 * apiErrors) / (apiErrors + apiRequests));
