/** Where a key moves the selection in a list: an index, or undefined when the key is none of the list's. */
export function indexForKey(
  key: string,
  current: number | undefined,
  length: number,
  page: number
): number | undefined {
  if (length === 0) {
    return undefined;
  }
  const last = length - 1;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: current === undefined ? 0 : current + 1,
    ArrowUp: current === undefined ? last : current - 1,
    PageDown: (current ?? 0) + page,
    PageUp: (current ?? 0) - page,
    Home: 0,
    End: last,
  };
  const target = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return target === undefined ? undefined : Math.min(last, Math.max(0, target));
}
