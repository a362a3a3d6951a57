import { type Actor, agentFields, subActor, tokensOf } from './actor';
import { callApi } from './apiCall';
import { agentToolName } from './client';
import type { Model } from './prices';
import type { Stage } from './stage';
import { type PlannedTool, runTools } from './toolCalls';
import type { ToolUse } from './tools';

/** A piece of work for a subagent. */
export interface Assignment {
  readonly type: string;
  readonly description: string;
  readonly prompt: string;
  readonly model?: Model;
  /** Defined by the user or a plugin; others are built in. */
  readonly isCustom?: boolean;
  /** What the agent does; it ends where it leaves the actor's clock. */
  readonly work: (agent: Actor) => void;
}

/** A subagent that went on after its tool call had returned. */
export interface BackgroundAgent {
  readonly actor: Actor;
  readonly assignment: Assignment;
  readonly toolUseId: string;
  readonly startMs: number;
}

interface Launch {
  readonly isAsync: boolean;
  readonly outputTokens: number;
  readonly say?: string;
}

const agentUse = (stage: Stage, assignment: Assignment, isAsync: boolean): ToolUse => ({
  name: agentToolName(stage.setup.clientVersion),
  input: {
    description: assignment.description,
    prompt: assignment.prompt,
    subagent_type: assignment.type,
    ...(isAsync ? { run_in_background: true } : {}),
  },
  parameters: { subagent_type: assignment.type },
  durationMs: 20,
  resultBytes: isAsync ? 1067 : stage.setup.random.int(900, 4200),
});

function openAgent(stage: Stage, parent: Actor, assignment: Assignment, startMs: number): Actor {
  const agent = subActor(parent, {
    agentId: `a${stage.setup.random.hex(16)}`,
    agentType: assignment.type,
    isBuiltIn: !assignment.isCustom,
    model: assignment.model ?? parent.model,
    startMs,
  });
  agent.contextTokens += tokensOf(assignment.prompt);
  return agent;
}

function closeAgent(
  stage: Stage,
  agent: Actor,
  assignment: Assignment,
  facts: { startMs: number; isAsync: boolean }
): number {
  const endMs = agent.nowMs + stage.setup.random.int(2, 12);
  stage.book.record(
    'subagent_completed',
    endMs,
    {
      ...agentFields(agent),
      agent_type: assignment.type,
      'agent.source': assignment.isCustom ? 'projectSettings' : 'built-in',
      is_built_in: !assignment.isCustom,
      is_async: facts.isAsync,
      total_tokens: agent.lastRequestTokens,
      total_tool_uses: agent.toolUses,
      duration_ms: endMs - facts.startMs,
      model: agent.model,
      final_model: agent.model,
      model_swapped: false,
    },
    agent.promptId
  );
  return endMs;
}

/** Hands work to subagents that run side by side, and waits for all of them. */
export function delegate(stage: Stage, parent: Actor, assignments: readonly Assignment[], say?: string): void {
  const call = callApi(stage, parent, {
    outputTokens: 140 * assignments.length + 60,
    ...(say === undefined ? {} : { say }),
  });
  const tools = assignments.map(
    (assignment): PlannedTool => ({
      use: agentUse(stage, assignment, false),
      perform: (startMs) => {
        const agent = openAgent(stage, parent, assignment, startMs + stage.setup.random.int(12, 60));
        assignment.work(agent);
        return closeAgent(stage, agent, assignment, { startMs, isAsync: false }) + stage.setup.random.int(2, 9);
      },
    })
  );
  runTools(stage, parent, call, tools);
}

/** Starts subagents and goes on at once; each reports back later (see `notification`). */
export function delegateInBackground(
  stage: Stage,
  parent: Actor,
  assignments: readonly Assignment[],
  launch: Partial<Launch> = {}
): readonly BackgroundAgent[] {
  const call = callApi(stage, parent, {
    outputTokens: launch.outputTokens ?? 120 * assignments.length + 40,
    ...(launch.say === undefined ? {} : { say: launch.say }),
  });
  const started: BackgroundAgent[] = [];
  const tools = assignments.map(
    (assignment): PlannedTool => ({
      use: agentUse(stage, assignment, true),
      perform: (startMs, toolUseId) => {
        const actor = openAgent(stage, parent, assignment, startMs + stage.setup.random.int(15, 60));
        started.push({ actor, assignment, toolUseId, startMs });
        return startMs + stage.setup.random.int(8, 40);
      },
    })
  );
  runTools(stage, parent, call, tools);
  for (const { actor, assignment, startMs } of started) {
    assignment.work(actor);
    actor.nowMs = closeAgent(stage, actor, assignment, { startMs, isAsync: true });
  }
  return started;
}

/** The prompt that the client writes itself when a background agent has stopped. */
export function notification(stage: Stage, background: BackgroundAgent): string {
  const { actor, assignment, toolUseId, startMs } = background;
  return [
    '<task-notification>',
    `<task-id>${actor.agentId ?? ''}</task-id>`,
    `<tool-use-id>${toolUseId}</tool-use-id>`,
    `<output-file>/tmp/claude/${stage.setup.project.name}/${stage.setup.id}/tasks/${actor.agentId ?? ''}.output</output-file>`,
    '<status>completed</status>',
    `<summary>Agent "${assignment.description}" finished</summary>`,
    '<result>Done; see the summary above.</result>',
    `<usage><subagent_tokens>${actor.lastRequestTokens}</subagent_tokens><tool_uses>${actor.toolUses}</tool_uses><duration_ms>${actor.nowMs - startMs}</duration_ms></usage>`,
    '</task-notification>',
  ].join('\n');
}
