import type { MetricSample, MetricSeries } from '../metricSamples';
import type { MetricsSource } from '../metricsSource';

/** What a metrics database answers in a test. */
export interface FakeMetrics {
  readonly query?: (expr: string) => readonly MetricSample[];
  readonly querySeries?: (expr: string) => readonly MetricSeries[];
  readonly labelNames?: readonly string[];
}

/** A metrics source that notes what it is asked. */
export function fakeMetrics({ query, querySeries, labelNames = [] }: FakeMetrics) {
  const asked: string[] = [];
  const source: MetricsSource = {
    uid: 'metrics',
    query: async ({ expr }, { signal } = {}) => {
      signal?.throwIfAborted();
      asked.push(expr);
      return query?.(expr) ?? [];
    },
    querySeries: async ({ expr }) => {
      asked.push(expr);
      return querySeries?.(expr) ?? [];
    },
    labelNames: async ({ match }) => {
      asked.push(match);
      return labelNames;
    },
  };
  return { source, asked };
}
