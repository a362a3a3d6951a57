import { intervalOf, hullOf } from '../events/eventInterval';
import type { EventOf, SessionEvent } from '../events/sessionEvent';
import { shortenId } from '../format/shortenId';
import { visibleText } from '../format/visibleText';
import { totalsOf } from '../usage/totals';
import { agentTree, type AgentNode } from './agentTree';
import { findOpeningCalls } from './openingCalls';
import { type Agent, MAIN_AGENT_ID, type ToolCall, type Wait } from './session';

const MAIN_NAME = 'Main conversation';
/** `agent:<source>:<type>` */
const TYPE_IN_SOURCE = /^agent:[^:]*:(.+)$/;

const isCompleted = (event: SessionEvent): event is EventOf<'subagent_completed'> =>
  event.type === 'subagent_completed';

function namedIn(event: SessionEvent): string | undefined {
  if (event.type !== 'api_request') {
    return undefined;
  }
  return event.fields.agentName ?? TYPE_IN_SOURCE.exec(event.fields.querySource ?? '')?.[1];
}

/** As the client calls it: when it completes, or on its requests; else its id. */
function agentName(id: string, events: readonly SessionEvent[], completed: Agent['completed']): string {
  if (id === MAIN_AGENT_ID) {
    return MAIN_NAME;
  }
  const named = completed?.fields.agentType ?? events.map(namedIn).find((name) => name !== undefined);
  return visibleText(named ?? shortenId(id));
}

/** A subagent before it is known which call opened it. */
function agentOf(node: AgentNode, waits: readonly Wait[]): Agent {
  const { id, parentId, depth, events } = node;
  const completed = events.findLast(isCompleted);
  return {
    id,
    parentId,
    name: agentName(id, events, completed),
    depth,
    children: node.children.map((child) => child.id),
    completed,
    interval: intervalOf(events),
    totals: totalsOf(events, waits),
  };
}

/** Agents without events of their own (their rows are missing) last as long as what they opened. */
function withIntervals(agents: readonly Agent[]): Agent[] {
  const found = new Map<string, Agent>();
  for (const agent of agents.toReversed()) {
    const children = agent.children.flatMap((id) => found.get(id)?.interval ?? []);
    const interval = agent.totals.events > 0 ? agent.interval : (hullOf(children) ?? agent.interval);
    found.set(agent.id, { ...agent, interval });
  }
  return agents.map((agent) => found.get(agent.id) ?? agent);
}

/**
 * The main conversation, then each subagent below its parent, by start. A parent that sent no events, and one that is
 * its own ancestor, hangs below the main conversation. `events` in order.
 */
export function findAgents(
  events: readonly SessionEvent[],
  calls: readonly ToolCall[],
  waitsOfAgent: ReadonlyMap<string, readonly Wait[]>
): readonly Agent[] {
  const nodes = agentTree(events);
  const agents = withIntervals(nodes.map((node) => agentOf(node, waitsOfAgent.get(node.id) ?? [])));
  const opening = findOpeningCalls(agents, calls, events);
  return agents.map((agent) => ({ ...agent, openedBy: opening.get(agent.id) }));
}
