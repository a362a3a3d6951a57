import type { BudgetPeriod } from 'domain/budgets/budget';
import { type AlertStep, type AlertSource, alertStep, beyond, calculated, newestOf } from 'queries/alerts/alertQueries';
import { type Calendar, longestSeconds } from 'queries/alerts/calendar';
import {
  errorShareQuestion,
  eventsSeenQuestion,
  forecastQuestion,
  seriesSeen,
  spentByMetrics,
  spentInPeriodQuestion,
  spentQuestion,
} from 'queries/alerts/ruleQuestions';

/** As `provisioning/datasources` names them. */
const LOGS: AlertSource = { uid: 'victorialogs', type: 'victoriametrics-logs-datasource' };
const METRICS: AlertSource = { uid: 'victoriametrics', type: 'victoriametrics-metrics-datasource' };

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;
const MONTH_S = 30 * DAY_S;
/** The default: the app's settings may name another base filter, and so may the rules' queries. */
const SCOPE = { baseFilter: '' };

/** A rule as a person adjusts it. */
export interface Rule {
  readonly uid: string;
  readonly title: string;
  /** What it is for, and what there is to adjust: comments above the rule. */
  readonly comment: readonly string[];
  readonly unit: string;
  readonly steps: readonly AlertStep[];
  /** How long it has to be so. */
  readonly for: string;
  readonly noDataState: 'OK' | 'NoData' | 'Alerting';
  readonly isPaused: boolean;
  readonly severity: 'info' | 'warning' | 'critical';
  readonly kind: 'budget' | 'burn-rate' | 'errors' | 'no-data';
  readonly summary: string;
  readonly description: string;
  /** Where in the app to look, below Grafana's address. */
  readonly link: string;
}

const logsStep = (expr: string, windowSeconds: number): AlertStep =>
  alertStep('A', { source: LOGS, query: { expr, editorMode: 'code' }, windowSeconds });
const metricsStep = (refId: string, expr: string, windowSeconds: number): AlertStep =>
  alertStep(refId, { source: METRICS, query: { expr, editorMode: 'code' }, windowSeconds });

const over = (step: AlertStep, limit: number): readonly AlertStep[] => [
  step,
  newestOf('B', 'A'),
  beyond('C', 'B', { type: 'gt', value: limit }),
];
const under = (step: AlertStep, limit: number): readonly AlertStep[] => [
  step,
  newestOf('B', 'A'),
  beyond('C', 'B', { type: 'lt', value: limit }),
];

/** Midnight and Mondays in UTC. */
const calendar = (period: BudgetPeriod): Calendar => ({ period, utcOffsetMinutes: 0, weekStart: 1 });

const SOURCES = `var-logs=${LOGS.uid}&var-metrics=${METRICS.uid}`;
const usage = (from: string, more = ''): string =>
  `a/sessionline-claudecode-app/usage?from=${encodeURIComponent(from)}&to=now&${SOURCES}${more}`;
const sessions = (from: string, more = ''): string =>
  `a/sessionline-claudecode-app/sessions?from=${encodeURIComponent(from)}&to=now&${SOURCES}${more}`;

const SPENT = '{{ printf "%.2f" $values.B.Value }}';
const money = { unit: 'dollars', noDataState: 'OK', severity: 'warning' } as const;
const QUIET = 'No data is no cost: whether anything comes at all is what the rules "no data" are for.';
const DAYS = 'Days, weeks and months are those of UTC. For another zone make the rule from a budget in the app.';

