import { t } from '@grafana/i18n';
import type { NanoUsd } from 'domain/units';
import React from 'react';
import { estimated, exactUsd, formatUsd } from '../numbers';
import { Figure } from './Figure';

export interface CostProps {
  readonly amount: NanoUsd | undefined;
  /** Requests whose cost is unknown: the amount is then a lower bound and says so. */
  readonly requestsWithoutCost?: number;
  readonly isEstimate?: boolean;
}

/** Money; nothing at all where there is no amount. */
export function Cost({ amount, requestsWithoutCost = 0, isEstimate = false }: CostProps) {
  if (amount === undefined) {
    return null;
  }
  const short = isEstimate ? estimated(formatUsd(amount)) : formatUsd(amount);
  if (requestsWithoutCost === 0) {
    return <Figure short={short} exact={exactUsd(amount)} />;
  }
  const exact = t('figures.cost-incomplete', '{{amount}} at least: requests without a readable cost: {{requests}}', {
    amount: exactUsd(amount),
    requests: requestsWithoutCost,
  });
  return <Figure short={`≥ ${short}`} exact={exact} />;
}
