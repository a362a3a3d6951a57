import type { WireRecord } from '../events/field';
import { parseEvent } from '../events/parseEvent';
import { COMMAND_TAG, MACHINE_TAG, REDACTED } from '../events/promptOrigin';
import type { SessionEvent } from '../events/sessionEvent';
import { type ExportChoices, type ExportKind, fieldKind, type FieldKind, fieldOf, type Typed } from './exportKinds';
import { hexId } from './hexId';
import { type Finding, textMask } from './maskText';
import { TEXT_PATTERNS } from './textPatterns';

export interface Redacted {
  /** The same event with what may be given away; its record has nothing else. */
  readonly event: SessionEvent;
  /** What there is to give away, whether it was left out or not; `text` may be long. */
  readonly findings: readonly Finding[];
}

const ID = /^[\w-]{1,80}$/;
/** A word of the client or a model's name: no blank, at most one slash. */
const CODE = /^[\w<][\w.:+>[\]-]{0,63}(?:\/[\w.:+[\]-]{1,63})?$/;
/** Also in a hook's name: `PreToolUse:mcp__server__tool`. */
const MCP = /mcp__[^]*/;
/** Still to be seen as a tool of a server. */
const MCP_TOOL = 'mcp__tool';
const OWN_AGENT = /^agent:(?!builtin:)/;
const LINKING_ID = /<(task-id|tool-use-id)>([^<]+)<\/\1>/g;
const LOOKED_AT = 4000;
/** Where the client says how long a text was. */
const LENGTHS = new Map([
  ['prompt', 'prompt_length'],
  ['response', 'response_length'],
  ['system_prompt', 'system_prompt_length'],
]);

/** Of these it is told how long a text was. */
const WITH_LENGTH: ReadonlySet<ExportKind> = new Set(['prompts', 'answers', 'commands']);
/** Shorter than any pattern's. */
const SHORT = 19;
const hasSecret = (text: string): boolean =>
  text.length > SHORT && TEXT_PATTERNS.some(({ kind, pattern }) => kind === 'secrets' && text.search(pattern) >= 0);

/** Does it look like a word of the client or a model's name? A name of a server's tool does, too. */
export const isCode = (text: string): boolean => CODE.test(text) && !hasSecret(text);

/** An id as it is, or a hash of what does not look like one: the same wherever it stands. */
export const safeId = (id: string): string => (ID.test(id) ? id : `id-${hexId(id, 16)}`);
const maybeId = (id: string | undefined): string | undefined => (id === undefined ? undefined : safeId(id));

/** The ids in a machine's note of which call an agent ended: they link the two. */
function linkingIds(text: string): string {
  const found = text.slice(0, LOOKED_AT).matchAll(LINKING_ID);
  return Array.from(found, ([, tag = '', id = '']) => `<${tag}>${safeId(id)}</${tag}>`).join('');
}

/** Tells a machine's prompt and a command from a person's, as their tags do, and nothing more. */
export function withoutWords(text: string): string {
  const tag = MACHINE_TAG.exec(text)?.[1];
  if (tag === undefined) {
    return COMMAND_TAG.test(text) ? '<command-name>' : REDACTED;
  }
  return `<${tag}>${linkingIds(text)}`;
}

/** Puts its length in a text's place. */
export function leaveOut(event: Typed, record: Record<string, string>, name: string, text: string): void {
  const lengthName = LENGTHS.get(name);
  if (lengthName === undefined || fieldOf(event, lengthName) === undefined) {
    const words = `${REDACTED} ${text.length} characters`;
    record[name] = fieldOf(event, name)?.unit === 'json' ? JSON.stringify(words) : words;
  } else {
    record[name] = name === 'prompt' ? withoutWords(text) : REDACTED;
    // The client's own figure, where there is one, comes in its place.
    record[lengthName] ??= String(text.length);
  }
}

/** What is left of the fields of one event, and what there was. */
function redactFields(event: SessionEvent, choices: ExportChoices, aliasOf: (name: string) => string) {
  const findings: Finding[] = [];
  const record: Record<string, string> = {};
  const mask = textMask(choices, (finding) => findings.push(finding));

  const takeText = (name: string, text: string, kind: ExportKind): void => {
    if (text === REDACTED) {
      record[name] = text;
      return;
    }
    findings.push({ kind, text });
    const isJson = fieldOf(event, name)?.unit === 'json';
    const masked = isJson || kind === 'other' ? mask.json(text) : mask.text(text);
    // A body holds all of the conversation.
    const needed: readonly ExportKind[] = name === 'body' ? ['prompts', 'answers', 'commands'] : [kind];
    if (needed.every((each) => choices.has(each))) {
      record[name] = masked;
    } else if (WITH_LENGTH.has(kind)) {
      leaveOut(event, record, name, text);
    }
  };

  /** What is no word of the client's where one should be is anything. */
  const takeCode = (name: string, text: string): void => {
    const known = choices.has('names') || OWN_AGENT.test(text) ? text : text.replace(MCP, aliasOf);
    const isName = MCP.test(text) || OWN_AGENT.test(text);
    if (isName) {
      findings.push({ kind: 'names', text });
    }
    if (!CODE.test(known) || hasSecret(text)) {
      takeText(name, text, 'other');
    } else if (!OWN_AGENT.test(text) || choices.has('names')) {
      record[name] = known;
    }
  };

  const take = (name: string, text: string, kind: FieldKind): void => {
    if (kind === 'code') {
      takeCode(name, text);
    } else if (kind === 'figure' || kind === 'id') {
      record[name] = kind === 'id' ? safeId(text) : text;
    } else if (kind !== 'copy') {
      takeText(name, text, kind);
    }
  };

  for (const [stored, text] of Object.entries(event.record)) {
    const name = fieldOf(event, stored)?.wireNames[0] ?? stored;
    // An older name counts only where the newer one is missing.
    if (name === stored || event.record[name] === undefined) {
      take(name, text, fieldKind(event, stored, text));
    }
  }
  return { record, findings };
}

/** The event of the remaining fields; when it was and what it is were never in doubt. */
function eventOf(event: SessionEvent, record: WireRecord, choices: ExportChoices): SessionEvent {
  const { id, timeMs, sequence } = event;
  const ids = {
    id,
    timeMs,
    sequence,
    sessionId: safeId(event.sessionId),
    promptId: maybeId(event.promptId),
    agentId: maybeId(event.agentId),
    parentAgentId: maybeId(event.parentAgentId),
    record,
    problems: [],
  };
  if (event.type === 'unknown') {
    const { name, reason } = choices.has('other') ? event : { name: 'unknown', reason: REDACTED };
    return { ...event, ...ids, name, reason };
  }
  const known = { 'event.name': event.type, _time: new Date(timeMs).toISOString(), 'session.id': 'any' };
  return { ...parseEvent({ ...record, ...known }), ...ids };
}

/**
 * What of an event may be given away. By default figures, times, ids and the client's own words: a text becomes its
 * length, a person, a name and whatever this version does not know goes. Secrets, e-mail addresses and paths are masked
 * in every text that stays, unless they are chosen too. Ids that do not look like one become a hash of themselves, the
 * same wherever they stand.
 *
 * @param aliasOf what a tool of a server whose name is not to be told goes by
 */
export function redact(event: SessionEvent, choices: ExportChoices, aliasOf = (_name: string) => MCP_TOOL): Redacted {
  const { record, findings } = redactFields(event, choices, aliasOf);
  return { event: eventOf(event, record, choices), findings };
}
