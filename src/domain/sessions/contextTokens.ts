import type { SessionEvent } from '../events/sessionEvent';
import { MAIN_AGENT_ID } from './session';

/**
 * How much context a request of the main conversation sent: input, cache read and cache creation together. Undefined
 * for all else, and for requests of subagents, which older clients mark by `query_source` only.
 */
export function contextTokens(event: SessionEvent): number | undefined {
  if (event.type !== 'api_request' || (event.agentId ?? MAIN_AGENT_ID) !== MAIN_AGENT_ID) {
    return undefined;
  }
  const { inputTokens, cacheReadTokens, cacheCreationTokens, querySource = '' } = event.fields;
  const isKnown = (inputTokens ?? cacheReadTokens ?? cacheCreationTokens) !== undefined;
  return querySource.startsWith('agent:') || !isKnown
    ? undefined
    : (inputTokens ?? 0) + (cacheReadTokens ?? 0) + (cacheCreationTokens ?? 0);
}
