import { intervalOf } from '../events/eventInterval';
import { parseEvent } from '../events/parseEvent';
import type { SessionEvent } from '../events/sessionEvent';
import { totalsOf } from '../usage/totals';
import { findAgents } from './agents';
import { findFacts } from './facts';
import { orderEvents } from './order';
import { findProblems } from './problems';
import { findRuns } from './runs';
import type { Session, ToolCall, Turn, Wait } from './session';
import { callsByEvent, findToolCalls } from './toolCalls';
import { findTurns, type TurnDraft } from './turns';
import { findWaits } from './waits';

function groupWaits(waits: readonly Wait[], keyOf: (wait: Wait) => string): ReadonlyMap<string, Wait[]> {
  const groups = new Map<string, Wait[]>();
  for (const wait of waits) {
    const key = keyOf(wait);
    const group = groups.get(key) ?? [];
    group.push(wait);
    groups.set(key, group);
  }
  return groups;
}

function turnsByEvent<AnyTurn extends TurnDraft>(turns: readonly AnyTurn[]): Map<string, AnyTurn> {
  const found = new Map<string, AnyTurn>();
  for (const turn of turns) {
    for (const event of turn.events) {
      found.set(event.id, turn);
    }
  }
  return found;
}

/**
 * A session from parsed events; see `foldSession`. For callers that keep events between two folds, as a live view does.
 */
export function foldEvents(sessionId: string, parsed: Iterable<SessionEvent>): Session {
  const { events, copies } = orderEvents(parsed);
  const { runs, eventsOfRun, runOfEvent } = findRuns(events);
  const turnDrafts = findTurns(events, runOfEvent);
  const draftOfEvent = turnsByEvent(turnDrafts);
  const turnIdOf = (eventId: string): string => draftOfEvent.get(eventId)?.id ?? '';
  const callDrafts = findToolCalls(events, turnIdOf);
  const waits = findWaits(events, runOfEvent, callDrafts);
  const waitOfDecision = new Map(waits.map((wait) => [wait.decision.id, wait]));
  const calls = callDrafts.map((call): ToolCall => ({ ...call, wait: waitOfDecision.get(call.decision?.id ?? '') }));
  const waitsOfTurn = groupWaits(waits, (wait) => turnIdOf(wait.decision.id));
  const turns = turnDrafts.map((turn): Turn => ({ ...turn, totals: totalsOf(turn.events, waitsOfTurn.get(turn.id)) }));
  return {
    id: sessionId,
    events,
    eventIndex: new Map(events.map((event, index) => [event.id, index])),
    interval: intervalOf(events),
    turns,
    turnOfEvent: turnsByEvent(turns),
    calls,
    callsOfEvent: callsByEvent(calls),
    waits,
    agents: findAgents(
      events,
      calls,
      groupWaits(waits, (wait) => wait.agentId)
    ),
    runs,
    totals: totalsOf(events, waits),
    problems: findProblems(events, eventsOfRun, copies),
    facts: findFacts(sessionId, events, turnDrafts, eventsOfRun),
  };
}

/**
 * Folds a session from its rows, which may come in any order, more than once and with gaps; never throws. Whatever
 * cannot be understood is kept and listed in `problems`. The rows are taken to be of one session: which, the caller
 * knows, and rows are not compared with `sessionId`.
 */
export function foldSession(sessionId: string, records: readonly unknown[]): Session {
  return foldEvents(sessionId, records.map(parseEvent));
}
