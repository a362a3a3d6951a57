import { visibleText } from '../format/visibleText';
import { firstLine } from './firstLine';
import { promptOrigin, REDACTED } from './promptOrigin';
import type { EventOf } from './sessionEvent';

const COMMAND_NAME = /<command-name>\s*([^<\s]+)/;
const SUMMARY = /<summary>\s*([^<]+)/;
const OPENING_TAG = /^\s*<([a-z][\w-]*)\b[^>]*>\s*([^<]*)/;
const LOOKED_AT = 4000;

/** What the client says of a prompt's text when it does not log it; undefined when it logs it. */
function redactedTitle(text: string, length: number | undefined): string | undefined {
  if (text !== REDACTED && text !== '') {
    return undefined;
  }
  return length === undefined ? REDACTED : `${REDACTED} ${length} characters`;
}

/** `/greet` with its arguments where they are known. */
function commandTitle(text: string, name: string | undefined): string | undefined {
  const tagged = COMMAND_NAME.exec(text)?.[1];
  const command = name ?? tagged;
  if (command === undefined) {
    return undefined;
  }
  const slashed = command.startsWith('/') ? command : `/${command}`;
  return text.startsWith(slashed) ? firstLine(text) : slashed;
}

/** A machine-made prompt's own summary, else its first words, else the tag's name. */
function taggedTitle(text: string): string | undefined {
  const summary = SUMMARY.exec(text)?.[1];
  const [, tag, words = ''] = OPENING_TAG.exec(text) ?? [];
  if (tag === undefined) {
    return undefined;
  }
  return firstLine(summary ?? '') || firstLine(words) || tag;
}

/** One line that names the prompt; never empty. Facts only: nothing in it is to be translated. */
export function promptTitle(prompt: EventOf<'user_prompt'>): string {
  const { prompt: text = '', promptLength, commandName } = prompt.fields;
  const start = text.slice(0, LOOKED_AT);
  return visibleText(
    commandTitle(start, commandName) ??
      redactedTitle(text, promptLength) ??
      (promptOrigin(prompt) === 'machine' ? taggedTitle(start) : undefined) ??
      (firstLine(text) || REDACTED)
  );
}

/** Is the prompt's text left out by the client? */
export const isPromptRedacted = (prompt: EventOf<'user_prompt'>): boolean =>
  prompt.fields.prompt === undefined || prompt.fields.prompt === REDACTED;
