import type { PromptOrigin } from '../sessions/session';
import type { EventOf } from './sessionEvent';

/** Tags that the client puts at the start of prompts it writes itself. */
export const MACHINE_TAG =
  /^\s*<(task-notification|system-reminder|local-command-(?:stdout|stderr|caveat)|bash-(?:input|stdout|stderr)|user-prompt-submit-hook|teammate-message|agent-notification|cron-notification|monitor-event)\b/;
export const COMMAND_TAG = /^\s*<command-(?:name|message|args|contents)\b/;

/** What a client writes in place of a text that it was not told to log. */
export const REDACTED = '<REDACTED>';

/**
 * Who asked. Commands carry `command_name`, older clients only the tag; prompts that the client wrote itself start
 * with a tag. A redacted prompt keeps neither tag: it counts as a person's, which may be wrong.
 */
export function promptOrigin(prompt: EventOf<'user_prompt'>): PromptOrigin {
  const text = prompt.fields.prompt ?? '';
  if (prompt.fields.commandName !== undefined || COMMAND_TAG.test(text)) {
    return 'command';
  }
  return MACHINE_TAG.test(text) ? 'machine' : 'human';
}
