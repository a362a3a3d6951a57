/** A data source that a rule asks. */
export interface AlertSource {
  readonly uid: string;
  readonly type: string;
}

/** A query as its data source has it, and how many seconds back what it adds up reaches. */
export interface AlertQuestion {
  readonly source: AlertSource;
  readonly query: Readonly<Record<string, unknown>> & { readonly expr: string };
  readonly windowSeconds: number;
}

/** One line of a Grafana rule: a query, or a calculation with what other lines gave. */
export interface AlertStep {
  readonly refId: string;
  readonly datasourceUid: string;
  readonly queryType: string;
  /** Seconds before the evaluation. */
  readonly relativeTimeRange: { readonly from: number; readonly to: number };
  readonly model: Readonly<Record<string, unknown>>;
}

/** When a rule is to fire. */
export interface AlertThreshold {
  readonly type: 'gt' | 'lt';
  readonly value: number;
}

/** The uid by which Grafana knows its own calculations. */
export const EXPRESSIONS_UID = '__expr__';
const EXPRESSIONS = { uid: EXPRESSIONS_UID, type: EXPRESSIONS_UID };

/** The time at the head of an expression that the printer made; signs in values never look like it. */
const OWN_TIME = /_time:\[[\dTZ:.-]+, [\dTZ:.-]+\) /g;

/** The expression for whatever range the request around it has. */
export const withoutTime = (expr: string): string => expr.replace(OWN_TIME, '');

const LOGS_TYPE = 'victoriametrics-logs-datasource';
/** Grafana's names for windows; a quoted value has no dollar sign that would not be written otherwise. */
const GRAFANA_WINDOW = /\$__(?:interval|range)\b/g;
const STEP_SECONDS = 60;
/** VictoriaMetrics has no values of their own for the newest 30 seconds. */
const SETTLED_SECONDS = 60;
const MOST_POINTS = 43_200;

/**
 * A question as a rule asks it. Sums of counters are the last value of a short series: asked for a single moment,
 * VictoriaMetrics puts a long window together from parts, and what slept between two of them would count twice.
 */
export function alertStep(refId: string, { source, query, windowSeconds }: AlertQuestion): AlertStep {
  const isLogs = source.type === LOGS_TYPE;
  const { step: _step, ...asked } = query;
  const own = isLogs
    ? { expr: withoutTime(query.expr), queryType: 'stats' }
    : {
        expr: query.expr.replace(GRAFANA_WINDOW, `${Math.ceil(windowSeconds)}s`),
        ...{ range: true, instant: false, interval: `${STEP_SECONDS}s` },
      };
  return {
    refId,
    datasourceUid: source.uid,
    queryType: isLogs ? 'stats' : '',
    relativeTimeRange: isLogs
      ? { from: Math.ceil(windowSeconds), to: 0 }
      : { from: 2 * STEP_SECONDS + SETTLED_SECONDS, to: SETTLED_SECONDS },
    model: {
      ...asked,
      ...own,
      ...{ refId, datasource: source, intervalMs: STEP_SECONDS * 1000, maxDataPoints: MOST_POINTS },
    },
  };
}

const expression = (refId: string, model: Readonly<Record<string, unknown>>): AlertStep => ({
  refId,
  datasourceUid: EXPRESSIONS_UID,
  queryType: '',
  relativeTimeRange: { from: 0, to: 0 },
  model: { refId, datasource: EXPRESSIONS, ...model },
});

/** The newest number of each series of a line; what is no number counts as 0, as sums of nothing do. */
export const newestOf = (refId: string, input: string): AlertStep =>
  expression(refId, {
    type: 'reduce',
    expression: input,
    reducer: 'last',
    settings: { mode: 'replaceNN', replaceWithValue: 0 },
  });

/** Where the numbers of a line call for a person. */
export const beyond = (refId: string, input: string, { type, value }: AlertThreshold): AlertStep =>
  expression(refId, {
    type: 'threshold',
    expression: input,
    conditions: [{ evaluator: { type, params: [value] } }],
  });

/** A calculation with the numbers of other lines, `$A / $B`. */
export const calculated = (refId: string, math: string): AlertStep =>
  expression(refId, { type: 'math', expression: math });
