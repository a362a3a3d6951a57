import { eventStart } from '../events/eventInterval';
import type { EventOf, SessionEvent } from '../events/sessionEvent';
import { isHelperRequest } from '../sessions/askingRequest';
import { type Agent, MAIN_AGENT_ID, type Session, type ToolCall, type Turn } from '../sessions/session';
import { firstAtLeast } from './binarySearch';

/** One event led to another. */
export interface Connection {
  readonly fromId: string;
  readonly toId: string;
  /** True where it was told by order, for the client sends no ids. */
  readonly isByOrder: boolean;
}

type Request = EventOf<'api_request'>;
type Pair = readonly [from: SessionEvent | undefined, to: SessionEvent | undefined];

/** Tools run side by side; of more than these a picture says nothing. */
const MOST = 60;
/** Rows can be out of order by milliseconds. */
const SLACK_MS = 50;

const agentOf = ({ agentId = MAIN_AGENT_ID }: SessionEvent): string => agentId;

/** The requests of one agent by start, without those that the client makes for itself. */
interface AgentRequests {
  readonly requests: readonly Request[];
  readonly startMs: Float64Array;
  readonly placeOf: ReadonlyMap<string, number>;
}

/** Where to look for what led to what. */
interface ConnectionIndex {
  readonly requestsOf: ReadonlyMap<string, AgentRequests>;
  readonly agents: ReadonlyMap<string, Agent>;
  readonly firstEventOf: ReadonlyMap<string, SessionEvent>;
  /** The agents that a call opened, by the call's id. */
  readonly openedBy: ReadonlyMap<string, readonly Agent[]>;
}

function connectionIndex({ events, agents }: Session): ConnectionIndex {
  const firstEventOf = new Map<string, SessionEvent>();
  for (const event of events) {
    if (!firstEventOf.has(agentOf(event))) {
      firstEventOf.set(agentOf(event), event);
    }
  }
  const openedBy = new Map<string, Agent[]>();
  for (const agent of agents) {
    if (agent.openedBy) {
      openedBy.set(agent.openedBy.id, [...(openedBy.get(agent.openedBy.id) ?? []), agent]);
    }
  }
  return {
    requestsOf: requestsByAgent(events),
    agents: new Map(agents.map((agent) => [agent.id, agent])),
    firstEventOf,
    openedBy,
  };
}

/**
 * What leads to what in a session: a prompt to its first request, a request to the decisions on the tools it asked for,
 * these to their results, and results to the next request of the same agent; the call that opened a subagent to the
 * subagent's first event, and its end to the call's result or, of one in the background, to the parent's next request.
 * Made once for a session; the index, which takes as long as the session is, when the first event is asked about.
 */
export class SessionConnections {
  private known: ConnectionIndex | undefined;
  private latest: { readonly eventId: string; readonly found: readonly Connection[] } | undefined;

  constructor(private readonly session: Session) {}

  /** The chain that an event is part of: what led to it and what it led to, as far as the next request. */
  of(eventId: string): readonly Connection[] {
    if (this.latest?.eventId !== eventId) {
      this.latest = { eventId, found: this.find(eventId) };
    }
    return this.latest.found;
  }

  private get index(): ConnectionIndex {
    return (this.known ??= connectionIndex(this.session));
  }

  private find(eventId: string): readonly Connection[] {
    const { events, eventIndex, callsOfEvent } = this.session;
    const event = events[eventIndex.get(eventId) ?? -1];
    const found = new Map<string, Connection>();
    if (!event) {
      return [];
    }
    for (const call of callsOfEvent.get(eventId) ?? []) {
      add(found, this.callPairs(call), call.isByOrder);
    }
    add(found, this.pairsOf(event), false);
    return [...found.values()].slice(0, MOST);
  }

