import type { TimeSpan } from '../logsQuestion';
import {
  aggregate,
  exceeding,
  greaterThan,
  labelIs,
  marked,
  type MetricsQuery,
  over,
  seriesOfAny,
  type WindowFunction,
} from '../metricsql';
import type { MetricsQuestion } from '../metricsQuestion';
import { namesOf } from './metricNames';
import { labelsIn, type LabelStyle, type UsageFilters } from './usageLabels';
import { combined, growthOf, PART, SESSION_LABEL } from './usageSums';
import { instant, secondsOf } from './usageWindow';

/** What both readings of the counters would say, and what the samples themselves prove. */
export const READING_PARTS = {
  cumulativeCost: 'cost.cumulative',
  deltaCost: 'cost.delta',
  cumulativeProofs: 'proofs.cumulative',
  deltaProofs: 'proofs.delta',
} as const;

export interface CounterReadingsQuestion extends TimeSpan {
  readonly names: readonly string[];
  readonly styles: readonly LabelStyle[];
  /** The function that adds up cumulative counters. */
  readonly cumulative: WindowFunction;
  /** Filters that together let through what is wanted, none of it twice; everything when left out. */
  readonly portions?: readonly UsageFilters[];
}

function costParts(question: CounterReadingsQuestion): readonly MetricsQuery[] {
  const window = secondsOf(question);
  const portions = question.portions ?? [{}];
  return namesOf('cost', question.names).flatMap((name) =>
    portions.flatMap((filters, index) => {
      const sum = (how: WindowFunction) => aggregate('sum', growthOf({ ...question, filters, how, window }, name));
      return [
        marked(sum(question.cumulative), PART, `${READING_PARTS.cumulativeCost}.${name}.${index}`),
        marked(sum('sum_over_time'), PART, `${READING_PARTS.deltaCost}.${name}.${index}`),
      ];
    })
  );
}

/** A session begins once. What would say that it began so often is no sum of what was added: it is a total, repeated. */
const IMPOSSIBLE_STARTS = 2;

/**
 * Sessions whose samples can be read in one way only. A client that sends totals repeats its one start with every
 * export; one that sends what was added sends it once, and its costs more often.
 */
function proofParts(question: CounterReadingsQuestion): readonly MetricsQuery[] {
  const window = secondsOf(question);
  const starts = namesOf('starts', question.names);
  const costs = namesOf('cost', question.names);
  if (starts.length === 0 || costs.length === 0) {
    return [];
  }
  return labelsIn(question.styles, SESSION_LABEL).flatMap((session, index) => {
    const bySession = (of: 'sum' | 'max', { promql }: MetricsQuery) => aggregate(of, { promql }, [session]);
    const begins = bySession('sum', over('sum_over_time', seriesOfAny(starts, isFresh), window));
    const counted = bySession('sum', over('count_over_time', seriesOfAny(starts), window));
    const exports = bySession('max', over('count_over_time', seriesOfAny(costs), window));
    return [
      [READING_PARTS.cumulativeProofs, greaterThan(begins, IMPOSSIBLE_STARTS)] as const,
      [READING_PARTS.deltaProofs, exceeding(exports, withOneMore(counted), [session])] as const,
    ].map(([part, proofs]) => marked(aggregate('count', proofs), PART, `${part}.${index}`));
  });
}

const isFresh = labelIs('start_type', 'fresh');

/** A client may send its last sample twice when it ends. */
const withOneMore = ({ promql }: MetricsQuery): MetricsQuery => ({ promql: `(${promql}) + 1` });

/** Cost as both readings of the counters would have it, and proofs for either. */
export const counterReadingsQuestions = (question: CounterReadingsQuestion): readonly MetricsQuestion[] =>
  combined([...costParts(question), ...proofParts(question)]).map((query) => instant(question, query));
