import { type Actor, agentFields } from './actor';
import type { ApiCall } from './apiCall';
import { runHooks } from './hooks';
import type { Stage } from './stage';
import type { Permission, ToolUse } from './tools';

/** Runs a tool whose work is itself a story (a subagent). Gets the start and the call's id, returns the end. */
export type Performance = (startMs: number, toolUseId: string) => number;

export interface PlannedTool {
  readonly use: ToolUse;
  readonly perform?: Performance;
}

const BUILT_IN_PARALLEL = new Set(['Read', 'Grep', 'Glob', 'WebFetch', 'WebSearch', 'Agent', 'Task']);

/** Who is busy: tools that change something run one after another, a person answers one question at a time. */
interface Queue {
  changesUntilMs: number;
  personUntilMs: number;
}

/**
 * Runs the tools that one answer of the model asked for; the actor's clock moves behind the last of them.
 * @returns what was decided about each.
 */
export function runTools(
  stage: Stage,
  actor: Actor,
  call: ApiCall,
  tools: readonly PlannedTool[]
): readonly Permission[] {
  const queue: Queue = { changesUntilMs: 0, personUntilMs: call.endMs };
  const done = tools.map((tool, index) =>
    runTool(stage, actor, { call, tool, queue, share: (index + 1) / tools.length })
  );
  actor.nowMs = Math.max(call.endMs, ...done.map(({ endMs }) => endMs)) + stage.setup.random.int(9, 70);
  return done.map(({ verdict }) => verdict);
}

interface ToolTurn {
  readonly call: ApiCall;
  readonly tool: PlannedTool;
  readonly queue: Queue;
  /** How much of the answer had been streamed when the tool's input was complete. */
  readonly share: number;
}

function runTool(stage: Stage, actor: Actor, turn: ToolTurn): { endMs: number; verdict: Permission } {
  const { random } = stage.setup;
  const { call, queue } = turn;
  const { use } = turn.tool;
  const useId = `toolu_01${random.base58(22)}`;
  const verdict = stage.permissions.decide(use);
  const streamed = call.firstTokenMs + (call.endMs - call.firstTokenMs) * turn.share;
  // A tool starts while the rest of the answer is still coming.
  const askedMs = Math.max(call.firstTokenMs, Math.round(streamed) - random.int(2, 40));
  const readyMs = runHooks(stage, actor, {
    event: 'PreToolUse',
    subject: use.name,
    atMs: askedMs,
    blocks: verdict.source === 'hook' && verdict.decision === 'reject',
  });
  const decidedMs = decisionTime(stage, queue, readyMs, verdict);
  recordDecision(stage, actor, { use, useId, call, verdict, atMs: decidedMs });
  if (verdict.decision === 'reject') {
    return { endMs: decidedMs, verdict };
  }
  const isParallel = BUILT_IN_PARALLEL.has(use.name);
  const startMs = Math.max(decidedMs, isParallel ? 0 : queue.changesUntilMs) + random.int(1, 7);
  const endMs = turn.tool.perform?.(startMs, useId) ?? startMs + Math.max(1, Math.round(use.durationMs));
  queue.changesUntilMs = isParallel ? queue.changesUntilMs : endMs;
  recordResult(stage, actor, { use, useId, call, verdict, atMs: endMs, durationMs: endMs - startMs });
  actor.toolUses += 1;
  actor.contextTokens += Math.ceil((use.resultBytes + jsonOf(use.input).length) / 4);
  return { endMs: runHooks(stage, actor, { event: 'PostToolUse', subject: use.name, atMs: endMs + 1 }), verdict };
}

function decisionTime(stage: Stage, queue: Queue, readyMs: number, verdict: Permission): number {
  if (verdict.waitMs === 0) {
    return readyMs + stage.setup.random.int(2, 12);
  }
  queue.personUntilMs = Math.max(readyMs, queue.personUntilMs) + verdict.waitMs;
  return queue.personUntilMs;
}

interface Happening {
  readonly use: ToolUse;
  readonly useId: string;
  readonly call: ApiCall;
  readonly verdict: Permission;
  readonly atMs: number;
}

function recordDecision(stage: Stage, actor: Actor, { use, useId, call, verdict, atMs }: Happening): void {
  const { flags } = stage.setup;
  stage.book.record(
    'tool_decision',
    atMs,
    {
      ...agentFields(actor),
      decision: verdict.decision,
      source: verdict.source,
      tool_name: use.name,
      tool_use_id: useId,
      tool_source: use.mcpScope === undefined ? 'builtin' : 'mcp',
      permission_mode: stage.permissions.mode,
      request_id: call.requestId,
      tool_parameters: flags.toolDetails && use.parameters ? jsonOf(use.parameters) : undefined,
    },
    actor.promptId,
    // Only decisions about edits are counted, and only those with a language.
    use.effects?.language === undefined ? {} : { language: use.effects.language }
  );
}

function recordResult(stage: Stage, actor: Actor, happening: Happening & { durationMs: number }): void {
  const { use, useId, call, verdict, atMs, durationMs } = happening;
  const { flags, isPrint, clientVersion } = stage.setup;
  const saysDecision = verdict.source !== 'config' || (!isPrint && clientVersion === '2.1.330');
  stage.book.record(
    'tool_result',
    atMs,
    {
      ...agentFields(actor),
      tool_name: use.name,
      tool_use_id: useId,
      request_id: call.requestId,
      success: use.failure ? 'false' : 'true',
      duration_ms: String(durationMs),
      error_type: use.failure?.type,
      ...inputFields(use, flags.toolDetails),
      tool_input_size_bytes: String(Buffer.byteLength(jsonOf(use.input))),
      tool_result_size_bytes: use.failure ? undefined : String(Math.round(use.resultBytes)),
      decision_source: saysDecision ? verdict.source : undefined,
      decision_type: saysDecision ? verdict.decision : undefined,
      mcp_server_scope: use.mcpScope,
      ...vcsFields(use, flags.toolDetails),
    },
    actor.promptId,
    use.failure ? {} : { ...use.effects, model: actor.model }
  );
}

/** What only `OTEL_LOG_TOOL_DETAILS` uncovers of a call. */
function inputFields(use: ToolUse, withDetails: boolean) {
  if (!withDetails) {
    return {};
  }
  const parameters = use.failure ? use.parameters : { ...use.parameters, ...use.resultParameters };
  return {
    error: use.failure?.error,
    tool_parameters: use.parameters ? jsonOf(parameters) : undefined,
    tool_input: jsonOf(shortened(use.input)),
  };
}

const vcsFields = (use: ToolUse, withDetails: boolean) =>
  withDetails && use.commit && !use.failure
    ? {
        'vcs.ref.head.revision': use.commit.revision,
        'vcs.ref.head.name': use.commit.branch,
        'vcs.ref.head.type': 'branch',
      }
    : {};

const jsonOf = (value: unknown): string => JSON.stringify(value) ?? '';

const LONGEST_VALUE = 512;

/** The client cuts long values of a tool's input. */
const shortened = (input: ToolUse['input']) =>
  Object.fromEntries(
    Object.entries(input).map(([key, value]) =>
      typeof value === 'string' && value.length > LONGEST_VALUE
        ? [key, `${value.slice(0, LONGEST_VALUE)}…`]
        : [key, value]
    )
  );
