import type { WireRecord } from '../events/field';
import { REDACTED } from '../events/promptOrigin';
import { readerOf } from '../events/readFields';
import { fieldKind, type FieldKind, fieldOf, type Typed } from '../export/exportKinds';
import { isCode, leaveOut, safeId, withoutWords } from '../export/redact';

/** The beginning of a prompt, as the list of sessions asks for it, and as it sorts by it. */
const HEAD = 'prompt_head';
const ORDER = 'title_order';
/** As much of a prompt as the list asks for: the length of a longer one is not known from it. */
const HEAD_CHARACTERS = 1000;
const TEXTS: ReadonlySet<FieldKind> = new Set(['prompts', 'answers', 'commands', 'paths']);
const PREFIX = 'claude_code.';
const HIDDEN = new RegExp(`^"?${REDACTED}(?: \\d+ characters)?"?$`);

/** Names, people and figures are no texts; whatever is neither known nor a single word may be one. */
function isShown(kind: FieldKind, text: string): boolean {
  switch (kind) {
    case 'figure':
    case 'names':
    case 'people':
      return true;
    case 'code':
    case 'other':
    case 'copy':
      return isCode(text) || HIDDEN.test(text);
    default:
      return HIDDEN.test(text);
  }
}

/** What the row's table is called. A row of the list has no name; it is of a prompt where it has one's beginning. */
function typeOf(row: WireRecord): Typed {
  const name = (row['event.name'] ?? row['_msg'] ?? '').replace(PREFIX, '');
  return { type: readerOf(name)?.type ?? (row[HEAD] === undefined ? 'unknown' : 'user_prompt') };
}

const isEvent = (row: WireRecord): boolean =>
  row['_msg'] !== undefined ||
  row['event.name'] !== undefined ||
  (row['_time'] !== undefined && row['session.id'] !== undefined);

/** Figures by label: the labels are what was asked for, and only fields that are known to hold texts have any. */
const isShownInAnswer = (kind: FieldKind, text: string): boolean => !TEXTS.has(kind) || isShown(kind, text);

function hideText(of: Typed, row: Record<string, string>, name: string, text: string): void {
  if (name === HEAD) {
    row[name] = withoutWords(text);
    if (text.length < HEAD_CHARACTERS) {
      row['prompt_length'] ??= String(text.length);
    }
  } else {
    leaveOut(of, row, name, text);
  }
}

/**
 * A stored row, or a row of an answer, with lengths in place of texts: prompts, answers, bodies, commands, what tools
 * were given, errors and paths. Of what no version knows and of what should be one of the client's words, a single word
 * stays. Ids that do not look like one become a hash, but for the session's. Names, people, labels and figures stay.
 */
export function hideTexts(row: WireRecord): WireRecord {
  const of = typeOf(row);
  const isKept = isEvent(row) ? isShown : isShownInAnswer;
  const shown: Record<string, string> = {};
  const take = (stored: string, name: string, text: string): void => {
    const kind = name === HEAD || name === ORDER ? 'prompts' : fieldKind(of, stored, text);
    if (name === 'session.id' || isKept(kind, text)) {
      shown[name] = text;
    } else if (kind === 'id') {
      shown[name] = safeId(text);
    } else {
      hideText(of, shown, name, text);
    }
  };
  for (const [stored, text] of Object.entries(row)) {
    const name = fieldOf(of, stored)?.wireNames[0] ?? stored;
    // An older name counts only where the newer one is missing.
    if (name === stored || row[name] === undefined) {
      take(stored, name, text);
    }
  }
  return shown;
}
