import { eventStart } from '../events/eventInterval';
import type { EventOf, SessionEvent } from '../events/sessionEvent';
import type { EpochMs } from '../units';
import { MAIN_AGENT_ID } from './session';

type ApiRequest = EventOf<'api_request'>;

/** Requests the client makes for itself: no tool is ever asked for in them. */
const HELPER_SOURCES = new Set(['generate_session_title', 'prompt_suggestion', 'away_summary']);

/** Whether the client made it for itself: for a title, a suggestion, a summary. */
export const isHelperRequest = ({ fields }: ApiRequest): boolean => HELPER_SOURCES.has(fields.querySource ?? '');

/** How many requests that end later are looked at for one that was under way; more do not run side by side. */
const SIDE_BY_SIDE = 8;

/** A session's API requests, to be asked which of them wanted a tool. */
export interface RequestIndex {
  readonly byId: (requestId: string) => ApiRequest | undefined;
  /**
   * The agent's request that most likely asked for what happened then: one under way at that time (tools start while
   * the answer still streams), else the last one that had ended.
   */
  readonly byOrder: (agentId: string, time: EpochMs) => ApiRequest | undefined;
}

/** Index of the first request that ends at or after the time; requests are ordered by their end. */
function firstEndingFrom(requests: readonly ApiRequest[], time: EpochMs): number {
  let low = 0;
  let high = requests.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const end = requests[middle]?.timeMs ?? time;
    if (end < time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** `events` in order. */
export function indexRequests(events: readonly SessionEvent[]): RequestIndex {
  const ids = new Map<string, ApiRequest>();
  const ofAgent = new Map<string, ApiRequest[]>();
  for (const event of events) {
    if (event.type !== 'api_request') {
      continue;
    }
    if (event.fields.requestId !== undefined) {
      ids.set(event.fields.requestId, event);
    }
    if (!isHelperRequest(event)) {
      const agentId = event.agentId ?? MAIN_AGENT_ID;
      const requests = ofAgent.get(agentId) ?? [];
      requests.push(event);
      ofAgent.set(agentId, requests);
    }
  }
  return {
    byId: (requestId) => ids.get(requestId),
    byOrder: (agentId, time) => {
      const requests = ofAgent.get(agentId) ?? [];
      const next = firstEndingFrom(requests, time);
      const underWay = requests.slice(next, next + SIDE_BY_SIDE).find((each) => eventStart(each) <= time);
      return underWay ?? requests[next - 1];
    },
  };
}
