import type { Model } from './prices';

/** Tokens of system prompt, tools and memory files that every conversation begins with. */
const FIRST_CONTEXT = { main: 18_400, subagent: 9_200 };

/** Somebody who asks the model: the main conversation or a subagent. Times count from the session's start. */
export interface Actor {
  readonly agentId?: string;
  readonly parentAgentId?: string;
  readonly agentType?: string;
  readonly querySource: string;
  model: Model;
  /** Where this actor is in time. */
  nowMs: number;
  promptId?: string;
  /** What the next request sends. */
  contextTokens: number;
  /** How much of it the cache holds. */
  cachedTokens: number;
  /** End of the last request; the cache forgets some time after it. */
  lastRequestMs?: number;
  lastRequestTokens: number;
  toolUses: number;
  /** A skill that is being followed, which requests are attributed to. */
  skill?: string;
}

export function mainActor(model: Model, isPrint: boolean): Actor {
  return {
    querySource: isPrint ? 'sdk' : 'repl_main_thread',
    model,
    nowMs: 0,
    contextTokens: FIRST_CONTEXT.main,
    // Tools and system prompt are the same in every session, so another one has cached them.
    cachedTokens: 13_900,
    lastRequestTokens: 0,
    toolUses: 0,
  };
}

export interface SubagentFacts {
  readonly agentId: string;
  readonly agentType: string;
  readonly isBuiltIn: boolean;
  readonly model: Model;
  readonly startMs: number;
}

export function subActor(parent: Actor, facts: SubagentFacts): Actor {
  return {
    agentId: facts.agentId,
    ...(parent.agentId === undefined ? {} : { parentAgentId: parent.agentId }),
    agentType: facts.agentType,
    querySource: facts.isBuiltIn ? `agent:builtin:${facts.agentType}` : 'agent:custom',
    model: facts.model,
    nowMs: facts.startMs,
    ...(parent.promptId === undefined ? {} : { promptId: parent.promptId }),
    contextTokens: FIRST_CONTEXT.subagent,
    cachedTokens: 0,
    lastRequestTokens: 0,
    toolUses: 0,
  };
}

/** Which subagent an event belongs to. */
export const agentFields = (actor: Actor) => ({ agent_id: actor.agentId, parent_agent_id: actor.parentAgentId });

/** Tokens of a text, roughly: four letters each, more for scripts without spaces. */
export function tokensOf(text: string): number {
  const wide = (text.match(/[^\u0000-\u024f]/gu) ?? []).length;
  return Math.ceil((text.length - wide) / 4 + wide * 0.8) + 3;
}
