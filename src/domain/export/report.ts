import { categoryOf } from '../events/categoryOf';
import { eventOutcome } from '../events/eventOutcome';
import { eventSummary } from '../events/eventSummary';
import type { EventCategory, SessionEvent } from '../events/sessionEvent';
import { formatCount } from '../format/formatCount';
import { exactDuration, formatDuration } from '../format/formatDuration';
import { formatOffset } from '../format/formatTime';
import { exactUsd, formatUsd } from '../format/formatUsd';
import type { ToolCall } from '../sessions/session';
import { totalsOf } from '../usage/totals';
import { type DurationMs, durationMs, elapsedMs, type EpochMs } from '../units';
import { type ExportContent, leftOut } from './exportContent';
import type { ExportKind } from './exportKinds';
import { isoTime } from './eventRows';

/** The words of a report in the reader's language. */
export interface ReportWords {
  /** By BCP 47. */
  readonly language: string;
  readonly kinds: Readonly<Record<ExportKind, string>>;
  readonly categories: Readonly<Record<EventCategory, string>>;
  readonly session: string;
  readonly start: string;
  readonly time: string;
  readonly end: string;
  readonly duration: string;
  readonly client: string;
  readonly user: string;
  readonly events: string;
  readonly requests: string;
  readonly withoutCost: string;
  readonly tools: string;
  readonly tool: string;
  readonly failed: string;
  readonly rejected: string;
  readonly cost: string;
  readonly model: string;
  readonly input: string;
  readonly output: string;
  readonly cacheRead: string;
  readonly cacheCreation: string;
  readonly waited: string;
  readonly turns: string;
  readonly turn: string;
  readonly event: string;
  readonly agent: string;
  readonly outcome: string;
  readonly summary: string;
  readonly failures: string;
  readonly timeline: string;
  readonly fields: string;
  readonly leftOut: string;
  readonly nothingLeftOut: string;
  /** What the file lacks through no choice, each a sentence: `ExportGaps` in words. */
  readonly gaps: readonly string[];
}

export interface ReportTable {
  readonly title: string;
  readonly head: readonly string[];
  /** Made as they are written: there may be many. */
  readonly rows: Iterable<readonly string[]>;
}

/** What a person reads of a session, whatever it is written in; all of it plain text. */
export interface Report {
  readonly title: string;
  readonly figures: ReadonlyArray<readonly [string, string]>;
  /** What is missing, and what was left out. */
  readonly notes: readonly string[];
  readonly tables: readonly ReportTable[];
}

export const sinceStart = ({ session }: ExportContent, time: EpochMs): string =>
  formatOffset(elapsedMs(session.interval.startMs, time));

const both = (of: DurationMs): string => `${formatDuration(of)} (${exactDuration(of)})`;

function figures(content: ExportContent, words: ReportWords): Report['figures'] {
  const { session, interval, totals } = content;
  const { user, clientVersions, models, labels } = session.facts;
  const { tokens } = totals;
  const all: ReadonlyArray<readonly [string, string]> = [
    [words.session, session.id],
    [words.start, isoTime(interval.startMs)],
    [words.end, isoTime(interval.endMs)],
    [words.duration, both(elapsedMs(interval.startMs, interval.endMs))],
    [words.client, clientVersions.join(', ')],
    [words.model, models.join(', ')],
    [words.user, user ?? ''],
    ...Object.entries(labels),
    [words.events, formatCount(totals.events)],
    [words.categories.user_prompt, formatCount(totals.userPrompts)],
    [words.requests, formatCount(totals.apiRequests)],
    [words.tools, formatCount(content.calls.length)],
    [words.rejected, formatCount(totals.rejections)],
    [words.failed, formatCount(totals.failedTools + totals.apiErrors)],
    [words.waited, both(totals.waitMs)],
    [words.cost, `${formatUsd(totals.costNanoUsd)} (${exactUsd(totals.costNanoUsd)})`],
    [words.withoutCost, totals.requestsWithoutCost === 0 ? '' : formatCount(totals.requestsWithoutCost)],
    [words.input, formatCount(tokens.inputTokens)],
    [words.output, formatCount(tokens.outputTokens)],
    [words.cacheRead, formatCount(tokens.cacheReadTokens)],
    [words.cacheCreation, formatCount(tokens.cacheCreationTokens)],
  ];
  return all.filter(([, value]) => value !== '');
}

