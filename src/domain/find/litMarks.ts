import type { Notices } from '../timeline/notices';
import type { MarkLine } from '../timeline/timeline';
import { countBetween, runningCount } from '../timeline/markLine';

interface Found {
  readonly eventId: string;
}

/**
 * Which marks and notices match a query. Each line is counted through once, when it is asked for first: then what a block costs
 * does not depend on how many marks it holds.
 */
export class LitMarks {
  private readonly counted = new WeakMap<readonly Found[], Uint32Array | 'none'>();

  constructor(private readonly eventIds: ReadonlySet<string>) {}

  /** Whether a match is among the marks `first` (included) to `end` (left out). */
  anyAmong(line: MarkLine, first: number, end: number): boolean {
    return this.anyOf(line.marks, first, end);
  }

  /** The same of notices: whether what one of them leads to matches. */
  anyNotice({ notices }: Notices, first: number, end: number): boolean {
    return this.anyOf(notices, first, end);
  }

  private anyOf(all: readonly Found[], first: number, end: number): boolean {
    const before = this.countsOf(all);
    return before !== 'none' && countBetween(before, first, end) > 0;
  }

  private countsOf(all: readonly Found[]): Uint32Array | 'none' {
    const known = this.counted.get(all) ?? runningCount(all, ({ eventId }) => this.eventIds.has(eventId)) ?? 'none';
    this.counted.set(all, known);
    return known;
  }
}
