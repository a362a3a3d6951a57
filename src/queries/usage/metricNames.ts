import { aggregate, over, seriesLike } from '../metricsql';
import type { TimeSpan } from '../logsQuestion';
import type { MetricsQuestion } from '../metricsQuestion';
import { instant, secondsOf } from './usageWindow';

/** The client's metrics. */
export const USAGE_METRICS = [
  'cost',
  'tokens',
  'starts',
  'activeTime',
  'lines',
  'commits',
  'pullRequests',
  'editDecisions',
] as const;
export type UsageMetric = (typeof USAGE_METRICS)[number];

/** What a database puts behind a name that it writes with underscores: a unit, which may be another metric's. */
const UNIT = '(?:_(?:USD|tokens|seconds|ratio))?';

/**
 * Each metric's names: with dots, with underscores, and with the unit that a database may put behind it. Which of them
 * a database has depends on its flags. Some versions put the unit of the metric before behind one that has none.
 */
const NAMES: Readonly<Record<UsageMetric, RegExp>> = {
  cost: nameLike('cost[._]usage'),
  tokens: nameLike('token[._]usage'),
  starts: nameLike('session[._]count'),
  activeTime: new RegExp(`^claude_code[._]active_time(?:[._]total|${UNIT}_total)$`),
  lines: nameLike('lines_of_code[._]count'),
  commits: nameLike('commit[._]count'),
  pullRequests: nameLike('pull_request[._]count'),
  editDecisions: nameLike('code_edit_tool[._]decision'),
};

function nameLike(name: string): RegExp {
  return new RegExp(`^claude_code[._]${name}${UNIT}(?:_total)?$`);
}

export const METRIC_NAME = '__name__';

/** Whatever name a metric has in a database that nobody has looked into. */
export interface AnyNameOf {
  readonly metric: UsageMetric;
  /** A regular expression of the whole name. Its dots stand for any sign: a set of signs looks like a variable. */
  readonly like: string;
}

/** For those who ask without looking first, as plain dashboards and alert rules do. */
export const ANY_NAMES: readonly AnyNameOf[] = USAGE_METRICS.map((metric) => ({
  metric,
  like: NAMES[metric].source.replace(/\[\._\]/g, '.').replace(/^\^|\$$/g, ''),
}));

const CLIENTS_METRICS = 'claude_code[._].+';

/** The names of the client's metrics that have samples in range: one value each, its name as `__name__`. */
export function metricNamesQuestion(span: TimeSpan): MetricsQuestion {
  const found = over('last_over_time', seriesLike(CLIENTS_METRICS), secondsOf(span));
  return instant(span, aggregate('count', found, [METRIC_NAME]));
}

/** Which of the found names are this metric's. */
export const namesOf = <Name extends string | AnyNameOf>(
  metric: UsageMetric,
  names: readonly Name[]
): readonly Name[] =>
  names.filter((name) => (typeof name === 'string' ? NAMES[metric].test(name) : name.metric === metric));

/** The selector of the client's metrics, for lists of their labels. */
export const clientsMetrics = (): string => seriesLike(CLIENTS_METRICS).promql;
