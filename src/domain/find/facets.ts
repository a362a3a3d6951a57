import { eventOutcome } from '../events/eventOutcome';
import { MAIN_AGENT_ID, type Session } from '../sessions/session';
import type { MarkTone } from '../timeline/timeline';
import { agentOf, toolOf } from './findEvents';

/** A value that one can look for, and how many events have it. */
export interface Facet {
  readonly value: string;
  readonly events: number;
}

/** What a session's events can be told apart by. */
export interface Facets {
  /** The most used tools first. */
  readonly tools: readonly Facet[];
  /** The main conversation first, then in the order of `session.agents`. */
  readonly agents: readonly Facet[];
  readonly outcomes: Readonly<Record<MarkTone, number>>;
}

export function facetsOf(session: Session): Facets {
  const tools = new Map<string, number>();
  const agents = new Map<string, number>(session.agents.map(({ id }) => [id, 0]));
  const outcomes = { normal: 0, failed: 0, rejected: 0 };
  for (const event of session.events) {
    count(agents, agentOf(event));
    count(tools, toolOf(event));
    outcomes[eventOutcome(event)]++;
  }
  return {
    tools: facets(tools).sort((one, other) => other.events - one.events || compare(one.value, other.value)),
    agents: facets(agents).filter(({ value, events }) => events > 0 || value === MAIN_AGENT_ID),
    outcomes,
  };
}

function count(counts: Map<string, number>, value: string | undefined): void {
  if (value !== undefined) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
}

const facets = (counts: ReadonlyMap<string, number>): Facet[] =>
  [...counts].map(([value, events]) => ({ value, events }));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
