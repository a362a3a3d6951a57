const PARTS = /(\d+)\.(\d+)(?:\.(\d+))?/;

/** The numbers of a version, whatever stands around them; undefined where there are none. */
function numbersOf(version: string): readonly number[] | undefined {
  return PARTS.exec(version)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
}

/**
 * Is the first version before the second?
 *
 * @returns undefined where one of them has no numbers
 */
export function isBefore(version: string, other: string): boolean | undefined {
  const a = numbersOf(version);
  const b = numbersOf(other);
  if (a === undefined || b === undefined) {
    return undefined;
  }
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** The oldest first; those without numbers at the end. */
export const byVersion = (a: string, b: string): number =>
  isBefore(a, b) === undefined
    ? Number(numbersOf(a) === undefined) - Number(numbersOf(b) === undefined)
    : Number(isBefore(b, a)) - Number(isBefore(a, b));
