import { labelIsOneOf, type LabelCondition } from '../metricsql';

/** How a database writes labels: as the client does (`user.email`), or with underscores in place of dots. */
export type LabelStyle = 'dotted' | 'underscored';
export const LABEL_STYLES: readonly LabelStyle[] = ['dotted', 'underscored'];

/** Labels by the name that the client gives them, and the values wanted of each. */
export type UsageFilters = Readonly<Record<string, readonly string[]>>;

/** A label's name in a database, from the client's name. */
export const labelIn = (style: LabelStyle, label: string): string =>
  style === 'dotted' ? label : label.replace(/[^\p{L}\p{N}_]/gu, '_');

/** A label's names in the styles that a database has, each once. */
export const labelsIn = (styles: readonly LabelStyle[], label: string): readonly string[] => [
  ...new Set(styles.map((style) => labelIn(style, label))),
];

/** Conditions that the filters put on series of one style; a label of which nothing is wanted is not filtered. */
const conditionsIn = (style: LabelStyle, filters: UsageFilters): readonly LabelCondition[] =>
  Object.entries(filters)
    .filter(([, values]) => values.length > 0)
    .map(([label, values]) => labelIsOneOf(labelIn(style, label), values));

/** The conditions in each style, each once: a series has its labels in one style. */
export function filterVariants(
  styles: readonly LabelStyle[],
  filters: UsageFilters
): ReadonlyArray<readonly LabelCondition[]> {
  const variants = styles.map((style) => conditionsIn(style, filters));
  const texts = variants.map((conditions) => conditions.map(({ promql }) => promql).join());
  return variants.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}

/** Labels that the client puts on what a request used, and on nothing else but, for the model, on lines. */
const REQUEST_LABELS: ReadonlySet<string> = new Set([
  ...['model', 'query_source', 'agent.name', 'effort', 'speed', 'skill.name', 'plugin.name', 'marketplace.name'],
  ...['mcp_server.name', 'mcp_tool.name'],
]);

/** Is this a label of requests, which sessions, active time, commits and decisions do not have? */
export const isRequestLabel = (label: string): boolean => REQUEST_LABELS.has(label);

/** Labels that belong to what a metric counts, or to the database: no person would group by them. */
const INNER_LABELS: ReadonlySet<string> = new Set([
  ...['__name__', 'type', 'start_type', 'decision', 'source', 'tool_name', 'language', 'le'],
  ...['scope.name', 'scope.version', 'scope_name', 'scope_version', 'session.id', 'session_id'],
]);

/** Labels whose underscores are the client's own. */
const WITH_UNDERSCORES: readonly string[] = ['query_source', 'user.account_uuid', 'user.account_id', 'start_type'];
const KNOWN_LABELS = [
  ...['session.id', 'user.id', 'user.email', 'organization.id', 'terminal.type', 'service.name', 'service.version'],
  ...['app.version', 'os.type', 'os.version', 'host.arch', 'wsl.version', 'host.name', 'anthropic.provider'],
  ...['anthropic.custom_base_url', ...WITH_UNDERSCORES, ...REQUEST_LABELS],
];
const BY_UNDERSCORED = new Map(KNOWN_LABELS.map((label) => [labelIn('underscored', label), label]));

/** What a database's labels tell of its style, and by which of them a person can group. */
export interface FoundLabels {
  readonly styles: readonly LabelStyle[];
  /** By the client's names where those are known, else as they are stored; sorted. */
  readonly groupable: readonly string[];
  /** False where the client leaves out sessions' ids (`OTEL_METRICS_INCLUDE_SESSION_ID`). */
  readonly hasSessionIds: boolean;
}

/** Reads the names of the labels that the client's metrics have in a database. */
export function readLabels(stored: readonly string[]): FoundLabels {
  const isDotted = stored.some((label) => label.includes('.') && !label.startsWith('scope.'));
  const isUnderscored = stored.some((label) => BY_UNDERSCORED.get(label)?.includes('.') === true);
  const styles = LABEL_STYLES.filter((style) => (style === 'dotted' ? isDotted : isUnderscored));
  const labels = stored.filter((label) => !INNER_LABELS.has(label)).map((label) => BY_UNDERSCORED.get(label) ?? label);
  return {
    styles: styles.length === 0 ? LABEL_STYLES : styles,
    groupable: [...new Set(labels)].sort(),
    hasSessionIds: stored.includes('session.id') || stored.includes('session_id'),
  };
}
