import type { WindowFunction } from 'queries/metricsql';
import type { MetricsQuestion, MetricsSeriesQuestion } from 'queries/metricsQuestion';

import type { QueryOptions } from '../logsSource';
import type { MetricSample, MetricSeries } from '../metricSamples';
import { MetricsQueryError } from '../metricsQueryError';
import type { MetricsSource } from '../metricsSource';
import type { Temporality } from '../temporality';

/** Whether a database has the functions that only VictoriaMetrics has. */
export type MetricsFunctions = 'victoriaMetrics' | 'prometheus';

const CUMULATIVE: Readonly<Record<MetricsFunctions, WindowFunction>> = {
  victoriaMetrics: 'increase_pure',
  prometheus: 'increase',
};

/** The function that adds up counters of this kind in a database with these functions. */
export const countingFunction = (temporality: Temporality, functions: MetricsFunctions): WindowFunction =>
  temporality === 'delta' ? 'sum_over_time' : CUMULATIVE[functions];

/** Sums of what was added come out the same in whatever way a database puts them together. */
const exactly = (how: WindowFunction, question: MetricsQuestion): MetricsQuestion =>
  how === 'increase_pure' ? { ...question, asSeries: true } : question;

/**
 * Asks a database for sums of counters and finds out with the first question which functions it has: plain
 * Prometheus does not know the one that adds up counters without a loss, and guesses with its own.
 */
export class CounterReader {
  public constructor(
    private readonly source: MetricsSource,
    private readonly options: QueryOptions = {},
    private known: MetricsFunctions = 'victoriaMetrics'
  ) {}

  public get functions(): MetricsFunctions {
    return this.known;
  }

  /** The values that answer all of the questions; they get the function that adds up such counters. */
  public ask(
    temporality: Temporality,
    questions: (how: WindowFunction) => readonly MetricsQuestion[]
  ): Promise<readonly MetricSample[]> {
    const exact = (how: WindowFunction) => questions(how).map((question) => exactly(how, question));
    return this.read(temporality, exact, (question) => this.source.query(question, this.options));
  }

  public askSeries(
    temporality: Temporality,
    questions: (how: WindowFunction) => readonly MetricsSeriesQuestion[]
  ): Promise<readonly MetricSeries[]> {
    return this.read(temporality, questions, (question) => this.source.querySeries(question, this.options));
  }

  private async read<Question, Answer>(
    temporality: Temporality,
    questions: (how: WindowFunction) => readonly Question[],
    ask: (question: Question) => Promise<readonly Answer[]>
  ): Promise<readonly Answer[]> {
    const all = async (how: WindowFunction) => (await Promise.all(questions(how).map(ask))).flat();
    if (temporality === 'delta') {
      return all('sum_over_time');
    }
    try {
      return await all(CUMULATIVE[this.known]);
    } catch (error) {
      const isUnknown = error instanceof MetricsQueryError && error.isUnknownFunction;
      if (!isUnknown || this.known === 'prometheus') {
        throw error;
      }
      this.known = 'prometheus';
      return all(CUMULATIVE.prometheus);
    }
  }
}
