import { type Actor, tokensOf } from './actor';
import { callApi, callHelper, effortOf } from './apiCall';
import { compact } from './compaction';
import { runHooks } from './hooks';
import type { Model } from './prices';
import type { PermissionMode, SessionSetup } from './sessionSetup';
import { type Stage, openStage } from './stage';
import { type InstalledPlugin, startUp } from './startUp';
import { type Assignment, type BackgroundAgent, delegate, delegateInBackground, notification } from './subagents';
import { runTools } from './toolCalls';
import type { Permission, ToolUse } from './tools';
import type { StartType } from './wireEvent';

const SECOND = 1000;

/** Titles and the like are left to a small model; gateways send everything to their own. */
function helperModel(setup: SessionSetup): Model {
  if (setup.person.usesGateway) {
    return setup.model;
  }
  return setup.clientVersion === '1.0.60' ? 'claude-3-5-haiku-20241022' : 'claude-haiku-4-5-20251001';
}

/** How full the context may get before the client compacts by itself. */
const FULL_SHARE = 0.8;

export interface PromptOptions {
  /** How long the person thought and typed since the last answer. */
  readonly afterMs?: number;
  /** Files or agents mentioned with `@`. */
  readonly mentions?: readonly string[];
}

/**
 * What a story is told with: a person at a desk, one session of the client. Each method moves the session's clock.
 */
export class Desk {
  readonly stage: Stage;
  private hasTitle = false;

  constructor(readonly setup: SessionSetup) {
    this.stage = openStage(setup);
  }

  get main(): Actor {
    return this.stage.main;
  }

  get random() {
    return this.setup.random;
  }

  /** The client starts, or starts again on the same session. */
  start(startType: StartType = 'fresh', plugins: readonly InstalledPlugin[] = []): this {
    startUp(this.stage, startType, plugins);
    return this;
  }

  /** Nothing happens for a while. */
  idle(ms: number): this {
    this.main.nowMs += Math.round(ms);
    return this;
  }

  /** An event of any kind, now. */
  note(name: string, fields: Readonly<Record<string, string | number | boolean>>): this {
    this.main.nowMs += this.random.int(1, 9);
    this.stage.book.record(name, this.main.nowMs, fields, this.main.promptId);
    return this;
  }

  mode(to: PermissionMode, trigger = 'shift_tab'): this {
    const from = this.stage.permissions.mode;
    this.main.nowMs += this.random.int(400, 1800);
    this.stage.book.record(
      'permission_mode_changed',
      this.main.nowMs,
      { from_mode: from, to_mode: to, trigger },
      this.main.promptId
    );
    this.stage.permissions.mode = to;
    return this;
  }

  /** The person asks for something. */
  prompt(text: string, options: PromptOptions = {}): this {
    this.beginTurn(text, options.afterMs ?? this.typingMs(text), { 'message.uuid': this.random.uuid() });
    for (const kind of options.mentions ?? []) {
      this.stage.book.record(
        'at_mention',
        this.main.nowMs + 2,
        { mention_type: kind, success: 'true' },
        this.main.promptId
      );
    }
    this.main.nowMs = runHooks(this.stage, this.main, { event: 'UserPromptSubmit', atMs: this.main.nowMs + 2 });
    this.main.nowMs += this.random.int(15, 90);
    this.nameSession(text);
    return this;
  }

  /** A slash command. Its name is hidden for custom ones unless details are on. */
  command(line: string, source: 'builtin' | 'custom' | 'mcp' = 'builtin', afterMs?: number): this {
    const name = line.slice(1).split(' ', 1)[0] ?? line;
    const shown = source === 'builtin' || this.setup.flags.toolDetails ? name : source;
    this.beginTurn(line, afterMs ?? this.typingMs(line), { command_name: shown, command_source: source });
    return this;
  }

  /** A skill begins; requests are attributed to it until the turn ends. */
  activateSkill(name: string, trigger = 'user-slash', source = 'projectSettings'): this {
    const shown = this.setup.flags.toolDetails ? name : 'custom_skill';
    this.note('skill_activated', { 'skill.name': shown, invocation_trigger: trigger, 'skill.source': source });
    this.main.skill = name;
    return this;
  }

  compact(trigger: 'manual' | 'auto' = 'manual'): this {
    compact(this.stage, this.main, trigger);
    return this;
  }

  /** The model answers with tools; all of them run before the story goes on. */
  work(...tools: readonly ToolUse[]): readonly Permission[] {
    return this.workAs(this.main, tools);
  }

  /** As `work`, and the model says something first. */
  sayAndWork(say: string, ...tools: readonly ToolUse[]): readonly Permission[] {
    return this.workAs(this.main, tools, say);
  }

