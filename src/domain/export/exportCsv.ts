import type { AttributeValue } from './attributes';
import type { ExportContent } from './exportContent';
import { eventRows } from './eventRows';

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

/** A line for each event by RFC 4180: what all have, then a column for each field that any of them has. */
export function exportCsv(content: ExportContent): string {
  const rows = eventRows(content).map(({ attributes, ...row }) => ({ row: Object.entries(row), attributes }));
  const names = [...new Set(rows.flatMap(({ attributes }) => Object.keys(attributes)))].sort();
  const head = rows[0]?.row.map(([name]) => name) ?? [];
  const lines = rows.map(({ row, attributes }) => [
    ...row.map(([, value]) => value),
    ...names.map((name) => (Object.hasOwn(attributes, name) ? attributes[name] : undefined)),
  ]);
  return [[...head, ...names], ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
