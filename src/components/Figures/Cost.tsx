import { t } from '@grafana/i18n';
import { exactUsd, formatUsd } from 'domain/format/formatUsd';
import type { NanoUsd } from 'domain/units';
import React from 'react';
import { Figure } from './Figure';

export interface CostProps {
  readonly amount: NanoUsd | undefined;
  /** Requests whose cost is unknown: the amount is then a lower bound and says so. */
  readonly requestsWithoutCost?: number;
}

/** Money; nothing at all where there is no amount. */
export function Cost({ amount, requestsWithoutCost = 0 }: CostProps) {
  if (amount === undefined) {
    return null;
  }
  if (requestsWithoutCost === 0) {
    return <Figure short={formatUsd(amount)} exact={exactUsd(amount)} />;
  }
  const exact = t('figures.cost-incomplete', '{{amount}} at least: requests without a readable cost: {{requests}}', {
    amount: exactUsd(amount),
    requests: requestsWithoutCost,
  });
  return <Figure short={`≥ ${formatUsd(amount)}`} exact={exact} />;
}
