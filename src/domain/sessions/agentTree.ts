import { eventStart } from '../events/eventInterval';
import type { SessionEvent } from '../events/sessionEvent';
import { MAIN_AGENT_ID } from './session';

/** A place in the tree of agents. */
export interface AgentNode {
  readonly id: string;
  readonly parentId?: string;
  readonly depth: number;
  readonly children: readonly AgentNode[];
  readonly events: readonly SessionEvent[];
}

interface GrowingNode {
  readonly id: string;
  readonly events: SessionEvent[];
  readonly children: GrowingNode[];
  parentId?: string;
  depth: number;
  startMs: number;
}

const newNode = (id: string): GrowingNode => ({
  id,
  events: [],
  children: [],
  depth: 0,
  startMs: Number.POSITIVE_INFINITY,
});

function gather(events: readonly SessionEvent[]): Map<string, GrowingNode> {
  const nodes = new Map([[MAIN_AGENT_ID, newNode(MAIN_AGENT_ID)]]);
  const nodeOf = (id: string): GrowingNode => {
    const node = nodes.get(id) ?? newNode(id);
    nodes.set(id, node);
    return node;
  };
  for (const event of events) {
    const node = nodeOf(event.agentId ?? MAIN_AGENT_ID);
    node.events.push(event);
    node.startMs = Math.min(node.startMs, eventStart(event));
    if (event.parentAgentId !== undefined && event.agentId !== undefined) {
      node.parentId ??= event.parentAgentId;
      const parent = nodeOf(event.parentAgentId);
      // A parent that sent nothing is placed by what it opened.
      parent.startMs = Math.min(parent.startMs, eventStart(event));
    }
  }
  return nodes;
}

/** Hangs every agent that is its own ancestor below the main conversation, so that the rest is a tree. */
function breakCycles(nodes: ReadonlyMap<string, GrowingNode>): void {
  const settled = new Set([MAIN_AGENT_ID]);
  for (const start of nodes.values()) {
    const path = new Set<string>();
    let node: GrowingNode | undefined = start;
    while (node && !settled.has(node.id)) {
      path.add(node.id);
      node.parentId ??= MAIN_AGENT_ID;
      if (path.has(node.parentId)) {
        node.parentId = MAIN_AGENT_ID;
      }
      node = nodes.get(node.parentId);
    }
    path.forEach((id) => settled.add(id));
  }
}

const byStart = (a: GrowingNode, b: GrowingNode): number => a.startMs - b.startMs || (a.id < b.id ? -1 : 1);

/** Parents before children, children by start; without recursion, for chains can be long. */
function inTreeOrder(root: GrowingNode): GrowingNode[] {
  const ordered: GrowingNode[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    ordered.push(node);
    const { depth } = node;
    for (const child of node.children.sort(byStart).toReversed()) {
      child.depth = depth + 1;
      stack.push(child);
    }
  }
  return ordered;
}

/** The agents of a session as a tree, listed parents first; the main conversation is always there. */
export function agentTree(events: readonly SessionEvent[]): readonly AgentNode[] {
  const nodes = gather(events);
  breakCycles(nodes);
  for (const node of nodes.values()) {
    if (node.parentId !== undefined) {
      nodes.get(node.parentId)?.children.push(node);
    }
  }
  const root = nodes.get(MAIN_AGENT_ID);
  return root ? inTreeOrder(root) : [];
}
