import { COMMAND_TAG, MACHINE_TAG, REDACTED } from 'domain/events/promptOrigin';
import { eventIs } from './eventFilters';
import {
  and,
  ascending,
  exact,
  extract,
  fields,
  firstOfEach,
  isMissing,
  isPresent,
  matches,
  oneOf,
  or,
  type Pipe,
  query,
  setIf,
} from './logsql';
import { type LogsQuestion, MOST_ROWS } from './logsQuestion';
import { rowsInRange, SESSION_ID, type SessionScope } from './sessionFilters';

const isCommand = or(isPresent('command_name'), matches('prompt', COMMAND_TAG.source));
const isMachine = matches('prompt', MACHINE_TAG.source);
const isRedacted = or(isMissing('prompt'), exact('prompt', REDACTED));

/**
 * Sets `prompt_rank`, by which the prompt that names a session comes first: what a person asked and is known, then
 * commands, then what a person asked and is redacted, then what the client wrote itself. Later lines win.
 */
const rankPrompts: readonly Pipe[] = [
  setIf(eventIs('user_prompt'), 'prompt_rank', '0'),
  setIf(and(eventIs('user_prompt'), isRedacted), 'prompt_rank', '2'),
  setIf(and(eventIs('user_prompt'), isMachine), 'prompt_rank', '3'),
  setIf(and(eventIs('user_prompt'), isCommand), 'prompt_rank', '1'),
];

export const isPrompt = and(eventIs('user_prompt'), or(isPresent('prompt'), isPresent('command_name')));

/** A prompt can be a megabyte: only its beginning travels. */
const headOfPrompt = extract('(?s)^(?P<prompt_head>.{1,1000})', 'prompt');

const order = [ascending('prompt_rank'), ascending('_time'), ascending('event.sequence')];

/** One row a session: the prompt that names it, its beginning as `prompt_head`. */
export const namingPrompts: readonly Pipe[] = [...rankPrompts, firstOfEach(SESSION_ID, order), headOfPrompt];

/**
 * The prompt that names each of these sessions, in range: `session.id`, `_time`, `prompt_head` (its beginning),
 * `prompt_length`, `command_name`.
 */
export function firstPromptsQuestion(scope: SessionScope, sessionIds: readonly string[]): LogsQuestion {
  return {
    expr: query(
      and(rowsInRange(scope), oneOf(SESSION_ID, sessionIds), isPrompt),
      ...namingPrompts,
      fields([SESSION_ID, '_time', 'prompt_head', 'prompt_length', 'command_name'])
    ),
    fromMs: scope.fromMs,
    toMs: scope.toMs,
    maxRows: Math.min(MOST_ROWS, Math.max(1, sessionIds.length)),
  };
}