function* turnRows(content: ExportContent): Generator<readonly string[]> {
  const calls = new Map<string, number>();
  content.calls.forEach(({ turnId }) => calls.set(turnId, (calls.get(turnId) ?? 0) + 1));
  for (const { id, index, title, interval, events } of content.turns) {
    const sums = totalsOf(events.filter((event) => content.has(event.id)));
    yield [
      String(index),
      title,
      sinceStart(content, interval.startMs),
      formatDuration(elapsedMs(interval.startMs, interval.endMs)),
      formatCount(sums.apiRequests),
      formatCount(calls.get(id) ?? 0),
      formatUsd(sums.costNanoUsd),
    ];
  }
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyArray<[string, Item[]]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

function toolRow([name, calls]: [string, ToolCall[]]): readonly string[] {
  const ended = (outcome: ToolCall['outcome']) => formatCount(calls.filter((call) => call.outcome === outcome).length);
  const ranMs = calls.reduce((sum, { result }) => sum + (result?.fields.durationMs ?? 0), 0);
  return [name, formatCount(calls.length), ended('failed'), ended('rejected'), formatDuration(durationMs(ranMs))];
}

function modelRow([name, events]: [string, SessionEvent[]]): readonly string[] {
  const { apiRequests, costNanoUsd, tokens } = totalsOf(events);
  const { inputTokens, outputTokens, cacheReadTokens, cacheCreationTokens } = tokens;
  const counts = [apiRequests, inputTokens, outputTokens, cacheReadTokens, cacheCreationTokens];
  return [name, ...counts.map((count) => formatCount(count)), exactUsd(costNanoUsd)];
}

/** What kinds were left out or masked, and how many of each. */
export function redactionWords(
  content: Pick<ExportContent, 'counts' | 'choices'>,
  words: Pick<ReportWords, 'kinds' | 'leftOut' | 'nothingLeftOut'>
): string {
  const left = leftOut(content).map(([kind, count]) => `${words.kinds[kind]}: ${formatCount(count)}`);
  return left.length === 0 ? words.nothingLeftOut : `${words.leftOut}: ${left.join(', ')}`;
}

function* failureRows(failures: readonly SessionEvent[], words: ReportWords): Generator<readonly string[]> {
  for (const event of failures) {
    yield [
      isoTime(event.timeMs),
      categoryOf(event) === 'other' ? event.name : words.categories[categoryOf(event)],
      eventOutcome(event) === 'failed' ? words.failed : words.rejected,
      eventSummary(event),
    ];
  }
}

/** What a report says of a session, a turn or an area. */
export function reportOf(content: ExportContent, words: ReportWords): Report {
  const { session, events, turns, calls } = content;
  const failures = events.filter((event) => eventOutcome(event) !== 'normal');
  const requests = events.filter(({ type }) => type === 'api_request');
  const tables: ReadonlyArray<ReportTable & { readonly size: number }> = [
    {
      title: words.turns,
      head: ['#', words.turn, words.start, words.duration, words.requests, words.tools, words.cost],
      size: turns.length,
      rows: turnRows(content),
    },
    {
      title: words.tools,
      head: [words.tool, words.tools, words.failed, words.rejected, words.duration],
      size: calls.length,
      rows: groupBy(calls, ({ toolName }) => toolName || '?').map(toolRow),
    },
    {
      title: words.cost,
      head: [words.model, words.requests, words.input, words.output, words.cacheRead, words.cacheCreation, words.cost],
      size: requests.length,
      rows: groupBy(requests, ({ record }) => record['model'] ?? '?').map(modelRow),
    },
    {
      title: words.failures,
      head: [words.time, words.event, words.outcome, words.summary],
      size: failures.length,
      rows: failureRows(failures, words),
    },
  ];
  return {
    title: session.facts.title,
    figures: figures(content, words),
    notes: [...words.gaps, redactionWords(content, words)],
    tables: tables.filter(({ size }) => size > 0),
  };
}
