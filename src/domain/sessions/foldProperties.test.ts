import * as fc from 'fast-check';

import { arbitrarySession } from 'testing/arbitrarySession';

import { foldSession } from './foldSession';
import type { Session } from './session';

const fold = (records: readonly unknown[]): Session => foldSession('session-1', records);
const sum = (figures: readonly number[]): number => figures.reduce((a, b) => a + b, 0);
const withoutDuplicates = (session: Session) => ({
  ...session,
  problems: session.problems.filter(({ kind }) => kind !== 'duplicate'),
});

describe('folding', () => {
  it('gives the same session whatever the order of the rows', () => {
    const shuffled = arbitrarySession.chain((records) =>
      fc.shuffledSubarray([...records], { minLength: records.length }).map((other) => [records, other] as const)
    );
    fc.assert(fc.property(shuffled, ([records, other]) => expect(fold(other)).toEqual(fold(records))));
  });

  it('is not changed by rows that come twice, except that it says so', () => {
    const repeated = arbitrarySession.chain((records) =>
      fc.subarray([...records]).map((again) => ({ records, again: again.map((record) => ({ ...record })) }))
    );
    fc.assert(
      fc.property(repeated, ({ records, again }) => {
        const session = fold([...records, ...again]);
        expect(withoutDuplicates(session)).toEqual(fold(records));
        const copies = session.problems.filter((problem) => problem.kind === 'duplicate');
        expect(copies).toHaveLength(again.length);
      })
    );
  });

  it('notices a row that is missing inside a run', () => {
    const oneOf = arbitrarySession.chain((records) => fc.tuple(fc.constant(records), fc.nat(records.length - 1)));
    fc.assert(
      fc.property(oneOf, ([records, missing]) => {
        const whole = fold(records);
        const id = whole.events[missing]?.id;
        const rest = fold(whole.events.filter((event) => event.id !== id).map((event) => event.record));
        const sequence = whole.events[missing]?.sequence ?? 0;
        const isInside = sequence > 0 && whole.events[missing + 1]?.sequence === sequence + 1;
        const gaps = rest.problems.filter((problem) => problem.kind === 'sequenceGap');
        expect(gaps).toHaveLength(isInside ? 1 : 0);
        expect(gaps.map((gap) => gap.missing)).toEqual(isInside ? [1] : []);
      })
    );
  });

  it('puts every event into one turn and one agent, and money and time with it', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const { events, turns, agents, totals, turnOfEvent, waits } = fold(records);
        for (const parts of [turns, agents]) {
          const all = parts.map((part) => part.totals);
          expect(sum(all.map((each) => each.events))).toBe(totals.events);
          expect(sum(all.map((each) => each.costNanoUsd))).toBe(totals.costNanoUsd);
          expect(sum(all.map((each) => each.apiMs))).toBe(totals.apiMs);
          expect(sum(all.map((each) => each.toolMs))).toBe(totals.toolMs);
          expect(sum(all.map((each) => each.waitMs))).toBe(totals.waitMs);
          expect(sum(all.map((each) => each.rejections))).toBe(totals.rejections);
        }
        expect(events.every((event) => turnOfEvent.get(event.id)?.events.includes(event))).toBe(true);
        expect(waits.every((wait) => wait.endMs >= wait.startMs)).toBe(true);
      })
    );
  });

  it('finds as many runs as processes were started', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const starts = records.filter((record) => record['event.sequence'] === '0');
        expect(fold(records).runs).toHaveLength(starts.length);
      })
    );
  });

  it('keeps everything inside the interval of the session', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const { interval, turns, agents, runs, waits } = fold(records);
        for (const part of [...turns, ...agents, ...runs].map((each) => each.interval).concat(waits)) {
          expect(part.startMs).toBeGreaterThanOrEqual(interval.startMs);
          expect(part.endMs).toBeLessThanOrEqual(interval.endMs);
        }
      })
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (junk) => expect(fold(junk).totals.events).toBeLessThanOrEqual(junk.length))
    );
    expect(fold([]).turns).toEqual([]);
    expect(fold([]).facts.title).toBe('session-1');
  });
});