  /** Request, decision, result, next request; and the subagents that the call opened. */
  private callPairs(call: ToolCall): readonly Pair[] {
    const { request, decision, result } = call;
    const done = result ?? decision;
    const chain: readonly Pair[] = [
      [request, decision ?? result],
      [decision, result],
      [done, done && this.nextRequest(agentOf(done), done.timeMs)],
    ];
    return [...chain, ...(this.index.openedBy.get(call.id) ?? []).flatMap((agent) => this.agentPairs(agent))];
  }

  /** How a subagent was opened, and what its end led to. */
  private agentPairs({ id, openedBy, completed, parentId = MAIN_AGENT_ID }: Agent): readonly Pair[] {
    const result = openedBy?.result;
    const isAwaited = result !== undefined && completed !== undefined && result.timeMs + SLACK_MS >= completed.timeMs;
    return [
      [openedBy?.decision ?? openedBy?.request, this.index.firstEventOf.get(id)],
      [completed, isAwaited ? result : completed && this.nextRequest(parentId, completed.timeMs)],
    ];
  }

  private pairsOf(event: SessionEvent): readonly Pair[] {
    const pairs: Pair[] = [];
    if (event.type === 'user_prompt') {
      pairs.push([event, firstRequest(this.session.turnOfEvent.get(event.id))]);
    }
    if (event.type === 'api_request') {
      pairs.push(...this.causesOf(event));
    }
    const agent = this.index.agents.get(agentOf(event));
    const isEdge = event.type === 'subagent_completed' || this.index.firstEventOf.get(agentOf(event)) === event;
    return agent && agent.id !== MAIN_AGENT_ID && isEdge ? [...pairs, ...this.agentPairs(agent)] : pairs;
  }

  /** What led to a request: the results of what the one before had asked for, else the prompt. */
  private causesOf(request: Request): readonly Pair[] {
    const own = this.index.requestsOf.get(agentOf(request));
    const before = own?.requests[(own.placeOf.get(request.id) ?? 0) - 1];
    const calls = (before && this.session.callsOfEvent.get(before.id)) ?? [];
    const turn = this.session.turnOfEvent.get(request.id);
    const causes = calls
      .map(({ result, decision }) => result ?? decision)
      .filter((done) => done && this.nextRequest(agentOf(done), done.timeMs) === request);
    const prompt = firstRequest(turn) === request ? turn?.prompt : undefined;
    return [...causes, prompt].map((cause): Pair => [cause, request]);
  }

  private nextRequest(agentId: string, timeMs: number): Request | undefined {
    const own = this.index.requestsOf.get(agentId);
    return own?.requests[firstAtLeast(own.startMs, timeMs - SLACK_MS)];
  }
}

function requestsByAgent(events: readonly SessionEvent[]): ReadonlyMap<string, AgentRequests> {
  const lists = new Map<string, Request[]>();
  for (const event of events) {
    if (event.type === 'api_request' && !isHelperRequest(event)) {
      const list = lists.get(agentOf(event)) ?? [];
      list.push(event);
      lists.set(agentOf(event), list);
    }
  }
  return new Map([...lists].map(([agentId, list]) => [agentId, agentRequests(list)]));
}

function agentRequests(list: readonly Request[]): AgentRequests {
  const requests = [...list].sort((a, b) => eventStart(a) - eventStart(b));
  return {
    requests,
    startMs: Float64Array.from(requests, eventStart),
    placeOf: new Map(requests.map(({ id }, index) => [id, index])),
  };
}

/** The main conversation's first request of a turn. */
function firstRequest(turn: Turn | undefined): Request | undefined {
  const found = turn?.events.find(
    (event) => event.type === 'api_request' && agentOf(event) === MAIN_AGENT_ID && !isHelperRequest(event)
  );
  return found?.type === 'api_request' ? found : undefined;
}

function add(found: Map<string, Connection>, pairs: readonly Pair[], isByOrder: boolean): void {
  for (const [from, to] of pairs) {
    if (from && to && from !== to) {
      found.set(`${from.id} ${to.id}`, { fromId: from.id, toId: to.id, isByOrder });
    }
  }
}
