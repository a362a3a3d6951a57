import type { WireRecord } from './field';

/** JSON of anything, and nothing where there is none (cycles, functions, big integers). */
function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

/**
 * A field's value as text. The database keeps text only, but rows also come from files and from other senders:
 * numbers and flags are printed, lists and objects become JSON, `null` and the rest count as absent.
 */
function fieldText(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  return typeof value === 'object' && value !== null ? jsonText(value) : '';
}

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isWireRecord(row: Readonly<Record<string, unknown>>): row is WireRecord {
  for (const name in row) {
    const value = row[name];
    if (typeof value !== 'string' || value === '') {
      return false;
    }
  }
  return true;
}

/**
 * Any value as a stored row. An empty text is dropped: the database makes no difference between empty and missing.
 * Returns `undefined` for what is no row at all.
 */
export function toWireRecord(value: unknown): WireRecord | undefined {
  if (!isRow(value)) {
    return undefined;
  }
  if (isWireRecord(value)) {
    return value;
  }
  const texts = Object.entries(value).map(([name, field]): [string, string] => [name, fieldText(field)]);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** The row that stands for a value that is no row: its text as the message. */
export function recordOfNoRow(value: unknown): WireRecord {
  const text = Array.isArray(value) ? jsonText(value) : fieldText(value);
  return text === '' ? {} : { _msg: text };
}
