import type { EventOf, SessionEvent } from '../events/sessionEvent';
import type { EpochMs } from '../units';
import { MAIN_AGENT_ID, type Wait } from './session';
import type { CallDraft } from './toolCalls';

type Decision = EventOf<'tool_decision'>;

/** Sources that name a person: `user_temporary`, `user_permanent`, `user_reject`, `user_abort`. */
const PERSON = /^user_/;
const TOOL_OF_HOOK = /^PreToolUse:(.+)$/;

/**
 * The runs in which nobody can be asked: print mode and SDK. There a `user_*` source can mean that a rule matched which
 * a person once made.
 */
function findHeadlessRuns(events: readonly SessionEvent[], runOfEvent: readonly number[]): ReadonlySet<number> {
  const headless = new Set<number>();
  events.forEach((event, index) => {
    const isSdk = event.type === 'api_request' && event.fields.querySource === 'sdk';
    if (isSdk || event.record['terminal.type'] === 'non-interactive') {
      headless.add(runOfEvent[index] ?? 0);
    }
  });
  return headless;
}

/** The name that hooks know a tool by; MCP tools are `mcp_tool` in decisions but have their full name in hooks. */
const hookTool = (hookName: string): string => {
  const tool = TOOL_OF_HOOK.exec(hookName)?.[1] ?? '';
  return tool.startsWith('mcp__') ? 'mcp_tool' : tool;
};
const decisionTool = (toolName: string): string => (toolName.startsWith('mcp__') ? 'mcp_tool' : toolName);

const laneKey = (agentId: string | undefined, tool: string): string => JSON.stringify([agentId ?? MAIN_AGENT_ID, tool]);

/** Walks a session's events and remembers what a question to a person can have followed. */
class WaitFinder {
  private readonly hookEnds = new Map<string, EpochMs>();
  private readonly answers = new Map<string, EpochMs>();

  endHook(event: EventOf<'hook_execution_complete'>): void {
    if (event.fields.hookEvent === 'PreToolUse') {
      this.hookEnds.set(laneKey(event.agentId, hookTool(event.fields.hookName ?? '')), event.timeMs);
    }
  }

  /** Takes the hook that ran for this decision: the next decision on the same tool has its own or none. */
  private takeHookEnd(decision: Decision): EpochMs | undefined {
    const key = laneKey(decision.agentId, decisionTool(decision.fields.toolName ?? ''));
    const end = this.hookEnds.get(key);
    this.hookEnds.delete(key);
    return end;
  }

  decide(decision: Decision, call: CallDraft | undefined, isHeadless: boolean): Wait | undefined {
    const agentId = decision.agentId ?? MAIN_AGENT_ID;
    const hookEnd = this.takeHookEnd(decision);
    if (isHeadless || !PERSON.test(decision.fields.source ?? '')) {
      return undefined;
    }
    const requestEnd = call?.request?.timeMs;
    const before = [requestEnd, hookEnd].filter(
      (time): time is EpochMs => time !== undefined && time <= decision.timeMs
    );
    const answer = this.answers.get(agentId);
    this.answers.set(agentId, decision.timeMs);
    const [first, ...rest] = before;
    if (first === undefined) {
      return undefined;
    }
    const startMs = [...rest, ...(answer === undefined ? [] : [answer])].reduce((a, b) => (b > a ? b : a), first);
    return { startMs, endMs: decision.timeMs, decision, agentId };
  }
}

/**
 * The times in which an agent waited for a person's answer: from the end of the last of the request that asked for the
 * tool and the PreToolUse hook of that tool, to the decision whose source is `user_*`. An upper bound, since the client
 * does not log the question.
 *
 * No wait where neither is known (the rows are missing, or the answer still streamed), and none in print mode and SDK
 * runs, where `user_*` can mean a matched rule. One agent's waits never overlap: of several tools in one request each
 * is asked for when the one before is answered. `events` in order.
 */
export function findWaits(
  events: readonly SessionEvent[],
  runOfEvent: readonly number[],
  calls: readonly CallDraft[]
): readonly Wait[] {
  const headless = findHeadlessRuns(events, runOfEvent);
  const callOfDecision = new Map(calls.map((call) => [call.decision?.id, call]));
  const finder = new WaitFinder();
  const waits: Wait[] = [];
  events.forEach((event, index) => {
    if (event.type === 'hook_execution_complete') {
      finder.endHook(event);
    } else if (event.type === 'tool_decision') {
      const isHeadless = headless.has(runOfEvent[index] ?? 0);
      const wait = finder.decide(event, callOfDecision.get(event.id), isHeadless);
      if (wait) {
        waits.push(wait);
      }
    }
  });
  return waits;
}
