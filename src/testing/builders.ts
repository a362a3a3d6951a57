import type { EventType } from 'domain/events/eventTables';
import type { WireRecord } from 'domain/events/field';

import { seededRandom } from './seededRandom';

/** Fields of a row as tests like to write them; `undefined` leaves a field out. */
export type RowFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** The moment at which built sessions begin, unless a test says otherwise. */
export const START_MS = Date.UTC(2026, 10, 23, 10, 0, 0);

function rowOf(fields: RowFields): WireRecord {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  );
}

/** One stored row of that event, with what every row has; `fields` win. */
export function record(name: EventType | (string & {}), fields: RowFields = {}): WireRecord {
  return rowOf({
    _msg: `claude_code.${name}`,
    _time: new Date(START_MS).toISOString(),
    'event.name': name,
    'event.sequence': 0,
    'session.id': 'session-1',
    'service.name': 'claude-code',
    'service.version': '2.1.330',
    'terminal.type': 'xterm-256color',
    'user.id': 'user-1',
    ...fields,
  });
}

export const userPrompt = (fields: RowFields = {}): WireRecord =>
  record('user_prompt', { prompt: 'Tidy the repo please', prompt_length: 20, 'prompt.id': 'prompt-1', ...fields });

const REQUEST = {
  model: 'claude-opus-5-5',
  cost_usd: '0.0041676',
  input_tokens: 10,
  output_tokens: 20,
  cache_read_tokens: 1000,
  cache_creation_tokens: 100,
  duration_ms: 200,
} as const satisfies RowFields;

const TOOL_MS = 50;

export const apiRequest = (fields: RowFields = {}): WireRecord =>
  record('api_request', {
    ...REQUEST,
    request_id: 'request-1',
    query_source: 'repl_main_thread',
    'prompt.id': 'prompt-1',
    ...fields,
  });

export const toolDecision = (fields: RowFields = {}): WireRecord =>
  record('tool_decision', {
    tool_name: 'Bash',
    tool_use_id: 'tool-1',
    request_id: 'request-1',
    decision: 'accept',
    source: 'config',
    'prompt.id': 'prompt-1',
    ...fields,
  });

export const toolResult = (fields: RowFields = {}): WireRecord =>
  record('tool_result', {
    tool_name: 'Bash',
    tool_use_id: 'tool-1',
    request_id: 'request-1',
    success: true,
    duration_ms: TOOL_MS,
    'prompt.id': 'prompt-1',
    ...fields,
  });

export interface SessionBuilderOptions {
  readonly sessionId?: string;
  readonly startMs?: number;
  readonly seed?: number;
  /** On every row: the client's version, resource attributes and the like. */
  readonly common?: RowFields;
}

/** Who acts: the main conversation unless `inAgent` says otherwise. */
interface Actor {
  readonly agentId?: string;
  readonly parentAgentId?: string;
}

/**
 * Builds the rows of a session step by step, with a clock, sequence numbers and ids of its own; the same steps and the
 * same seed give the same rows. A step that takes time moves the clock to its end.
 */
export class SessionBuilder {
  private readonly rows: WireRecord[] = [];
  private readonly random: () => number;
  private nowMs: number;
  private sequence = 0;
  private actor: Actor = {};
  private promptId?: string;
  private requestId?: string;
  private toolUseId?: string;
  private toolName?: string;

  constructor(private readonly options: SessionBuilderOptions = {}) {
    this.nowMs = options.startMs ?? START_MS;
    this.random = seededRandom(options.seed ?? 1);
  }

  /** The rows so far, in the order in which they were made. */
  get records(): readonly WireRecord[] {
    return [...this.rows];
  }

  get timeMs(): number {
    return this.nowMs;
  }

  /** Lets time pass. */
  after(ms: number): this {
    this.nowMs += ms;
    return this;
  }

  /** Any event, now. */
  add(name: EventType | (string & {}), fields: RowFields = {}): this {
    return this.addWith(name, {}, fields);
  }