  /** The same for any actor: subagents work like the main conversation. */
  workAs(actor: Actor, tools: readonly ToolUse[], say?: string): readonly Permission[] {
    this.compactIfFull(actor);
    const text = say === undefined ? 0 : tokensOf(say);
    const outputTokens =
      text + tools.reduce((sum, tool) => sum + 45 + tokensOf(JSON.stringify(tool.input)), this.random.int(10, 160));
    const call = callApi(this.stage, actor, { outputTokens, ...(say === undefined ? {} : { say }) });
    return runTools(
      this.stage,
      actor,
      call,
      tools.map((use) => ({ use }))
    );
  }

  /** An answer without tools that does not end the turn, as a subagent's last word. */
  sayAs(actor: Actor, text: string): void {
    this.compactIfFull(actor);
    callApi(this.stage, actor, { outputTokens: tokensOf(text) + this.random.int(5, 120), say: text });
  }

  delegate(assignments: readonly Assignment[], say?: string): this {
    this.delegateAs(this.main, assignments, say);
    return this;
  }

  delegateAs(actor: Actor, assignments: readonly Assignment[], say?: string): void {
    this.compactIfFull(actor);
    delegate(this.stage, actor, assignments, say);
  }

  background(assignments: readonly Assignment[], say?: string): readonly BackgroundAgent[] {
    return delegateInBackground(this.stage, this.main, assignments, say === undefined ? {} : { say });
  }

  /** A background agent reports: the client writes a prompt of its own, the model answers it. */
  report(agent: BackgroundAgent, answer: string): this {
    this.main.nowMs = Math.max(this.main.nowMs, agent.actor.nowMs) + this.random.int(30, 90);
    this.beginTurn(notification(this.stage, agent), 0, { 'message.uuid': this.random.uuid() });
    return this.answer(answer);
  }

  /** The model's last word of the turn; hooks run, the client may suggest the next prompt. */
  answer(text: string): this {
    this.sayAs(this.main, text);
    this.main.nowMs = runHooks(this.stage, this.main, { event: 'Stop', atMs: this.main.nowMs + this.random.int(2, 8) });
    if (this.setup.suggestsPrompts && this.random.chance(0.3)) {
      this.suggest();
    }
    delete this.main.skill;
    return this;
  }

  private compactIfFull(actor: Actor): void {
    if (actor.contextTokens > this.setup.contextLimit * FULL_SHARE) {
      compact(this.stage, actor, 'auto');
    }
  }

  private typingMs(text: string): number {
    const thinkMs = this.random.around(28 * SECOND, 0.9);
    return Math.round(thinkMs + Math.min(text.length, 600) * 90);
  }

  private beginTurn(text: string, afterMs: number, fields: Readonly<Record<string, string>>): void {
    this.main.nowMs += Math.round(afterMs);
    this.main.promptId = this.random.uuid();
    this.main.contextTokens += tokensOf(text);
    const shown = this.setup.flags.prompts ? text : '<REDACTED>';
    this.stage.book.record(
      'user_prompt',
      this.main.nowMs,
      { prompt_length: String(text.length), prompt: shown, prompt_text: shown, ...fields },
      this.main.promptId,
      afterMs > 0 && !this.setup.isPrint
        ? { userSeconds: Math.round(Math.min(afterMs, 9000 + text.length * 3)) / 1000 }
        : {}
    );
    this.main.nowMs += this.random.int(2, 8);
  }

  /** The client has a small model find a title for an interactive session. */
  private nameSession(prompt: string): void {
    if (this.hasTitle || this.setup.isPrint) {
      return;
    }
    this.hasTitle = true;
    const title = prompt.split(/\s+/).slice(0, 6).join(' ').slice(0, 60);
    callHelper(this.stage, {
      model: helperModel(this.setup),
      atMs: this.main.nowMs - this.random.int(2, 10),
      use: {
        input: 420 + tokensOf(prompt.slice(0, 2000)),
        output: 12 + tokensOf(title),
        cacheRead: 0,
        cacheWrite5m: 0,
        cacheWrite1h: 0,
      },
      outputTokens: 0,
      querySource: 'generate_session_title',
      say: JSON.stringify({ title }),
    });
  }

  /** A guess at the next prompt: reads the whole cached context to say a few words. */
  private suggest(): void {
    const { main, stage } = this;
    callHelper(stage, {
      model: main.model,
      atMs: main.nowMs + this.random.int(300, 900),
      use: {
        input: 8,
        output: this.random.int(6, 18),
        cacheRead: main.cachedTokens,
        cacheWrite5m: this.random.int(180, 900),
        cacheWrite1h: 0,
      },
      outputTokens: 0,
      querySource: 'prompt_suggestion',
      say: 'run the tests again',
    });
  }

  /** The effort that error records mention. */
  get effort(): string | undefined {
    return effortOf(this.stage, this.main.model).effort;
  }
}
