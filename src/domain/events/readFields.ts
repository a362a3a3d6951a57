import { eventTables } from './eventTables';
import type { Field, FieldTable, FieldUnit, WireRecord } from './field';
import type { FieldProblem } from './sessionEvent';

const EXPECTED: Readonly<Record<FieldUnit, string>> = {
  text: 'text',
  count: 'a number',
  tokens: 'a number of tokens',
  bytes: 'a number of bytes',
  characters: 'a number of characters',
  ms: 'a number of milliseconds',
  usd: 'an amount of dollars',
  flag: 'true or false',
  json: 'JSON',
};

/** Field tables as lists: walking them is the inner loop of everything. */
const compiled: ReadonlyMap<string, ReadonlyArray<readonly [string, Field<unknown>]>> = new Map(
  Object.entries<FieldTable>(eventTables).map(([type, table]) => [type, Object.entries(table)])
);

/** Is this the name of an event that has a table? */
export const isEventName = (name: string): boolean => compiled.has(name);

function findText(record: WireRecord, wireNames: readonly string[]): readonly [string, string] | undefined {
  for (const wireName of wireNames) {
    const text = record[wireName];
    if (text !== undefined) {
      return [wireName, text];
    }
  }
  return undefined;
}

export interface FieldsRead {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly problems: FieldProblem[];
}

/** Reads what the event's table lists. A text that does not fit is a problem, and the field stays absent. */
export function readFields(type: string, record: WireRecord): FieldsRead {
  const fields: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const [key, field] of compiled.get(type) ?? []) {
    const found = findText(record, field.wireNames);
    if (!found) {
      continue;
    }
    const [wireName, text] = found;
    const value = field.read(text);
    if (value === undefined) {
      problems.push({ wireName, text, expected: EXPECTED[field.unit] });
    } else {
      fields[key] = value;
    }
  }
  return { fields, problems };
}
