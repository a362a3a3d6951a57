import * as fc from 'fast-check';

import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';

import { foldSession } from '../sessions/foldSession';
import type { Session } from '../sessions/session';
import { epochMs } from '../units';
import { type Ledger, LEDGER_OWNERS, ledgerOf, withoutIdle } from './ledger';

const folded = (rows: readonly unknown[]): Session => foldSession('session-1', rows);
const sumOf = ({ parts }: Ledger): number => LEDGER_OWNERS.reduce((sum, owner) => sum + parts[owner], 0);

describe('where the time went', () => {
  it.each(captures.map(({ name }) => name))('adds up to the wall time of %s', (name) => {
    const session = folded(readCapture(name));
    const ledger = ledgerOf(session);
    expect(ledger.wallMs).toBe(session.interval.endMs - session.interval.startMs);
    expect(sumOf(ledger)).toBeCloseTo(ledger.wallMs, 3);
  });

  it('finds the wait for a person in the interactive session', () => {
    const { parts } = ledgerOf(folded(readCapture('2.1.330-interactive')));
    expect(parts.wait).toBeGreaterThan(16_000);
  });

  it('adds up in any session, and its parts in any cut', () => {
    fc.assert(
      fc.property(arbitrarySession, fc.double({ min: 0, max: 1, noNaN: true }), (rows, share) => {
        const session = folded(rows);
        const { startMs, endMs } = session.interval;
        const cutMs = epochMs(startMs + share * (endMs - startMs));
        const whole = ledgerOf(session);
        const early = ledgerOf(session, { startMs, endMs: cutMs });
        const late = ledgerOf(session, { startMs: cutMs, endMs });
        expect(sumOf(whole)).toBeCloseTo(whole.wallMs, 3);
        LEDGER_OWNERS.forEach((owner) => {
          expect(whole.parts[owner]).toBeGreaterThanOrEqual(0);
          expect(early.parts[owner] + late.parts[owner]).toBeCloseTo(whole.parts[owner], 3);
        });
      }),
      { numRuns: 60 }
    );
  });

  it('counts what goes on at once once, and work before waiting', () => {
    const { records } = aSession()
      .prompt('Two agents')
      .inAgent('a1', (agent) => agent.request({ duration_ms: 4000 }))
      .inAgent('a2', (agent) => agent.request({ duration_ms: 4000 }));
    const { parts, wallMs } = ledgerOf(folded(records));
    expect(parts.model).toBeLessThanOrEqual(wallMs);
    expect(parts.model).toBeGreaterThan(0);
  });

  it('calls idle what lies between the turns', () => {
    const { records } = aSession().prompt('One').request({ duration_ms: 1000 }).after(60_000).prompt('Two');
    expect(ledgerOf(folded(records)).parts.idle).toBeGreaterThanOrEqual(59_000);
  });

  it('leaves out what lies between the turns, where that is asked for', () => {
    const { records } = aSession().prompt('One').request({ duration_ms: 1000 }).after(60_000).prompt('Two');
    const inTurns = withoutIdle(ledgerOf(folded(records)));
    expect(inTurns.parts).toMatchObject({ idle: 0, model: 1000 });
    expect(sumOf(inTurns)).toBeCloseTo(inTurns.wallMs, 3);
  });

  it('counts nothing of what lies outside of the session', () => {
    const session = folded(aSession().prompt('One').request({ duration_ms: 1000 }).records);
    const far = { startMs: epochMs(0), endMs: epochMs(session.interval.endMs + 1e9) };
    expect(ledgerOf(session, far)).toEqual(ledgerOf(session));
    expect(ledgerOf(session, { startMs: epochMs(0), endMs: epochMs(5) }).wallMs).toBe(0);
    expect(sumOf(ledgerOf(folded([])))).toBe(0);
  });
});