const budgets: readonly Rule[] = [
  {
    ...{ ...money, uid: 'sessionline-budget-day', kind: 'budget', for: '0s', isPaused: false },
    title: 'Claude Code: the budget of today is used up',
    comment: ['What requests cost since midnight, by the logs.', DAYS, QUIET],
    steps: over(logsStep(spentInPeriodQuestion(SCOPE, calendar('day')), longestSeconds(calendar('day'))), 100),
    summary: `Claude Code cost $${SPENT} today`,
    description: 'More than the budget of a day. Open Usage to see by whom, with which models and for what.',
    link: usage('now/d'),
  },
  {
    ...{ ...money, uid: 'sessionline-budget-day-user', kind: 'budget', for: '0s', isPaused: false },
    title: 'Claude Code: the budget of a user for today is used up',
    comment: ['The same for each user alone: one alert a user.', QUIET],
    steps: over(logsStep(spentInPeriodQuestion(SCOPE, calendar('day'), 'user'), longestSeconds(calendar('day'))), 50),
    summary: `Claude Code cost {{ $labels.user }} $${SPENT} today`,
    description: 'More than the budget of one user for a day. Open Usage to see with which models and for what.',
    link: usage('now/d', '&user={{ $labels.user | urlquery }}'),
  },
  {
    ...{ ...money, uid: 'sessionline-budget-month', kind: 'budget', for: '0s', isPaused: false, severity: 'critical' },
    title: 'Claude Code: the budget of this month is used up',
    comment: [
      'What requests cost since the month began, by the logs: they have to be kept for 31 days or longer.',
      DAYS,
    ],
    steps: over(logsStep(spentInPeriodQuestion(SCOPE, calendar('month')), longestSeconds(calendar('month'))), 2_000),
    summary: `Claude Code cost $${SPENT} this month`,
    description: 'More than the budget of a month. Open Usage to see by whom, with which models and for what.',
    link: usage('now/M'),
  },
  {
    ...{ ...money, uid: 'sessionline-forecast-month', kind: 'budget', for: '1h', isPaused: false },
    title: 'Claude Code: this month will cost more than its budget',
    comment: [
      'What the month will have cost if it goes on evenly as it went so far: an estimate. Its first three days count',
      'as three whole days. The app reckons more finely, by how earlier weeks went.',
    ],
    steps: over(logsStep(forecastQuestion(SCOPE, calendar('month')), longestSeconds(calendar('month'))), 2_000),
    summary: `Claude Code will have cost about $${SPENT} by the end of this month`,
    description: 'If it goes on as it went so far, the month will cost more than its budget.',
    link: usage('now/M'),
  },
  {
    ...{ ...money, uid: 'sessionline-burn-rate', kind: 'burn-rate', for: '5m', isPaused: false, severity: 'critical' },
    title: 'Claude Code: an hour costs too much',
    comment: ['What requests cost in the last hour, by the logs: something may be running away.', QUIET],
    steps: over(logsStep(spentQuestion(SCOPE), HOUR_S), 50),
    summary: `Claude Code cost $${SPENT} in the last hour`,
    description: 'Open the sessions of the last hour; the dearest come first.',
    link: sessions('now-1h', '&sort=-cost'),
  },
];

const WITHOUT_LOGS = [
  'Paused: for those who have metrics and no logs. Metrics know no calendar, so this is a rolling window.',
  'For clients that send deltas, which is their default, write sum_over_time for increase_pure in the query.',
];

const byMetrics: readonly Rule[] = [
  {
    ...{ ...money, uid: 'sessionline-burn-rate-metrics', kind: 'burn-rate', for: '5m', isPaused: true },
    title: 'Claude Code: an hour costs too much (metrics)',
    comment: ['What the last hour cost, by the metrics.', ...WITHOUT_LOGS],
    steps: over(metricsStep('A', spentByMetrics('increase_pure', HOUR_S), HOUR_S), 50),
    summary: `Claude Code cost $${SPENT} in the last hour`,
    description: 'Open Usage to see by whom, with which models and for what.',
    link: usage('now-1h'),
  },
  {
    ...{ ...money, uid: 'sessionline-budget-metrics-24h', kind: 'budget', for: '0s', isPaused: true },
    title: 'Claude Code: 24 hours cost more than the budget (metrics)',
    comment: ['What the last 24 hours cost, by the metrics.', ...WITHOUT_LOGS],
    steps: over(metricsStep('A', spentByMetrics('increase_pure', DAY_S), DAY_S), 100),
    summary: `Claude Code cost $${SPENT} in 24 hours`,
    description: 'Open Usage to see by whom, with which models and for what.',
    link: usage('now-24h'),
  },
  {
    ...{ ...money, uid: 'sessionline-budget-metrics-30d', kind: 'budget', for: '0s', isPaused: true },
    title: 'Claude Code: 30 days cost more than the budget (metrics)',
    comment: ['What the last 30 days cost, by the metrics.', ...WITHOUT_LOGS],
    steps: over(metricsStep('A', spentByMetrics('increase_pure', MONTH_S), MONTH_S), 2_000),
    summary: `Claude Code cost $${SPENT} in 30 days`,
    description: 'Open Usage to see by whom, with which models and for what.',
    link: usage('now-30d'),
  },
];

