import { intervalOf } from '../events/eventInterval';
import { parseEvent } from '../events/parseEvent';
import type { SessionEvent } from '../events/sessionEvent';
import { totalsOf } from '../usage/totals';
import { findAgents } from './agents';
import { findFacts } from './facts';
import { orderEvents } from './order';
import { findProblems } from './problems';
import { findRuns } from './runs';
import type { Session, ToolCall, Wait } from './session';
import { callsByEvent, findToolCalls } from './toolCalls';
import { findTurns } from './turns';
import { findWaits } from './waits';

function waitsByAgent(waits: readonly Wait[]): ReadonlyMap<string, Wait[]> {
  const groups = new Map<string, Wait[]>();
  for (const wait of waits) {
    const group = groups.get(wait.agentId) ?? [];
    group.push(wait);
    groups.set(wait.agentId, group);
  }
  return groups;
}

function indexEvents(events: readonly SessionEvent[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  events.forEach((event, index) => indexes.set(event.id, index));
  return indexes;
}

/** The same as `foldEvents`, with a rest after each of its parts for whoever must not keep a page waiting. */
export function* foldSteps(sessionId: string, parsed: Iterable<SessionEvent>): Generator<undefined, Session> {
  const { events, copies } = orderEvents(parsed);
  yield;
  const { runs, eventsOfRun, runOfEvent } = findRuns(events);
  yield;
  const { turns, turnOfEvent, addWaits } = findTurns(events, runOfEvent);
  yield;
  const callDrafts = findToolCalls(events, (eventId) => turnOfEvent.get(eventId)?.id ?? '');
  yield;
  const waits = findWaits(events, runOfEvent, callDrafts);
  const waitOfDecision = new Map(waits.map((wait) => [wait.decision.id, wait]));
  const calls = callDrafts.map((call): ToolCall => ({ ...call, wait: waitOfDecision.get(call.decision?.id ?? '') }));
  addWaits(waits);
  yield;
  const agents = findAgents(events, calls, waitsByAgent(waits));
  yield;
  const problems = findProblems(events, eventsOfRun, copies);
  yield;
  return {
    id: sessionId,
    events,
    eventIndex: indexEvents(events),
    interval: intervalOf(events),
    turns,
    turnOfEvent,
    calls,
    callsOfEvent: callsByEvent(calls),
    waits,
    agents,
    runs,
    totals: totalsOf(events, waits),
    problems,
    facts: findFacts(sessionId, events, turns, eventsOfRun),
  };
}

/**
 * A session from parsed events; see `foldSession`. For callers that keep events between two folds, as a live view does.
 */
export function foldEvents(sessionId: string, parsed: Iterable<SessionEvent>): Session {
  const steps = foldSteps(sessionId, parsed);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
}

/**
 * Folds a session from its rows, which may come in any order, more than once and with gaps; never throws. Whatever
 * cannot be understood is kept and listed in `problems`. The rows are taken to be of one session: which, the caller
 * knows, and rows are not compared with `sessionId`.
 */
export function foldSession(sessionId: string, records: readonly unknown[]): Session {
  return foldEvents(sessionId, records.map(parseEvent));
}
