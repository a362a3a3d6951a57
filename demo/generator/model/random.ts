/** A seeded source of chance. The same seed gives the same values on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** A whole number in [from, to], both included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** A positive amount around `median`; `spread` 0.5 keeps two thirds of them within a factor of 1.6. */
  around(median: number, spread?: number): number;
  hex(length: number): string;
  /** Letters and digits as in the API's ids, without those that look alike. */
  base58(length: number): string;
  uuid(): string;
  /** An independent source: what it gives does not depend on how often this one was asked. */
  fork(label: string): Random;
}

const HEX = '0123456789abcdef';
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** FNV-1a over UTF-16 units, mixed once more so that near seeds give far states. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The mulberry32 generator: 32 bits of state, plenty for a demo. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A source of chance for a seed text. */
export function createRandom(seed: string): Random {
  const next = mulberry32(hashOf(seed));
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const letters = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet.charAt(int(0, alphabet.length - 1))).join('');
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (choices) => choices[int(0, choices.length - 1)] ?? choices[0],
    around: (median, spread = 0.5) => median * Math.exp(normal() * spread),
    hex: (length) => letters(HEX, length),
    base58: (length) => letters(BASE58, length),
    uuid: () =>
      [
        letters(HEX, 8),
        letters(HEX, 4),
        `4${letters(HEX, 3)}`,
        `${letters('89ab', 1)}${letters(HEX, 3)}`,
        letters(HEX, 12),
      ].join('-'),
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}