const LEAST_REQUESTS = 20;

const health: readonly Rule[] = [
  {
    ...{ uid: 'sessionline-error-rate', kind: 'errors', for: '10m', isPaused: false, severity: 'warning' },
    ...{ title: 'Claude Code: many API requests fail', unit: 'share, 0.1 is 10 %', noDataState: 'OK' },
    comment: [
      `The share of API requests that failed for good in the last half hour, where there were ${LEAST_REQUESTS} or more:`,
      'one failure of two is no trend. A retry that succeeds leaves no error.',
      'No data is no failure.',
    ],
    steps: over(logsStep(errorShareQuestion(SCOPE, LEAST_REQUESTS), HOUR_S / 2), 0.1),
    summary: '{{ $values.B.Value | humanizePercentage }} of the API requests of Claude Code failed',
    description: 'Open the sessions of the last hour that had errors.',
    link: sessions('now-1h', '&errors=1'),
  },
  {
    ...{ uid: 'sessionline-no-events', kind: 'no-data', for: '0s', isPaused: true, severity: 'warning' },
    ...{ title: 'Claude Code: no events in the logs', unit: 'events', noDataState: 'Alerting' },
    comment: [
      'No event in 24 hours. Paused, for weekends and holidays have none either: take it where somebody works every',
      'day, or with a mute timing.',
      'No answer means the same as no events, so that it alerts as well.',
    ],
    steps: under(logsStep(eventsSeenQuestion(SCOPE), DAY_S), 1),
    summary: 'No event of Claude Code in 24 hours',
    description:
      'Clients may not be exporting (CLAUDE_CODE_ENABLE_TELEMETRY, OTEL_LOGS_EXPORTER), or VictoriaLogs takes nothing in.',
    link: sessions('now-7d'),
  },
  {
    ...{ uid: 'sessionline-one-sided', kind: 'no-data', for: '15m', isPaused: true, severity: 'warning' },
    ...{ title: 'Claude Code: only one of logs and metrics comes', unit: '', noDataState: 'NoData' },
    comment: [
      'In the last hour there were events and no metrics, or metrics and no events. Paused: take it where clients are',
      'set to send both. Nothing to adjust; while nobody works it is silent.',
      'Both queries always answer with a number: no data means that a source is out of order, and is shown as such.',
    ],
    steps: [
      logsStep(eventsSeenQuestion(SCOPE), HOUR_S),
      newestOf('B', 'A'),
      metricsStep('D', seriesSeen(HOUR_S), HOUR_S),
      newestOf('E', 'D'),
      calculated('C', '($B > 0 && $E == 0) || ($E > 0 && $B == 0)'),
    ],
    summary: 'Of Claude Code came {{ $values.B.Value }} events and {{ $values.E.Value }} series in the last hour',
    description:
      'One exporter of the clients is off (OTEL_METRICS_EXPORTER, OTEL_LOGS_EXPORTER), or one database takes nothing in.',
    link: usage('now-1h'),
  },
];

export const RULE_GROUPS: ReadonlyArray<{ readonly name: string; readonly rules: readonly Rule[] }> = [
  { name: 'sessionline-money', rules: budgets },
  { name: 'sessionline-money-by-metrics', rules: byMetrics },
  { name: 'sessionline-health', rules: health },
];
