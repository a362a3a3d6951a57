import { eventTables } from './eventTables';
import type { Field, FieldTable, FieldUnit, WireRecord } from './field';
import type { FieldProblem } from './sessionEvent';

/** What a field of a unit should hold, in English; screens say it in the language of whoever looks. */
export const EXPECTED = {
  text: 'text',
  count: 'a number',
  tokens: 'a number of tokens',
  bytes: 'a number of bytes',
  characters: 'a number of characters',
  ms: 'a number of milliseconds',
  usd: 'an amount of dollars',
  flag: 'true or false',
  json: 'JSON',
} as const satisfies Readonly<Record<FieldUnit, string>>;

/** One event's table as a list: walking it is the inner loop of everything. */
export interface EventReader {
  /** The one copy of the name that all events of this kind share: comparing it is comparing a pointer. */
  readonly type: string;
  readonly fields: ReadonlyArray<readonly [string, Field<unknown>]>;
}

const readers: ReadonlyMap<string, EventReader> = new Map(
  Object.entries<FieldTable>(eventTables).map(([type, table]) => [type, { type, fields: Object.entries(table) }])
);

/** How to read an event of that name; undefined when there is no table for it. */
export const readerOf = (name: string): EventReader | undefined => readers.get(name);

const NO_FIELD = '';

function nameOfField(record: WireRecord, { wireNames }: Field<unknown>): string {
  for (const wireName of wireNames) {
    if (record[wireName] !== undefined) {
      return wireName;
    }
  }
  return NO_FIELD;
}

/**
 * Reads what the event's table lists. A text that does not fit is added to `problems`, and the field stays absent.
 */
export function readFields(
  reader: EventReader,
  record: WireRecord,
  problems: FieldProblem[]
): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [key, field] of reader.fields) {
    const wireName = nameOfField(record, field);
    const text = record[wireName];
    if (wireName === NO_FIELD || text === undefined) {
      continue;
    }
    const value = field.read(text);
    if (value === undefined) {
      problems.push({ wireName, text, expected: EXPECTED[field.unit] });
    } else {
      fields[key] = value;
    }
  }
  return fields;
}
