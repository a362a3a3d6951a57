import { parseEvent } from 'domain/events/parseEvent';
import { readTime } from 'domain/events/eventTime';
import { promptTitle } from 'domain/events/promptTitle';
import type { WireRecord } from 'domain/events/field';
import { visibleText } from 'domain/format/visibleText';
import type { SessionRow, SummedFigures } from 'domain/sessions/sessionRow';
import type { TokenCounts } from 'domain/sessions/session';
import { elapsedMs, type EpochMs, epochMs, type NanoUsd, nanoUsdFromUsd } from 'domain/units';
import { SESSION_ID } from 'queries/sessionFilters';

/** A figure; sums over nothing come as `NaN`, figures of nothing do not come at all: both are 0. */
export function figure(row: WireRecord, name: string): number {
  const value = Number(row[name] ?? '0');
  return Number.isFinite(value) ? value : 0;
}

export const costNanoUsd = (row: WireRecord): NanoUsd => nanoUsdFromUsd(figure(row, 'cost_usd'));

export const tokenCounts = (row: WireRecord): TokenCounts => ({
  inputTokens: figure(row, 'input_tokens'),
  outputTokens: figure(row, 'output_tokens'),
  cacheReadTokens: figure(row, 'cache_read_tokens'),
  cacheCreationTokens: figure(row, 'cache_creation_tokens'),
});

const time = (row: WireRecord, name: string): EpochMs => readTime(row[name] ?? '') ?? epochMs(0);

/** The database's list of values, which is JSON; without the empty one that stands for rows without the field. */
function valueList(text: string | undefined): readonly string[] {
  try {
    const values: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(values)
      ? values.filter((value): value is string => typeof value === 'string' && value !== '').map(visibleText)
      : [];
  } catch {
    return [];
  }
}

/** What every question for figures of sessions answers in the same fields. */
export const summedFigures = (row: WireRecord): SummedFigures => ({
  events: figure(row, 'events'),
  userPrompts: figure(row, 'user_prompts'),
  apiRequests: figure(row, 'api_requests'),
  toolDecisions: figure(row, 'tool_decisions'),
  toolResults: figure(row, 'tool_results'),
  rejections: figure(row, 'rejections'),
  failedTools: figure(row, 'failed_tools'),
  apiErrors: figure(row, 'api_errors'),
  costNanoUsd: costNanoUsd(row),
  tokens: tokenCounts(row),
});

/** One row of the list of sessions from the database's figures. */
export function sessionRow(row: WireRecord, firstPrompt: string | undefined): SessionRow {
  const startMs = time(row, 'first_time');
  const endMs = time(row, 'last_time');
  return {
    id: row[SESSION_ID] ?? '',
    ...(firstPrompt === undefined ? {} : { firstPrompt }),
    ...(row['user'] === undefined ? {} : { user: visibleText(row['user']) }),
    startMs,
    endMs,
    durationMs: elapsedMs(startMs, endMs),
    models: valueList(row['models']),
    clientVersions: valueList(row['client_versions']),
    terminals: valueList(row['terminals']),
    ...summedFigures(row),
  };
}

/** The line that names a session, from the row of its naming prompt; as the session's own page words it. */
export function titleOf(row: WireRecord): string | undefined {
  const { prompt_head: prompt, ...rest } = row;
  const event = parseEvent({ ...rest, prompt, 'event.name': 'user_prompt' });
  return event.type === 'user_prompt' ? promptTitle(event) : undefined;
}
