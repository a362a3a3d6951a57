import { t } from '@grafana/i18n';

import type { ReadingGap } from 'data/usage/findReadings';

import type { FactGap, UsageFacts } from './usageFacts';
import { PANEL_ASKED, type UsagePanel } from './usagePanels';

/** Why there is no figure, in words for a person. */
export function gapWords(gap: FactGap): string {
  switch (gap) {
    case 'noMetric':
      return t('usage.gap.no-metric', 'No client sent this metric in this range.');
    case 'notInMetrics':
      return t('usage.gap.not-in-metrics', 'Metrics do not count this; the logs do.');
    case 'notInLogs':
      return t('usage.gap.not-in-logs', 'Logs do not have this; metrics do.');
    case 'notByLabel':
      return t('usage.gap.not-by-label', 'What this counts does not carry a label that is filtered by.');
    case 'noSessionIds':
      return t(
        'usage.gap.no-session-ids',
        'The metrics have no session ids: clients leave them out (OTEL_METRICS_INCLUDE_SESSION_ID).'
      );
    case 'noMetricsSource':
      return t('usage.gap.no-metrics-source', 'There is no Prometheus or VictoriaMetrics data source to ask.');
    case 'noLogsSource':
      return t('usage.gap.no-logs-source', 'There is no VictoriaLogs data source to ask.');
    case 'unread':
      return t('usage.gap.unread', 'The metrics have it, but nobody can say how to read their counters.');
    case 'failed':
      return t('usage.gap.failed', 'The data source that has it did not answer.');
  }
}

/** Why nobody can say how the counters are to be read. */
export function readingGapWords(gap: ReadingGap): string {
  return gap === 'nothingToCompare'
    ? t(
        'usage.reading.nothing-to-compare',
        'The samples fit both cumulative and delta counters, and there is no cost in the logs of this range to compare with.'
      )
    : t(
        'usage.reading.cannot-tell',
        'The samples fit both cumulative and delta counters, and neither reading, or both, give the cost that the logs have.'
      );
}

const FIGURE_OF_PART = {
  cost: 'costNanoUsd',
  tokens: 'tokens',
  sessions: 'sessions',
  activeTime: 'activeUserMs',
} as const;

/** Why a panel has nothing to show, should it have nothing. */
export function whyPanelEmpty(panel: UsagePanel, gaps: UsageFacts['gaps']): string {
  const gap = PANEL_ASKED[panel].parts.map((part) => gaps[FIGURE_OF_PART[part]]).find((each) => each !== undefined);
  return gap === undefined ? t('usage.panel.empty', 'Nothing of it in this range, with these filters.') : gapWords(gap);
}
