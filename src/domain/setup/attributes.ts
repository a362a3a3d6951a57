export interface Attributes {
  /** In the order typed; of one key, the last value. */
  readonly pairs: ReadonlyMap<string, string>;
  /** What is no `key=value`. */
  readonly wrong: readonly string[];
}

const KEY = /^[A-Za-z][A-Za-z0-9._/-]*$/;
/** Neither control characters nor halves of a character survive in an environment. */
export const UNTYPED = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

function isPair([key, value]: readonly [string, string]): boolean {
  return KEY.test(key) && value !== '' && !UNTYPED.test(value);
}

/** Reads `team=platform, project=shop`. */
export function readAttributes(text: string): Attributes {
  const pairs = new Map<string, string>();
  const wrong: string[] = [];
  const pieces = text.split(/[,\n]/).map((each) => each.trim());
  for (const piece of pieces.filter((each) => each !== '')) {
    const [key = '', ...rest] = piece.split('=');
    const pair = [key.trim(), rest.join('=').trim()] as const;
    if (isPair(pair)) {
      pairs.set(...pair);
    } else {
      wrong.push(piece);
    }
  }
  return { pairs, wrong };
}

/** `encodeURIComponent` leaves these, and quotes are among what the variable must not hold. */
const LEFT = /['()!*]/g;

/** A value as it stands in a list of pairs: senders undo percent signs. */
const encodeValue = (value: string): string =>
  encodeURIComponent(value).replace(LEFT, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** Pairs as `OTEL_RESOURCE_ATTRIBUTES` and the headers' variables want them. */
export const writePairs = (pairs: Iterable<readonly [string, string]>): string =>
  [...pairs].map(([key, value]) => `${key}=${encodeValue(value)}`).join(',');
