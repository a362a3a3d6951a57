/**
 * A list of texts as a link says it. They are whatever a client sent, so `,` and `~` in them are escaped, and so are
 * halves of surrogate pairs, which no address can hold. An empty text is one, too: the id of the main conversation.
 */
export const listText = (ids: readonly string[]): string => ids.map(escaped).join(',');

/** The inverse of `listText`, each text once; what is none is left out. */
export function listOfText(text: string | undefined): readonly string[] {
  const parts = text === undefined || text === '' ? [] : text.split(',');
  return [...new Set(parts.filter(isId).map(unescaped))];
}

const EMPTY = '~';
const TO_ESCAPE = /[,~]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPED = /~([0-9a-f]{4})/g;
const HALF_ESCAPED = /~(?![0-9a-f]{4})/;
const HEX = 16;
const HEX_DIGITS = 4;

const escaped = (id: string): string =>
  id === '' ? EMPTY : id.replace(TO_ESCAPE, (unit) => `~${unit.charCodeAt(0).toString(HEX).padStart(HEX_DIGITS, '0')}`);

const isId = (part: string): boolean => part === EMPTY || (part !== '' && !HALF_ESCAPED.test(part));

const unescaped = (part: string): string =>
  part === EMPTY ? '' : part.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, HEX)));
