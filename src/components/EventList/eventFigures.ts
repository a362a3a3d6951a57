import { eventDuration } from 'domain/events/eventInterval';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { TokenCounts } from 'domain/sessions/session';
import type { DurationMs, NanoUsd } from 'domain/units';

/** How long an event took; undefined for those that are a point in time. */
export function durationOf(event: SessionEvent): DurationMs | undefined {
  return eventDuration(event);
}

/** What a request cost; undefined for everything else and where the client did not say. */
export function costOf(event: SessionEvent): NanoUsd | undefined {
  return event.type === 'api_request' ? event.fields.costNanoUsd : undefined;
}

/** A request's tokens by kind; undefined for everything else and where the client said nothing of tokens. */
export function tokensOf(event: SessionEvent): TokenCounts | undefined {
  if (event.type !== 'api_request') {
    return undefined;
  }
  const { inputTokens, outputTokens, cacheReadTokens, cacheCreationTokens } = event.fields;
  const known = [inputTokens, outputTokens, cacheReadTokens, cacheCreationTokens].some((count) => count !== undefined);
  return known
    ? {
        inputTokens: inputTokens ?? 0,
        outputTokens: outputTokens ?? 0,
        cacheReadTokens: cacheReadTokens ?? 0,
        cacheCreationTokens: cacheCreationTokens ?? 0,
      }
    : undefined;
}
