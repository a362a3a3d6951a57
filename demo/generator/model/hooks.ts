import { type Actor, agentFields } from './actor';
import type { HookPlan } from './sessionSetup';
import type { Stage } from './stage';

/** Hooks that run for an event; `subject` is the tool, or how the session began. */
export const matchingHooks = (stage: Stage, event: HookPlan['event'], subject?: string): readonly HookPlan[] =>
  stage.setup.hooks.filter(
    (hook) => hook.event === event && (hook.matcher === undefined || hook.matcher === '*' || hook.matcher === subject)
  );

interface HookRun {
  readonly event: HookPlan['event'];
  readonly subject?: string;
  readonly atMs: number;
  /** The hook forbids what was about to happen. */
  readonly blocks?: boolean;
  readonly fails?: boolean;
}

/**
 * Runs the hooks of an event: a start and a complete record.
 * @returns when they were done; `atMs` where no hook is configured.
 */
export function runHooks(stage: Stage, actor: Actor, run: HookRun): number {
  const hooks = matchingHooks(stage, run.event, run.subject);
  if (hooks.length === 0) {
    return run.atMs;
  }
  const { random } = stage.setup;
  const durationMs = Math.max(2, Math.round(Math.max(...hooks.map((hook) => random.around(hook.medianMs, 0.4)))));
  const common = {
    ...agentFields(actor),
    hook_event: run.event,
    hook_name: run.subject === undefined ? run.event : `${run.event}:${run.subject}`,
    num_hooks: String(hooks.length),
    managed_only: 'false',
    hook_source: 'merged',
    safe_mode: 'false',
  };
  const blocking = run.blocks ? 1 : 0;
  const failed = run.fails ? 1 : 0;
  stage.book.record('hook_execution_start', run.atMs, common, actor.promptId);
  stage.book.record(
    'hook_execution_complete',
    run.atMs + durationMs,
    {
      ...common,
      num_success: String(hooks.length - blocking - failed),
      num_blocking: String(blocking),
      num_non_blocking_error: String(failed),
      num_cancelled: '0',
      total_duration_ms: String(durationMs),
      stdout_chars: run.event === 'SessionStart' ? '412' : '0',
      additional_context_chars: run.event === 'SessionStart' ? '412' : '0',
      system_message_chars: '0',
      initial_user_message_chars: '0',
      num_outputs_persisted: '0',
    },
    actor.promptId
  );
  return run.atMs + durationMs;
}
