import type { DataQuery } from '@grafana/data';

/** A query of the Prometheus or the VictoriaMetrics datasource, as far as the preview knows it. */
export interface MetricsQuery extends DataQuery {
  readonly expr?: string;
  readonly range?: boolean;
  readonly instant?: boolean;
  readonly format?: string;
  readonly legendFormat?: string;
  /** Smallest step. */
  readonly interval?: string;
}

/** Which of the two plugins is imitated. */
export type MetricsFlavour = 'prometheus' | 'victoriametrics';

/** A query made ready: its step is known and its interval variables are replaced. */
export interface PreparedMetricsQuery {
  readonly query: MetricsQuery;
  readonly expr: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly stepMs: number;
}
