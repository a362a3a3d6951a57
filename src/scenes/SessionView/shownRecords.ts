import type { WireRecord } from 'domain/events/field';

interface ArrivedRows {
  readonly status: string;
  readonly records: readonly WireRecord[];
}

/**
 * How much longer a session must have grown, while more of it is still coming, to be drawn anew. Folding takes as long
 * as the session is: after each page, the time would grow with the square of the pages.
 */
const LEAST_GROWTH = 1.5;

/**
 * Which rows are on the screen while a load goes on: those that came, but never fewer than before. A reload so replaces
 * what is seen only when it has caught up, and selection, zoom and scroll stay where they are.
 */
export function shownRecords(before: readonly WireRecord[], arrived: ArrivedRows): readonly WireRecord[] {
  return isWorthShowing(before.length, arrived) ? keepSame(before, arrived.records) : before;
}

function isWorthShowing(before: number, { status, records }: ArrivedRows): boolean {
  if (status === 'complete') {
    return true;
  }
  return records.length >= before * (status === 'loading' ? LEAST_GROWTH : 1);
}

/** Rows are never changed once stored: as many as before are the same, and nothing needs to be drawn again. */
const keepSame = (before: readonly WireRecord[], after: readonly WireRecord[]): readonly WireRecord[] =>
  before.length === after.length && isSameTime(before[0], after[0]) && isSameTime(before.at(-1), after.at(-1))
    ? before
    : after;

const isSameTime = (a: WireRecord | undefined, b: WireRecord | undefined): boolean => a?.['_time'] === b?.['_time'];
