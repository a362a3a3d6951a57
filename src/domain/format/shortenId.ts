const HEAD = 8;
const TAIL = 4;

/**
 * An id cut in the middle (`3459316f…5ff6`), as it is when that would save nothing. Copy and links take the whole id.
 */
export function shortenId(id: string): string {
  const isShort = id.length <= HEAD + TAIL + 1;
  if (isShort) {
    return id;
  }
  // By characters, not code units, so that no character is cut in half; both ends are looked at alone since ids can be long.
  const head = [...id.slice(0, HEAD * 2)].slice(0, HEAD).join('');
  const tail = [...id.slice(-TAIL * 2)].slice(-TAIL).join('');
  return `${head}…${tail}`;
}
