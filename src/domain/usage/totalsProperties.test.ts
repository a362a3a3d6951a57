import * as fc from 'fast-check';

import { foldSession } from 'domain/sessions/foldSession';
import type { Totals } from 'domain/sessions/session';
import { arbitrarySession } from 'testing/arbitrarySession';
import { captures, readCapture } from 'testing/captures';

import { totalsOf } from './totals';

/** All figures of totals, in one flat list. */
const figures = ({ tokens, ...rest }: Totals): Readonly<Record<string, number>> => ({ ...rest, ...tokens });

/** The sum of several totals, figure by figure. */
function added(parts: readonly Totals[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = figures(totalsOf([]));
  for (const part of parts) {
    for (const [name, value] of Object.entries(figures(part))) {
      sums[name] = (sums[name] ?? 0) + value;
    }
  }
  return sums;
}

const session = arbitrarySession.map((rows) => foldSession('session-1', rows));

describe('figures on one page fit together', () => {
  it('every event is counted under one kind', () => {
    fc.assert(
      fc.property(session, ({ totals }) => {
        const { userPrompts, apiRequests, toolDecisions, toolResults, otherEvents } = totals;
        expect(userPrompts + apiRequests + toolDecisions + toolResults + otherEvents).toBe(totals.events);
      })
    );
  });

  it('what went wrong is part of what there was', () => {
    fc.assert(
      fc.property(session, ({ totals }) => {
        expect(totals.rejections).toBeLessThanOrEqual(totals.toolDecisions);
        expect(totals.failedTools).toBeLessThanOrEqual(totals.toolResults);
        expect(totals.apiErrors).toBeLessThanOrEqual(totals.otherEvents);
        expect(totals.requestsWithoutCost).toBeLessThanOrEqual(totals.apiRequests);
      })
    );
  });

  it('the turns of a session add up to the session, to the nano-dollar', () => {
    fc.assert(
      fc.property(session, ({ totals, turns }) => {
        expect(added(turns.map((turn) => turn.totals))).toEqual(figures(totals));
      })
    );
  });

  it('so do its agents', () => {
    fc.assert(
      fc.property(session, ({ totals, agents }) => {
        expect(added(agents.map((agent) => agent.totals))).toEqual(figures(totals));
      })
    );
  });

  it('and so do any two parts, in any order', () => {
    fc.assert(
      fc.property(session, fc.nat(), ({ events, waits }, cut) => {
        const at = cut % (events.length + 1);
        const parts = [totalsOf(events.slice(at), waits), totalsOf(events.slice(0, at).toReversed())];
        expect(added(parts)).toEqual(figures(totalsOf(events, waits)));
      })
    );
  });

  it('money is whole nano-dollars', () => {
    fc.assert(
      fc.property(session, ({ totals, turns }) => {
        expect(Number.isInteger(totals.costNanoUsd)).toBe(true);
        expect(turns.every((turn) => Number.isInteger(turn.totals.costNanoUsd))).toBe(true);
      })
    );
  });
});

describe('figures of captured sessions fit together', () => {
  it.each(captures.map(({ name }) => name))('%s', (name) => {
    const { totals, turns, agents, events } = foldSession(name, readCapture(name));
    expect(totals.events).toBe(events.length);
    expect(added(turns.map((turn) => turn.totals))).toEqual(figures(totals));
    expect(added(agents.map((agent) => agent.totals))).toEqual(figures(totals));
  });
});
