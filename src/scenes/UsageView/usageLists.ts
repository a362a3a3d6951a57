import { loadLabelNames } from 'data/labelNames';
import type { QueryOptions } from 'data/logsSource';
import { loadUsageBy } from 'data/usage/loadUsage';
import { loadUsageFromLogsBy } from 'data/usage/loadUsageFromLogs';
import { allTokens, type UsageFigures } from 'domain/usage/usageFigures';

import type { UsageAnswer, UsageQuestion, UsageSources } from './usageAnswer';
import { isUserLabel, listedLabels, logsLabels } from './usageFilters';

/** What was used by one value; without a value by all that lack the label. */
export interface UsageListRow {
  readonly value?: string;
  readonly figures: UsageFigures;
}

/** Who or what used most, by one label. */
export interface UsageListData {
  readonly label: string;
  readonly rows: readonly UsageListRow[];
}

const LIST_PARTS = ['cost', 'tokens', 'sessions'] as const;

const tokensOf = ({ figures }: UsageListRow): number => (figures.tokens === undefined ? 0 : allTokens(figures.tokens));
const costOf = ({ figures }: UsageListRow): number => figures.costNanoUsd ?? 0;
const mostFirst = (a: UsageListRow, b: UsageListRow): number => costOf(b) - costOf(a) || tokensOf(b) - tokensOf(a);

const isUsed = (row: UsageListRow): boolean => costOf(row) > 0 || tokensOf(row) > 0;

/** The labels that a person can group by, in the source that the figures come from. */
export async function groupableLabels(
  sources: UsageSources,
  answer: UsageAnswer,
  question: UsageQuestion,
  options: QueryOptions = {}
): Promise<readonly string[]> {
  if (answer.metrics.kind === 'read') {
    return answer.metrics.detection.labels.groupable;
  }
  const { span, baseFilter } = question;
  const own = sources.logs === undefined ? [] : await loadLabelNames(sources.logs, { ...span, baseFilter }, options);
  return [...new Set([...logsLabels(), ...own])].sort();
}

/** Whose figures the page shows: the metrics', and the logs' where there are none. */
export async function loadRows(
  { metrics, logs }: UsageSources,
  {
    answer,
    question,
    label,
  }: { readonly answer: UsageAnswer; readonly question: UsageQuestion; readonly label: string },
  options: QueryOptions
): Promise<readonly UsageListRow[]> {
  const { span, filters, baseFilter } = question;
  if (answer.metrics.kind === 'read' && metrics !== undefined) {
    const { detection, temporality } = answer.metrics;
    const request = { span, filters, detection, temporality, parts: LIST_PARTS };
    return (await loadUsageBy(metrics, request, label, options)).rows;
  }
  return logs === undefined ? [] : loadUsageFromLogsBy(logs, { ...span, filters, baseFilter }, label, options);
}

/** Who and with what is always worth knowing; other lists say something only where there is more than one value. */
const isTelling = ({ label, rows }: UsageListData): boolean =>
  rows.some(({ value }) => value !== undefined) && (rows.length > 1 || label === 'model' || isUserLabel(label));

/** The first of the names that clients give their users under which somebody is found: one list of users is enough. */
async function firstKnown(
  labels: readonly string[],
  load: (label: string) => Promise<UsageListData>
): Promise<readonly UsageListData[]> {
  for (const label of labels) {
    const list = await load(label);
    if (isTelling(list)) {
      return [list];
    }
  }
  return [];
}

/**
 * The lists of a page, a question each.
 *
 * @throws MetricsQueryError, LogsQueryError
 */
export async function loadUsageLists(
  sources: UsageSources,
  asked: { readonly answer: UsageAnswer; readonly question: UsageQuestion; readonly groupable: readonly string[] },
  options: QueryOptions = {}
): Promise<readonly UsageListData[]> {
  const load = async (label: string): Promise<UsageListData> => {
    const rows = await loadRows(sources, { ...asked, label }, options);
    return { label, rows: rows.filter(isUsed).sort(mostFirst) };
  };
  const labels = listedLabels(asked.groupable);
  const [users, others] = await Promise.all([
    firstKnown(labels.filter(isUserLabel), load),
    Promise.all(labels.filter((label) => !isUserLabel(label)).map(load)),
  ]);
  const place = ({ label }: UsageListData): number => labels.indexOf(label);
  return [...users, ...others.filter(isTelling)].sort((a, b) => place(a) - place(b));
}
