const CONTROLS: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** What would end a cell or a line, in any program. */
const BREAKING = /\p{Cc}|\u2028|\u2029/gu;

/** What a spreadsheet would calculate instead of showing it. */
const FORMULA = /^[=+\-@]/;

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

const hex = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function cell(text: string): string {
  const oneLine = text.replace(BREAKING, (character) => CONTROLS[character] ?? hex(character));
  return FORMULA.test(oneLine) && !NUMBER.test(oneLine) ? `'${oneLine}` : oneLine;
}

/** A table as a spreadsheet takes it from the clipboard. Whatever the cells hold, there are as many lines as rows. */
export function tabSeparated(rows: ReadonlyArray<readonly string[]>): string {
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
