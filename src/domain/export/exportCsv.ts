import type { AttributeValue } from './attributes';
import type { ExportContent } from './exportContent';
import { eventRow } from './eventRows';

/**
 * What a spreadsheet would calculate instead of showing it, by OWASP's "CSV Injection": also behind blanks and as the
 * wide signs of East Asian fonts.
 */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20|%]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

function cell(value: AttributeValue | undefined): string {
  if (typeof value !== 'string') {
    return value === undefined ? '' : String(value);
  }
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: ReadonlyArray<AttributeValue | undefined>): string => `${cells.map(cell).join(',')}\r\n`;

/** A line for each event by RFC 4180: what all have, then a column for each field that any of them has. */
export function* exportCsv(content: ExportContent): Generator<string> {
  const known = new Set<string>();
  for (const { record } of content.events) {
    Object.keys(record).forEach((name) => known.add(name));
    yield '';
  }
  const names = [...known].sort();
  let head: readonly string[] | undefined;
  for (const event of content.events) {
    const { attributes, ...row } = eventRow(content, event);
    if (head === undefined) {
      head = Object.keys(row);
      yield line([...head, ...names]);
    }
    yield line([
      ...Object.values(row),
      ...names.map((name) => (Object.hasOwn(attributes, name) ? attributes[name] : undefined)),
    ]);
  }
  if (head === undefined) {
    yield line(names);
  }
}
