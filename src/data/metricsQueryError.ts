import { metricsFailureText } from 'infra/queryTexts';
import { type LogsFailure, logsQueryError } from './logsQueryError';

/** As Prometheus says it of functions that only VictoriaMetrics has. */
const UNKNOWN_FUNCTION = /unknown function/i;

/** A question to the metrics database that failed. */
export class MetricsQueryError extends Error {
  public override readonly name = 'MetricsQueryError';

  public constructor(
    public readonly kind: LogsFailure,
    /** What the data source said; addresses are left out. */
    public readonly detail: string
  ) {
    super(metricsFailureText(kind));
  }

  /** True when the database does not have a function that the query uses. */
  public get isUnknownFunction(): boolean {
    return UNKNOWN_FUNCTION.test(this.detail);
  }
}

/** Any failure of a metrics query in plain words. */
export function metricsQueryError(error: unknown): MetricsQueryError {
  if (error instanceof MetricsQueryError) {
    return error;
  }
  const { kind, detail } = logsQueryError(error);
  return new MetricsQueryError(kind, detail);
}
