import type { SessionEvent } from '../events/sessionEvent';
import type { TokenCounts, Totals, Wait } from '../sessions/session';
import { type DurationMs, durationMs, type NanoUsd, nanoUsd } from '../units';

type Counter = {
  -readonly [Key in Exclude<keyof Totals, 'costNanoUsd' | 'tokens' | 'apiMs' | 'toolMs' | 'waitMs'>]: number;
};
interface Sums {
  readonly counts: Counter;
  readonly tokens: { -readonly [Key in keyof TokenCounts]: number };
  costNanoUsd: number;
  apiMs: number;
  toolMs: number;
}

const emptySums = (): Sums => ({
  counts: {
    events: 0,
    userPrompts: 0,
    apiRequests: 0,
    toolDecisions: 0,
    toolResults: 0,
    otherEvents: 0,
    rejections: 0,
    failedTools: 0,
    apiErrors: 0,
    requestsWithoutCost: 0,
  },
  tokens: { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheCreationTokens: 0 },
  costNanoUsd: 0,
  apiMs: 0,
  toolMs: 0,
});

function addRequest(sums: Sums, fields: Extract<SessionEvent, { type: 'api_request' }>['fields']): void {
  sums.counts.apiRequests++;
  sums.counts.requestsWithoutCost += fields.costNanoUsd === undefined ? 1 : 0;
  sums.costNanoUsd += fields.costNanoUsd ?? 0;
  sums.apiMs += fields.durationMs ?? 0;
  sums.tokens.inputTokens += fields.inputTokens ?? 0;
  sums.tokens.outputTokens += fields.outputTokens ?? 0;
  sums.tokens.cacheReadTokens += fields.cacheReadTokens ?? 0;
  sums.tokens.cacheCreationTokens += fields.cacheCreationTokens ?? 0;
}

function addEvent(sums: Sums, event: SessionEvent): void {
  const { counts } = sums;
  counts.events++;
  switch (event.type) {
    case 'user_prompt':
      counts.userPrompts++;
      return;
    case 'api_request':
      addRequest(sums, event.fields);
      return;
    case 'tool_decision':
      counts.toolDecisions++;
      counts.rejections += event.fields.decision === 'reject' ? 1 : 0;
      return;
    case 'tool_result':
      counts.toolResults++;
      counts.failedTools += event.fields.success === false ? 1 : 0;
      sums.toolMs += event.fields.durationMs ?? 0;
      return;
    case 'api_error':
    case 'api_refusal':
    case 'internal_error':
      counts.apiErrors++;
      counts.otherEvents++;
      return;
    default:
      counts.otherEvents++;
  }
}

const waitedMs = (waits: readonly Wait[]): DurationMs =>
  durationMs(waits.reduce((sum, wait) => sum + (wait.endMs - wait.startMs), 0));

const cost = (sums: Sums): NanoUsd => nanoUsd(sums.costNanoUsd);

/** Adds up any set of events; `waits` are those that belong to the same set. Money is exact, in nano-dollars. */
export function totalsOf(events: Iterable<SessionEvent>, waits: readonly Wait[] = []): Totals {
  const sums = emptySums();
  for (const event of events) {
    addEvent(sums, event);
  }
  return {
    ...sums.counts,
    costNanoUsd: cost(sums),
    tokens: sums.tokens,
    apiMs: durationMs(sums.apiMs),
    toolMs: durationMs(sums.toolMs),
    waitMs: waitedMs(waits),
  };
}
