import { t } from '@grafana/i18n';

import { exactUsd, formatPercent, formatTokens, formatUsd, listed } from 'components/numbers';
import { rawValues } from 'components/rawValues';
import type { ComparedUsage } from 'data/usage/compareSources';
import type { DifferenceReason } from 'domain/usage/compareUsage';
import { nanoUsd } from 'domain/units';

import { type Loadable, valueOf } from '../loading/loadable';

function reasonWords(reason: DifferenceReason): string {
  switch (reason) {
    case 'logsOff':
      return t('usage.reason.logs-off', 'clients send no logs');
    case 'metricsOff':
      return t('usage.reason.metrics-off', 'clients send no metrics');
    case 'logsRetention':
      return t('usage.reason.logs-retention', 'the logs begin later than the metrics');
    case 'metricsRetention':
      return t('usage.reason.metrics-retention', 'the metrics begin later than the logs');
    case 'lateSamples':
      return t('usage.reason.late', 'metrics of the last minute are still on their way');
    case 'requestsWithoutCost':
      return t('usage.reason.without-cost', 'some requests have no cost in the logs');
    case 'resumedSessions':
      return t('usage.reason.resumed', 'resumed sessions make the metrics too low');
    case 'edges':
      return t('usage.reason.edges', 'what happens at the ends of the range is exported up to a minute later');
    case 'unknown':
      return t('usage.reason.unknown', 'nothing tells why');
  }
}

function differenceWords(ratio: number | undefined, difference: number): string {
  const sign = difference < 0 ? '−' : '+';
  return ratio === undefined
    ? `${sign}${exactUsd(nanoUsd(Math.abs(difference)))}`
    : `${sign}${formatPercent(Math.abs(ratio), 2)}`;
}

/** What metrics and logs say of the same range and filters, and why they differ; undefined while nobody knows. */
export function comparisonWords(compared: Loadable<Pick<ComparedUsage, 'comparison'>>): string | undefined {
  const known = valueOf(compared);
  if (known === undefined) {
    return compared.status === 'failed'
      ? t('usage.compare.failed', 'Metrics and logs could not be compared: {{message}}', {
          message: compared.error.message,
          ...rawValues,
        })
      : undefined;
  }
  const { cost, tokens, kind, reasons } = known.comparison;
  if (kind === 'same') {
    return t('usage.compare.same', 'The logs say the same: {{cost}} and {{tokens}} tokens.', {
      cost: formatUsd(nanoUsd(cost.logs)),
      tokens: formatTokens(tokens.logs),
      ...rawValues,
    });
  }
  return t(
    'usage.compare.different',
    'Metrics say {{metrics}} and {{metricsTokens}} tokens, logs {{logs}} and {{logsTokens}} ({{difference}}); likely because {{reasons}}.',
    {
      metrics: formatUsd(nanoUsd(cost.metrics)),
      metricsTokens: formatTokens(tokens.metrics),
      logs: formatUsd(nanoUsd(cost.logs)),
      logsTokens: formatTokens(tokens.logs),
      difference: differenceWords(cost.ratio, cost.difference),
      reasons: listed(reasons.map(reasonWords)),
      ...rawValues,
    }
  );
}
