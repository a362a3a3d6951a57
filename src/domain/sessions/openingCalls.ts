import type { SessionEvent } from '../events/sessionEvent';
import type { Agent, ToolCall } from './session';

/** The tool that opens subagents; it was called Task before 2.1.63. */
const OPENING_TOOLS = new Set(['Agent', 'Task']);
/** A background agent's call returns at once; the agent's own first event follows within moments. */
const STARTS_WITHIN_MS = 10_000;
/** Clocks of rows differ by milliseconds. */
const SLACK_MS = 50;

const TASK_ID = /<task-id>([^<]+)<\/task-id>/;
const TOOL_USE_ID = /<tool-use-id>([^<]+)<\/tool-use-id>/;
const LOOKED_AT = 4000;

/** Which call opened which agent, as the notification of a finished background agent says it: exact, where logged. */
function notifiedCalls(events: readonly SessionEvent[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const event of events) {
    const prompt = event.type === 'user_prompt' ? event.fields.prompt : undefined;
    if (prompt?.startsWith('<task-notification>')) {
      const start = prompt.slice(0, LOOKED_AT);
      const agentId = TASK_ID.exec(start)?.[1];
      const toolUseId = TOOL_USE_ID.exec(start)?.[1];
      if (agentId !== undefined && toolUseId !== undefined) {
        found.set(agentId, toolUseId);
      }
    }
  }
  return found;
}

function callStart(call: ToolCall): number {
  return call.decision?.timeMs ?? (call.result ? call.result.timeMs - (call.result.fields.durationMs ?? 0) : Infinity);
}

/** Could the call have opened the agent? It began before, and it ended after the agent or just before it began. */
function couldOpen(call: ToolCall, agent: Agent): boolean {
  const { startMs, endMs } = agent.interval;
  if (callStart(call) > startMs + SLACK_MS) {
    return false;
  }
  const end = call.result?.timeMs;
  return end === undefined || end + SLACK_MS >= endMs || startMs - end <= STARTS_WITHIN_MS;
}

function opensAgents(call: ToolCall): boolean {
  return OPENING_TOOLS.has(call.toolName) && call.outcome !== 'rejected';
}

/**
 * The Agent (Task) call that opened each subagent, where it can be told: by the ids in the notification that a
 * background agent sends when it ends, else the parent's first such call that is not taken and fits in time.
 */
export function findOpeningCalls(
  agents: readonly Agent[],
  calls: readonly ToolCall[],
  events: readonly SessionEvent[]
): ReadonlyMap<string, ToolCall> {
  const notified = notifiedCalls(events);
  const candidates = new Map(calls.filter(opensAgents).map((call) => [call.id, call]));
  const found = new Map<string, ToolCall>();
  for (const agent of agents) {
    const call = candidates.get(notified.get(agent.id) ?? '');
    if (call) {
      found.set(agent.id, call);
      candidates.delete(call.id);
    }
  }
  const free = callsByAgent(candidates.values());
  for (const agent of agents.filter((each) => each.parentId !== undefined && !found.has(each.id))) {
    const ofParent = free.get(agent.parentId ?? '') ?? [];
    const index = ofParent.findIndex((call) => couldOpen(call, agent));
    const [call] = index < 0 ? [] : ofParent.splice(index, 1);
    if (call) {
      found.set(agent.id, call);
    }
  }
  return found;
}

function callsByAgent(calls: Iterable<ToolCall>): Map<string, ToolCall[]> {
  const groups = new Map<string, ToolCall[]>();
  for (const call of calls) {
    const group = groups.get(call.agentId) ?? [];
    group.push(call);
    groups.set(call.agentId, group);
  }
  return groups;
}