  /** A step's own defaults give way to what is common to the session, and that to what the test says of this row. */
  private addWith(name: EventType | (string & {}), defaults: RowFields, fields: RowFields): this {
    this.rows.push(
      record(name, {
        _time: new Date(this.nowMs).toISOString(),
        'event.timestamp': new Date(this.nowMs).toISOString(),
        'event.sequence': this.sequence++,
        'session.id': this.options.sessionId ?? 'session-1',
        'prompt.id': this.promptId,
        agent_id: this.actor.agentId,
        parent_agent_id: this.actor.parentAgentId,
        ...defaults,
        ...this.options.common,
        ...fields,
      })
    );
    return this;
  }

  /** What a process logs before its first prompt. */
  startup(): this {
    return this.add('managed_settings_resolved', { 'managed_settings.trigger': 'startup', 'prompt.id': undefined })
      .after(60)
      .add('plugin_loaded', { 'plugin.name': 'builtin', 'prompt.id': undefined });
  }

  prompt(prompt: string, fields: RowFields = {}): this {
    this.promptId = this.newId('prompt');
    return this.after(100).add('user_prompt', { prompt, prompt_length: prompt.length, ...fields });
  }

  /** A request to the model, from now on until its end. */
  request(fields: RowFields = {}): this {
    this.requestId = this.newId('req');
    const querySource = this.actor.agentId === undefined ? 'repl_main_thread' : 'agent:builtin:general-purpose';
    this.after(Number(fields['duration_ms'] ?? REQUEST['duration_ms']));
    return this.addWith('api_request', { ...REQUEST, request_id: this.requestId, query_source: querySource }, fields);
  }

  decide(toolName: string, fields: RowFields = {}): this {
    this.toolUseId = this.newId('toolu');
    this.toolName = toolName;
    return this.addWith('tool_decision', { ...this.toolFields(), decision: 'accept', source: 'config' }, fields);
  }

  /** The result of the last decision. */
  result(fields: RowFields = {}): this {
    const duration = { duration_ms: fields['duration_ms'] ?? TOOL_MS };
    this.after(Number(duration.duration_ms));
    return this.addWith('tool_result', { ...this.toolFields(), success: true, ...duration }, fields);
  }

  private toolFields(): RowFields {
    return { tool_name: this.toolName, tool_use_id: this.toolUseId, request_id: this.requestId };
  }

  /** A PreToolUse or PostToolUse hook, start and end. */
  hook(hookEvent: string, toolName: string, durationMs = 20): this {
    const names = { hook_event: hookEvent, hook_name: `${hookEvent}:${toolName}`, num_hooks: 1 };
    return this.add('hook_execution_start', names)
      .after(durationMs)
      .add('hook_execution_complete', { ...names, total_duration_ms: durationMs, num_success: 1 });
  }

  /** What a subagent does, and its end. */
  inAgent(agentId: string, steps: (agent: SessionBuilder) => void, fields: RowFields = {}): this {
    const outer = this.actor;
    const startMs = this.nowMs;
    this.actor = { agentId, parentAgentId: outer.agentId };
    steps(this);
    this.add('subagent_completed', {
      agent_type: 'general-purpose',
      duration_ms: this.nowMs - startMs,
      total_tool_uses: 1,
      ...fields,
    });
    this.actor = outer;
    return this;
  }

  /** A new process goes on with the session: numbers start again. */
  resume(afterMs = 60_000): this {
    this.sequence = 0;
    this.promptId = undefined;
    return this.after(afterMs).startup();
  }

  private newId(kind: string): string {
    return `${kind}_${Math.floor(this.random() * 2 ** 40).toString(36)}${this.rows.length}`;
  }
}

/** A session to be built; see `SessionBuilder`. */
export const aSession = (options?: SessionBuilderOptions): SessionBuilder => new SessionBuilder(options);
