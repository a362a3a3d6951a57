import { type Judgement, judged } from './doctor';

/** What the numbers that clients give their events tell of the last day with events. */
export interface LossFacts {
  readonly events: number;
  /** Events that have a number; clients before 2.1 give none. */
  readonly numbered: number;
  readonly sessions: number;
  /** Numbers between the first and the last of a process that no event has, and in how many sessions. */
  readonly missing: number;
  readonly gapped: number;
  /** Events that are stored more than once: so many too many, and in how many sessions. */
  readonly copies: number;
  readonly doubled: number;
  /** Sessions to look at. */
  readonly examples: string;
}

/** Did all events arrive, and each once? */
export function judgeLosses(facts: LossFacts): Judgement[] {
  const { events, numbered, sessions, missing, gapped, copies, doubled, examples } = facts;
  if (numbered === 0) {
    return [judged('unknown', events === 0 ? 'losses.none' : 'losses.unnumbered', { events })];
  }
  const looked = { numbered, events, sessions };
  return [
    missing > 0
      ? judged('warning', 'losses.gaps', { ...looked, missing, gapped, examples })
      : judged('ok', 'losses.noGaps', looked),
    copies > 0
      ? judged('warning', 'losses.copies', { ...looked, copies, doubled })
      : judged('ok', 'losses.noCopies', looked),
  ];
}
