import type { SessionEvent } from '../events/sessionEvent';
import { fieldOf } from './exportKinds';

export type AttributeValue = string | number | boolean;

function valueOf(unit: string | undefined, text: string): AttributeValue {
  switch (unit) {
    case undefined:
    case 'text':
    case 'json':
      return text;
    case 'flag':
      return text === 'true';
    default:
      return Number(text);
  }
}

/** A redacted event's fields by their names on the wire, figures as numbers. */
export const attributesOf = (event: SessionEvent): Readonly<Record<string, AttributeValue>> =>
  Object.fromEntries(
    Object.entries(event.record).map(([name, text]) => [name, valueOf(fieldOf(event, name)?.unit, text)])
  );
