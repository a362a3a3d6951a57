import { readTime } from 'domain/events/eventTime';
import type { WireRecord } from 'domain/events/field';
import type { EditDecision, UsageFigure, UsageFigures, UsageGap, UsageGaps } from 'domain/usage/usageFigures';
import { type EpochMs, usdFromNanoUsd } from 'domain/units';
import {
  concernsRequests,
  editDecisionsQuestion,
  GROUP,
  usageFromLogsQuestion,
  type UsageLogsQuestion,
} from 'queries/usage/usageFromLogs';

import { ask } from '../ask';
import type { LogsSource, QueryOptions } from '../logsSource';
import { costNanoUsd, figure, tokenCounts } from '../rowFields';

/** The range, the rows that are the client's, and the filters, by the names that the client gives labels. */
export type UsageLogsRequest = Omit<UsageLogsQuestion, 'by'>;

/** What the logs say of a range. */
export interface LogsUsage {
  readonly figures: UsageFigures;
  readonly gaps: UsageGaps;
  readonly apiRequests: number;
  /** Requests of models that the client has no price for. */
  readonly requestsWithoutCost: number;
  /** The first row of the range; left out when there is none. */
  readonly firstMs?: EpochMs;
}

/** The same for one value of a field; without a value for rows that lack the field. */
export interface LogsUsageRow extends LogsUsage {
  readonly value?: string;
}

/** Logs do not have these at all. */
const NEVER: readonly UsageFigure[] = [
  ...(['starts', 'resumes', 'activeUserMs', 'activeCliMs'] as const),
  ...(['linesAdded', 'linesRemoved', 'commits', 'pullRequests'] as const),
];
const NOT_OF_REQUESTS: readonly UsageFigure[] = ['prompts', 'editDecisions'];

function gapsOf(question: UsageLogsQuestion): UsageGaps {
  const gap = (of: UsageGap) => (name: UsageFigure) => [name, of] as const;
  return Object.fromEntries([
    ...NEVER.map(gap('notInLogs')),
    ...(concernsRequests(question) ? NOT_OF_REQUESTS.map(gap('notByLabel')) : []),
  ]);
}

const decisionsOf = (rows: readonly WireRecord[]): readonly EditDecision[] =>
  rows.map((row) => ({
    decision: row['decision'] ?? '',
    source: row['source'] ?? '',
    count: figure(row, 'events'),
  }));

function usageOf(row: WireRecord, decisions: readonly WireRecord[], gaps: UsageGaps): LogsUsage {
  const all: UsageFigures = {
    costNanoUsd: costNanoUsd(row),
    tokens: tokenCounts(row),
    sessions: figure(row, 'sessions'),
    prompts: figure(row, 'user_prompts'),
    editDecisions: decisionsOf(decisions),
  };
  const firstMs = readTime(row['first_time'] ?? '');
  return {
    figures: Object.fromEntries(Object.entries(all).filter(([name]) => !(name in gaps))),
    gaps,
    apiRequests: figure(row, 'api_requests'),
    requestsWithoutCost: figure(row, 'requests_without_cost'),
    ...(firstMs === undefined ? {} : { firstMs }),
  };
}

async function load(source: LogsSource, question: UsageLogsQuestion, options: QueryOptions) {
  return Promise.all([
    ask(source, () => usageFromLogsQuestion(question), options),
    concernsRequests(question) ? [] : ask(source, () => editDecisionsQuestion(question), options),
  ]);
}

/**
 * What was used in a range as far as the logs know it: two questions, one where a label is asked for that only
 * requests have.
 *
 * @throws LogsQueryError; the signal's reason when it was aborted
 */
export async function loadUsageFromLogs(
  source: LogsSource,
  request: UsageLogsRequest,
  options: QueryOptions = {}
): Promise<LogsUsage> {
  const [[row = {}], decisions] = await load(source, request, options);
  return usageOf(row, decisions, gapsOf(request));
}

const dearestFirst = (a: LogsUsageRow, b: LogsUsageRow): number =>
  (b.figures.costNanoUsd ?? 0) - (a.figures.costNanoUsd ?? 0);

/**
 * The same by the values of a field, the dearest first.
 *
 * @throws LogsQueryError; the signal's reason when it was aborted
 */
export async function loadUsageFromLogsBy(
  source: LogsSource,
  request: UsageLogsRequest,
  by: string,
  options: QueryOptions = {}
): Promise<readonly LogsUsageRow[]> {
  const question = { ...request, by };
  const [rows, decisions] = await load(source, question, options);
  const gaps = gapsOf(question);
  return rows
    .map((row) => ({
      ...(row[GROUP] === undefined || row[GROUP] === '' ? {} : { value: row[GROUP] }),
      ...usageOf(
        row,
        decisions.filter((each) => (each[GROUP] ?? '') === (row[GROUP] ?? '')),
        gaps
      ),
    }))
    .sort(dearestFirst);
}

/**
 * What the requests of a range cost by the logs, in dollars.
 *
 * @throws LogsQueryError; the signal's reason when it was aborted
 */
export async function loadLogsCost(
  source: LogsSource,
  request: UsageLogsRequest,
  options: QueryOptions = {}
): Promise<number> {
  const [row = {}] = await ask(source, () => usageFromLogsQuestion(request), options);
  return usdFromNanoUsd(costNanoUsd(row));
}
