import type { Interval } from '../sessions/session';
import { minHeap } from './minHeap';

/**
 * How many instants of one and the same moment are stacked before they share a line. A burst of start-up events in
 * one millisecond would otherwise make a row taller than the screen; the rest is drawn as one block with a count.
 */
export const STACKED_INSTANTS = 6;

/** Which line each interval lies on, and how many lines there are. */
export interface PackedLines {
  readonly lineOf: Uint32Array;
  readonly lines: number;
}

interface BusyLine {
  readonly line: number;
  readonly endMs: number;
  readonly isInstant: boolean;
}

const endsFirst = (a: BusyLine, b: BusyLine) =>
  a.endMs < b.endMs || (a.endMs === b.endMs && !a.isInstant && b.isInstant);

/**
 * Stacks intervals so that on one line none starts before the one before it has ended; each goes to the topmost
 * line that is free. Takes them by start; an interval that ends before it starts counts as an instant.
 */
export function packLines(intervals: readonly Interval[]): PackedLines {
  const lineOf = new Uint32Array(intervals.length);
  const free = minHeap<number>((a, b) => a < b);
  const busy = minHeap<BusyLine>(endsFirst);
  let lines = 0;
  intervals.forEach(({ startMs, endMs }, index) => {
    const isInstant = endMs <= startMs;
    for (let top = busy.peek(); top && isFreeAt(top, startMs); top = busy.peek()) {
      free.push(top.line);
      busy.pop();
    }
    const line = free.pop() ?? sharedLine(isInstant, startMs, lines, busy.peek()) ?? lines;
    if (line === busy.peek()?.line) {
      busy.pop();
    }
    lines = Math.max(lines, line + 1);
    lineOf[index] = line;
    busy.push({ line, endMs: isInstant ? startMs : endMs, isInstant });
  });
  return { lineOf, lines };
}

/** A bar frees its line at its end; an instant holds its moment, so that another of the same moment is stacked. */
function isFreeAt(busy: BusyLine, timeMs: number): boolean {
  return busy.isInstant ? busy.endMs < timeMs : busy.endMs <= timeMs;
}

function sharedLine(
  isInstant: boolean,
  timeMs: number,
  lines: number,
  first: BusyLine | undefined
): number | undefined {
  return isInstant && lines >= STACKED_INSTANTS && first?.endMs === timeMs ? first.line : undefined;
}
