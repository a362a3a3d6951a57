import type { Mark, MarkLine } from './timeline';

/** Makes the columns for one stacked line. Takes marks by start of which none starts before the last has ended. */
export function markLine(marks: readonly Mark[]): MarkLine {
  return {
    marks,
    startMs: Float64Array.from(marks, (mark) => mark.startMs),
    endMs: Float64Array.from(marks, (mark) => mark.endMs),
    failedBefore: runningCount(marks, (mark) => mark.tone === 'failed'),
    rejectedBefore: runningCount(marks, (mark) => mark.tone === 'rejected'),
    waitsBefore: runningCount(marks, (mark) => mark.shape === 'wait'),
  };
}

/** For each place how many of the items before it count; one entry longer than the items, undefined where none do. */
export function runningCount<Item>(items: readonly Item[], counts: (item: Item) => boolean): Uint32Array | undefined {
  if (!items.some(counts)) {
    return undefined;
  }
  const before = new Uint32Array(items.length + 1);
  let seen = 0;
  items.forEach((item, index) => {
    seen += counts(item) ? 1 : 0;
    before[index + 1] = seen;
  });
  return before;
}

/** How many of the marks `first` (included) to `end` (left out) a running count has counted. */
export function countBetween(before: Uint32Array | undefined, first: number, end: number): number {
  return before === undefined ? 0 : (before[end] ?? 0) - (before[first] ?? 0);
}
