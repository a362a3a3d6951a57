import { wholeSeconds } from 'domain/usage/usageSpan';

import type { TimeSpan } from '../logsQuestion';
import type { MetricsQuery } from '../metricsql';
import type { MetricsQuestion } from '../metricsQuestion';

const SECOND_MS = 1000;

/** The length of the window that reaches from the span's end to its start: data sources cut an instant to seconds. */
export function secondsOf(span: TimeSpan): number {
  const { fromMs, toMs } = wholeSeconds(span);
  return (toMs - fromMs) / SECOND_MS;
}

/** Asks for the value at the span's end. */
export const instant = (span: TimeSpan, { promql }: MetricsQuery): MetricsQuestion => ({
  expr: promql,
  fromMs: span.fromMs,
  toMs: wholeSeconds(span).toMs,
});
