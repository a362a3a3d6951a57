import { epochMs } from 'domain/units';
import type { TimeSpan } from './logsQuestion';
import {
  aggregate,
  anyOf,
  labelIsOneOf,
  type MetricsQuery,
  over,
  series,
  seriesLike,
  type WindowFunction,
} from './metricsql';
import type { MetricsQuestion } from './metricsQuestion';

/** What of the client's metrics is asked for. */
export type ClientMetric = 'cost' | 'activeTime';

/**
 * Each metric's names: with dots, with underscores, and with the unit that a database may put behind it. Which of them
 * a database has depends on its flags.
 */
const NAMES: Readonly<Record<ClientMetric, RegExp>> = {
  cost: /^claude_code[._]cost[._]usage(?:_USD)?(?:_total)?$/,
  activeTime: /^claude_code[._]active_time(?:_seconds)?[._]total$/,
};

export const METRIC_NAME = '__name__';
/** Which part of the active time: a person's typing, or the client's work. */
export const ACTIVE_TYPE = 'type';

/** The session's label, as the client writes it and as a database may rename it. */
const SESSION_LABELS = ['session.id', 'session_id'] as const;

const SECOND_MS = 1000;

/** Whole seconds: the data sources cut an instant to them. */
const endOf = ({ toMs }: TimeSpan): number => Math.ceil(toMs / SECOND_MS) * SECOND_MS;
const windowOf = (span: TimeSpan): number => (endOf(span) - span.fromMs) / SECOND_MS;

const asked = (span: TimeSpan, { promql }: MetricsQuery): MetricsQuestion => ({
  expr: promql,
  fromMs: span.fromMs,
  toMs: epochMs(endOf(span)),
});

/** The names of the client's metrics that have samples in range: one series each, its name as `__name__`. */
export function metricNamesQuestion(span: TimeSpan): MetricsQuestion {
  const found = seriesLike('claude_code[._](cost[._]usage|active_time[._]).*');
  return asked(span, aggregate('count', over('last_over_time', found, windowOf(span)), [METRIC_NAME]));
}

/** Which of the found names are this metric's. */
export const namesOf = (metric: ClientMetric, names: readonly string[]): readonly string[] =>
  names.filter((name) => NAMES[metric].test(name));

export interface MetricSumQuestion extends TimeSpan {
  /** The metric's exact name. */
  readonly name: string;
  readonly how: WindowFunction;
  readonly by: readonly string[];
  /** Only these sessions; all when left out. */
  readonly sessionIds?: readonly string[];
}

/** What a metric adds up to over a range. */
export function metricSumQuestion(question: MetricSumQuestion): MetricsQuestion {
  const { name, how, by, sessionIds } = question;
  const window = windowOf(question);
  const rows =
    sessionIds === undefined
      ? over(how, series(name), window)
      : anyOf(SESSION_LABELS.map((label) => over(how, series(name, labelIsOneOf(label, sessionIds)), window)));
  return asked(question, aggregate('sum', rows, by));
}

/** VictoriaMetrics reads no query beyond 16 kB: so many sessions fit into one. */
export const SESSIONS_A_QUERY = 200;
