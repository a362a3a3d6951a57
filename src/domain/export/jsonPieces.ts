const INDENT = '  ';

/** A function makes the items of a list, each when it is written. */
type Member = string | number | boolean | undefined | Readonly<Record<string, unknown>> | (() => Iterable<unknown>);

/**
 * A JSON object a piece at a time, laid out as `JSON.stringify(…, 2)` does: each member is a piece, and so is each item
 * of a list, which may be made while it is written.
 */
export function* jsonPieces(members: Readonly<Record<string, Member>>): Generator<string> {
  let before = '{\n';
  for (const [name, value] of Object.entries(members)) {
    if (value !== undefined) {
      yield `${before}${INDENT}${JSON.stringify(name)}: `;
      if (typeof value === 'function') {
        yield* listPieces(value());
      } else {
        yield indented(value, INDENT);
      }
      before = ',\n';
    }
  }
  yield '\n}';
}

/** As it lies within something: every line but the first is further in. */
const indented = (value: unknown, by: string): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);

function* listPieces(items: Iterable<unknown>): Generator<string> {
  let before = '[\n';
  for (const item of items) {
    yield `${before}${INDENT}${INDENT}${indented(item, INDENT + INDENT)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : `\n${INDENT}]`;
}
