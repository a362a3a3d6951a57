import type { EventOf, SessionEvent } from '../events/sessionEvent';
import { MAIN_AGENT_ID } from './session';

/** How much context a request sent: input, cache read and cache creation together. Undefined where none is known. */
export function sentTokens({ fields }: EventOf<'api_request'>): number | undefined {
  const { inputTokens, cacheReadTokens, cacheCreationTokens } = fields;
  const isKnown = (inputTokens ?? cacheReadTokens ?? cacheCreationTokens) !== undefined;
  return isKnown ? (inputTokens ?? 0) + (cacheReadTokens ?? 0) + (cacheCreationTokens ?? 0) : undefined;
}

/**
 * How much context a request of the main conversation sent. Undefined for all else, and for requests of subagents,
 * which older clients mark by `query_source` only.
 */
export function contextTokens(event: SessionEvent): number | undefined {
  if (event.type !== 'api_request' || (event.agentId ?? MAIN_AGENT_ID) !== MAIN_AGENT_ID) {
    return undefined;
  }
  return (event.fields.querySource ?? '').startsWith('agent:') ? undefined : sentTokens(event);
}
