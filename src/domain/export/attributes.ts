import type { SessionEvent } from '../events/sessionEvent';
import { fieldOf } from './exportKinds';

export type AttributeValue = string | number | boolean;

const NUMBERS = new Set(['count', 'tokens', 'bytes', 'characters', 'ms', 'usd']);

/** A redacted event's fields by their names on the wire, figures as numbers. */
export const attributesOf = (event: SessionEvent): ReadonlyArray<readonly [string, AttributeValue]> =>
  Object.entries(event.record).map(([name, text]) => {
    const unit = fieldOf(event, name)?.unit ?? 'text';
    return [name, NUMBERS.has(unit) ? Number(text) : unit === 'flag' ? text === 'true' : text];
  });
