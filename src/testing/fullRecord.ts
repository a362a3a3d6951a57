import { eventTables, type EventType } from 'domain/events/eventTables';
import type { Field, FieldTable, FieldUnit, WireRecord } from 'domain/events/field';

import { record } from './builders';

/** One field of an event that has all of its fields. */
export interface FilledField {
  readonly wireName: string;
  readonly unit: FieldUnit;
  /** As it is on the wire. */
  readonly stored: string;
  /** As a person reads it. */
  readonly shown: string;
}

type Example = readonly [stored: string, shown: string];

/** What is stored and what a person reads of it, written out: the formatters are under test as well. */
const EXAMPLES: Readonly<Record<Exclude<FieldUnit, 'text' | 'json'>, readonly Example[]>> = {
  count: [
    ['4321', '4,321'],
    ['7', '7'],
    ['0', '0'],
  ],
  tokens: [
    ['12345', '12,345'],
    ['1000000', '1,000,000'],
    ['999', '999'],
  ],
  bytes: [
    ['2048', '2 KiB'],
    ['62914560', '60 MiB'],
  ],
  characters: [
    ['98765', '98,765'],
    ['31', '31'],
  ],
  ms: [
    ['16887', '16.9 s'],
    ['340', '340 ms'],
    ['245000', '4 min 05 s'],
  ],
  usd: [['0.6726900', '$0.67']],
  flag: [
    ['true', 'yes'],
    ['false', 'no'],
  ],
};

/** The name of an element that exists only if a text of an event was taken for markup. */
export const INJECTED = 'x-injected';

function exampleOf(field: Field<unknown>, index: number): Example {
  const [wireName] = field.wireNames;
  const words = `${wireName} <${INJECTED}>&amp;</${INJECTED}>`;
  if (field.unit === 'text') {
    return [words, words];
  }
  if (field.unit === 'json') {
    return [JSON.stringify({ inside: words }), words];
  }
  const examples = EXAMPLES[field.unit];
  return examples[index % examples.length] ?? ['', ''];
}

export const EVENT_TYPES: readonly EventType[] = Object.keys(eventTables).filter(
  (name): name is EventType => name in eventTables
);

const fieldsOf = (type: EventType): FieldTable => eventTables[type];

/** Every field that a kind of event may have, with a value and how that reads. */
export const filledFields = (type: EventType): readonly FilledField[] =>
  Object.values(fieldsOf(type)).map((field, index) => {
    const [stored, shown] = exampleOf(field, index);
    return { wireName: field.wireNames[0], unit: field.unit, stored, shown };
  });

/** A stored row of that kind with every field it may have. */
export const fullRecord = (type: EventType): WireRecord =>
  record(type, Object.fromEntries(filledFields(type).map(({ wireName, stored }) => [wireName, stored])));
