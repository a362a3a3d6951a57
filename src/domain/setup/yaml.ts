export type Yaml = string | number | readonly Yaml[] | { readonly [key: string]: Yaml };

/** Words that mean themselves, and are no number, no date and no truth value to any reader. */
const PLAIN = /^(?!(?:true|false|yes|no|on|off|null|y|n)$)[A-Za-z/][\w./-]*$/i;
/** What YAML does not have between quotes, or what reads it would take for a variable: vmauth's `%{NAME}`. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|%(?=\{)/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const quoted = (text: string): string => (PLAIN.test(text) ? text : JSON.stringify(text).replace(UNSAFE, escaped));

const isList = (value: Yaml): value is readonly Yaml[] => Array.isArray(value);

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

function entry(key: string, value: Yaml): string[] {
  const [first = '', ...rest] = linesOf(value);
  const isOneLine = typeof value !== 'object' || Object.keys(value).length === 0;
  return isOneLine ? [`${quoted(key)}: ${first}`] : [`${quoted(key)}:`, ...indented([first, ...rest])];
}

function linesOf(value: Yaml): string[] {
  if (typeof value !== 'object') {
    return [typeof value === 'number' ? String(value) : quoted(value)];
  }
  if (isList(value)) {
    const items = value.flatMap((item) => {
      const [first = '', ...rest] = linesOf(item);
      return [`- ${first}`, ...indented(rest)];
    });
    return items.length === 0 ? ['[]'] : items;
  }
  const entries = Object.entries(value).flatMap(([key, each]) => entry(key, each));
  return entries.length === 0 ? ['{}'] : entries;
}

/** A document of YAML that says exactly this, whatever the texts hold. */
export const yamlOf = (value: Yaml): string => `${linesOf(value).join('\n')}\n`;
