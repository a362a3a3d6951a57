import { type LogsFailure, logsQueryError } from './logsQueryError';

const PLAIN: Readonly<Record<LogsFailure, string>> = {
  unreachable: 'The metrics database cannot be reached.',
  query: 'The metrics database does not understand the query.',
  timeout: 'The metrics database took too long to answer.',
  forbidden: 'You may not query this metrics source.',
  tooLarge: 'The question or its answer is too large for the metrics database.',
  noSource: 'The metrics data source was not found.',
  answer: 'The metrics source gave an answer that cannot be read.',
  other: 'The metrics query failed.',
};

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
    super(PLAIN[kind]);
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
