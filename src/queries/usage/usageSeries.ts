import type { UsageSpan } from 'domain/usage/usageSpan';

import { filledIn, onlyAt, type RangeWindow } from '../metricsql';
import type { MetricsSeriesQuestion } from '../metricsQuestion';
import { labelsIn } from './usageLabels';
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

/** What the ids of queries begin with that ask for what came after the last whole step. */
export const REST_ID = 'R';

/**
 * The same sums of what came after the last whole step of a panel, at the time of that step's end. A panel asks for
 * them beside the steps: a step that is not over has no true value, since VictoriaMetrics repeats the one before.
 *
 * @param rest from the end of the last whole step to that of the range; in whole seconds
 */
export const usageRestQueries = (
  question: Omit<UsageSums, 'window'>,
  rest: UsageSpan,
  missing?: string
): readonly string[] =>
  usagePanelQueries(question, { aheadSeconds: (rest.toMs - rest.fromMs) / 1000 }, missing).map(
    (promql) => onlyAt({ promql }, rest.fromMs / 1000).promql
  );

/**
 * The same sums for a panel of Grafana's own, in windows of its step. Give the step's seconds wherever the step is
 * set: `$__interval` is the step only where that is a round number of its largest unit. VictoriaMetrics' plugin writes
 * a step of 90 seconds as `1m`, and the panel would miss a third of what was used.
 *
 * @param missing what series are called that lack the label of the grouping; a label that has two names in two
 * styles is no one label to write it to
 */
export function usagePanelQueries(
  question: Omit<UsageSums, 'window'>,
  window: RangeWindow = 'interval',
  missing?: string
): readonly string[] {
  const sums = usageSums({ ...question, window });
  const [label, ...others] = question.by === undefined ? [] : labelsIn(question.styles, question.by);
  const named =
    label === undefined || missing === undefined || others.length > 0
      ? sums
      : sums.map((each) => filledIn(each, label, missing));
  return named.map(({ promql }) => promql);
}
