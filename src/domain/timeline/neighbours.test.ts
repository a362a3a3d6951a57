import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession } from 'testing/builders';

import { foldSession } from '../sessions/foldSession';
import { addMs } from '../units';
import { buildTimeline } from './buildTimeline';
import { NOTICE_KINDS } from './notices';
import { eventOrder, headOfTurn, neighbourEvent, type NeighbourKind, neighbourTurn } from './neighbours';

const orderOf = (records: readonly unknown[]) => {
  const session = foldSession('session-1', records);
  const origin = { fromMs: session.interval.startMs, toMs: session.interval.endMs };
  return { session, order: eventOrder(session, buildTimeline(session)), origin };
};

function walk(records: readonly unknown[], kind: NeighbourKind, direction: 'next' | 'previous'): readonly string[] {
  const { order, origin } = orderOf(records);
  const found: string[] = [];
  for (;;) {
    const id = neighbourEvent(order, kind, direction, { eventId: found.at(-1), ...origin });
    if (id === undefined) {
      return found;
    }
    found.push(id);
  }
}

describe('neighbourEvent', () => {
  it('visits every event once in order, and back', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const ids = orderOf(records).session.events.map(({ id }) => id);
        expect(walk(records, 'event', 'next')).toEqual(ids.slice(ids.indexOf(walk(records, 'event', 'next')[0] ?? '')));
        expect(walk(records, 'event', 'previous')).toEqual([...ids].reverse());
      })
    );
  });

  it('visits every problem, be it a failure or a rejection, and no other event', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const back = (kind: NeighbourKind) => [...walk(records, kind, 'previous')].reverse();
        expect(new Set(back('problem'))).toEqual(new Set([...back('failure'), ...back('rejection')]));
        expect(back('wait')).toHaveLength(orderOf(records).session.waits.length);
      })
    );
  });

  it('reaches every notice by the steps of its kind', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const { notices } = buildTimeline(foldSession('session-1', records)).notices;
        for (const kind of NOTICE_KINDS) {
          const wanted = notices.filter((notice) => notice.kind === kind).map(({ eventId }) => eventId);
          expect(new Set(walk(records, kind, 'previous'))).toEqual(new Set(wanted));
        }
      }),
      { numRuns: 30 }
    );
  });

  it('begins with what is in view when nothing is selected', () => {
    const { session, order } = orderOf(aSession().prompt('a').request().after(5000).prompt('b').request().records);
    const second = session.turns.at(-1);
    const origin = {
      fromMs: addMs(second?.interval.startMs ?? session.interval.startMs, -1),
      toMs: session.interval.endMs,
    };
    expect(neighbourEvent(order, 'event', 'next', origin)).toBe(second?.prompt?.id);
  });

  it('stays where there is nothing further', () => {
    const { session, order, origin } = orderOf(aSession().prompt('a').records);
    expect(neighbourEvent(order, 'event', 'next', { eventId: session.events.at(-1)?.id, ...origin })).toBeUndefined();
    expect(neighbourEvent(order, 'failure', 'next', origin)).toBeUndefined();
  });
});

describe('neighbourTurn', () => {
  const { session, order, origin } = orderOf(
    aSession().prompt('one').request().prompt('two').request().prompt('three').request().records
  );
  const [one, two, three] = session.turns;

  it('goes from turn to turn, and stops at the ends', () => {
    const head = two && headOfTurn(two);
    expect(neighbourTurn(order, 'next', { eventId: head, ...origin })).toBe(three);
    expect(neighbourTurn(order, 'previous', { eventId: head, ...origin })).toBe(one);
    expect(neighbourTurn(order, 'next', { eventId: three && headOfTurn(three), ...origin })).toBeUndefined();
  });

  it('goes back to the head of the turn one is in first', () => {
    expect(neighbourTurn(order, 'previous', { eventId: two?.events.at(-1)?.id, ...origin })).toBe(two);
  });

  it('begins with the first turn in view', () => {
    expect(neighbourTurn(order, 'next', origin)).toBe(one);
    expect(neighbourTurn(order, 'previous', origin)).toBe(three);
  });
});
