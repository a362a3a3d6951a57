/** One `name="value"` of a stream's text; the value has Go's escapes, which are JSON's but for a few. */
const PAIR = /([^={},\s][^=]*)="((?:\\.|[^"\\])*)"/g;

function unescaped(value: string): string {
  try {
    const parsed: unknown = JSON.parse(`"${value}"`);
    return String(parsed);
  } catch {
    return value;
  }
}

/** @returns the labels of `{a="x",b="y"}`; null where there are none */
export function streamLabels(stream: string): Record<string, string> | null {
  const pairs = [...stream.matchAll(PAIR)].map(([, name = '', value = '']) => [name, unescaped(value)] as const);
  return pairs.length === 0 ? null : Object.fromEntries(pairs);
}
