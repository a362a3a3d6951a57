import { SESSION_ID } from 'queries/sessionFilters';
import { LABEL_STYLES, labelsIn, type UsageFilters } from 'queries/usage/usageLabels';

/** Stands for the session's id until the query is printed: the printers let no variable through. */
const SESSION = 'SESSIONLINE_SESSION_ID';
export const session = SESSION;
export const ofSession: UsageFilters = { [SESSION_ID]: [SESSION] };

/** Stands for the label that is grouped by. */
const LABEL = 'SESSIONLINE_LABEL';
export const chosenLabel = LABEL;

/** The dashboards' variables in a LogsQL expression. */
export const withLogsVariables = (expr: string): string => expr.replaceAll(`"${SESSION}"`, '${session:doublequote}');

/** The dashboards' variables in a MetricsQL expression; the function that adds counters up is one of them. */
export const withMetricsVariables = (expr: string): string =>
  expr.replaceAll(SESSION, '${session}').replaceAll(LABEL, '${by}').replaceAll('increase_pure(', '${temporality}(');

/** The most common of the types that can read VictoriaMetrics. */
export const METRICS_TYPE = 'prometheus';
export const LOGS_TYPE = 'victoriametrics-logs-datasource';

export interface Variable {
  readonly name: string;
  readonly [key: string]: unknown;
}

const datasource = (name: string, label: string, type: string, description: string): Variable => ({
  ...{ name, label, description, type: 'datasource', query: type, regex: '', hide: 0, refresh: 1 },
  ...{ current: {}, options: [], multi: false, includeAll: false },
});

const READINGS = [
  { text: 'Cumulative', value: 'increase_pure' },
  { text: 'Delta', value: 'sum_over_time' },
  { text: 'Cumulative, on Prometheus (an estimate)', value: 'increase' },
] as const;

/** How the clients count. Nothing in stored samples says it; the app finds it out, a dashboard has to be told. */
const temporality: Variable = {
  ...{ name: 'temporality', label: 'Counters', type: 'custom', hide: 0, multi: false, includeAll: false },
  description:
    'How clients send their counters (OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE). Cumulative: totals since a client began, read with increase_pure. Delta, the default of Claude Code: what was added since the last export, read with sum_over_time. The wrong one gives wrong figures: compare with the cost in the logs. Prometheus itself does not have increase_pure.',
  query: READINGS.map(({ text, value }) => `${text.replaceAll(',', '\\,')} : ${value}`).join(','),
  current: { ...READINGS[0], selected: true },
  options: READINGS.map((reading, index) => ({ ...reading, selected: index === 0 })),
};

const sessionBox: Variable = {
  ...{ name: 'session', label: 'Session', type: 'textbox', hide: 0, query: '', options: [], current: {} },
  description: 'A whole session id. The table of sessions in "Sessionline: overview" leads here with one.',
};

const LABELS = ['user.email', 'user.id', 'team', 'project', 'service.version', 'terminal.type', 'effort', 'agent.name'];
const LABELS_IN_BOTH_STYLES = [...new Set(LABELS.flatMap((label) => labelsIn(LABEL_STYLES, label)))];

/** A database may have its labels in either style; one can type any other, too. */
const by: Variable = {
  ...{
    name: 'by',
    label: 'Group by',
    type: 'custom',
    hide: 0,
    multi: false,
    includeAll: false,
    allowCustomValue: true,
  },
  description:
    'The label whose values are compared: one of these or any other that your metrics have, as the resource attributes that you set. Databases with names in underscores have user_email for user.email.',
  query: LABELS_IN_BOTH_STYLES.join(','),
  current: { text: 'user.email', value: 'user.email', selected: true },
  options: LABELS_IN_BOTH_STYLES.map((value, index) => ({ text: value, value, selected: index === 0 })),
};

const sources: readonly Variable[] = [
  datasource('logs', 'Logs', LOGS_TYPE, 'The VictoriaLogs that has the events of Claude Code.'),
  datasource(
    'metrics',
    'Metrics',
    METRICS_TYPE,
    'A Prometheus data source that reads VictoriaMetrics. To use data sources of the VictoriaMetrics plugin, choose that type in the settings of this variable.'
  ),
  temporality,
];
export const overviewVariables: readonly Variable[] = [...sources, by];
export const sessionVariables: readonly Variable[] = [...sources, sessionBox];
