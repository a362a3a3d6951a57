import { USAGE_FIGURES, type UsageFigure, type UsageFigures, type UsageGap } from 'domain/usage/usageFigures';
import type { UsageSpan } from 'domain/usage/usageSpan';

import type { UsageAnswer } from './usageAnswer';

/** Why a figure is not known; beside the sources' own reasons, that the source which has it did not answer. */
export type FactGap = UsageGap | 'noMetricsSource' | 'noLogsSource' | 'unread' | 'failed';

/** The figures of both sources in one: the metrics', and the logs' where metrics have none. Never a sum of both. */
export interface UsageFacts {
  readonly now: UsageFigures;
  readonly before: UsageFigures;
  readonly gaps: Readonly<Partial<Record<UsageFigure, FactGap>>>;
  /** Figures that are the logs'. */
  readonly fromLogs: ReadonlySet<UsageFigure>;
  /** What the figures are of. */
  readonly span: UsageSpan;
  /** Plain Prometheus worked the metrics' figures out. */
  readonly isEstimate: boolean;
}

function metricsGap({ metrics }: UsageAnswer, figure: UsageFigure): FactGap | undefined {
  switch (metrics.kind) {
    case 'absent':
      return 'noMetricsSource';
    case 'failed':
      return 'failed';
    case 'unread':
      return metrics.gap === 'noMetric' ? 'noMetric' : 'unread';
    case 'read':
      return metrics.now.gaps[figure];
  }
}

function logsGap({ logs }: UsageAnswer, figure: UsageFigure): FactGap | undefined {
  switch (logs.kind) {
    case 'absent':
      return 'noLogsSource';
    case 'failed':
      return 'failed';
    case 'read':
      return logs.now.gaps[figure];
  }
}

/** The reason that says what could be done: the source's that can have the figure at all. */
function gapOf(answer: UsageAnswer, figure: UsageFigure): FactGap | undefined {
  const ofMetrics = metricsGap(answer, figure);
  const ofLogs = logsGap(answer, figure);
  return ofMetrics === 'notInMetrics' ? ofLogs : ofMetrics;
}

export function usageFacts(answer: UsageAnswer): UsageFacts {
  const { metrics, logs } = answer;
  const [metricsNow, metricsBefore] =
    metrics.kind === 'read' ? [metrics.now.figures, metrics.before.figures] : [{}, {}];
  const [logsNow, logsBefore] = logs.kind === 'read' ? [logs.now.figures, logs.before.figures] : [{}, {}];
  const fromLogs = USAGE_FIGURES.filter((figure) => !(figure in metricsNow) && figure in logsNow);
  // What was nothing before is compared with nothing; with another source's figure nothing is compared.
  const logsOnly = Object.fromEntries(
    Object.entries(logsBefore).filter(([name]) => fromLogs.some((of) => of === name))
  );
  const now = { ...logsNow, ...metricsNow };
  return {
    now,
    before: { ...metricsBefore, ...logsOnly },
    gaps: Object.fromEntries(
      USAGE_FIGURES.filter((figure) => !(figure in now)).flatMap((figure) => {
        const gap = gapOf(answer, figure);
        return gap === undefined ? [] : [[figure, gap]];
      })
    ),
    fromLogs: new Set(fromLogs),
    span: metrics.kind === 'read' ? metrics.now.span : answer.span,
    isEstimate: metrics.kind === 'read' && metrics.now.notes.some(({ kind }) => kind === 'estimate'),
  };
}

/** Neither source has anything of the client in range. */
export function isNothing({ metrics, logs }: UsageAnswer): boolean {
  const hasMetrics = metrics.kind === 'read' || (metrics.kind === 'unread' && metrics.gap !== 'noMetric');
  const hasLogs = logs.kind === 'read' && (logs.now.apiRequests > 0 || (logs.now.figures.sessions ?? 0) > 0);
  const hasUse =
    metrics.kind === 'read'
      ? (metrics.now.figures.costNanoUsd ?? 1) > 0 || metrics.now.figures.sessions !== 0
      : hasMetrics;
  return !hasUse && !hasLogs && metrics.kind !== 'failed' && logs.kind !== 'failed';
}
