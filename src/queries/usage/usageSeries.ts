import type { UsageSpan } from 'domain/usage/usageSpan';

import type { RangeWindow } from '../metricsql';
import type { MetricsSeriesQuestion } from '../metricsQuestion';
import { usageSums, type UsageSums } from './usageSums';

export interface UsageSeriesQuestion extends Omit<UsageSums, 'window'> {
  /** Equally long, one behind the other, at multiples of their length. */
  readonly steps: readonly UsageSpan[];
}

/** What the metrics add up to in each step: each value is that of the step that ends at its time. */
export function usageSeriesQuestions(question: UsageSeriesQuestion): readonly MetricsSeriesQuestion[] {
  const [first] = question.steps;
  const last = question.steps.at(-1);
  if (first === undefined || last === undefined) {
    return [];
  }
  const stepMs = first.toMs - first.fromMs;
  return usageSums({ ...question, window: stepMs / 1000 }).map(({ promql }) => ({
    expr: promql,
    fromMs: first.toMs,
    toMs: last.toMs,
    stepMs,
  }));
}

/**
 * The same sums for a panel of Grafana's own, in windows of its step. Give the step's seconds wherever the step is
 * set: `$__interval` is the step only where that is a round number of its largest unit. VictoriaMetrics' plugin writes
 * a step of 90 seconds as `1m`, and the panel would miss a third of what was used.
 */
export const usagePanelQueries = (
  question: Omit<UsageSums, 'window'>,
  window: RangeWindow = 'interval'
): readonly string[] => usageSums({ ...question, window }).map(({ promql }) => promql);
