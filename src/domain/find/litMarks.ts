import type { MarkLine } from '../timeline/timeline';
import { countBetween, runningCount } from '../timeline/markLine';

/**
 * Which marks match a query. Each line is counted through once, when it is asked for first: then what a block costs
 * does not depend on how many marks it holds.
 */
export class LitMarks {
  private readonly counted = new WeakMap<MarkLine, Uint32Array | 'none'>();

  constructor(private readonly eventIds: ReadonlySet<string>) {}

  /** Whether a match is among the marks `first` (included) to `end` (left out). */
  anyAmong(line: MarkLine, first: number, end: number): boolean {
    const before = this.countsOf(line);
    return before !== 'none' && countBetween(before, first, end) > 0;
  }

  private countsOf(line: MarkLine): Uint32Array | 'none' {
    const known =
      this.counted.get(line) ?? runningCount(line.marks, (mark) => this.eventIds.has(mark.eventId)) ?? 'none';
    this.counted.set(line, known);
    return known;
  }
}
