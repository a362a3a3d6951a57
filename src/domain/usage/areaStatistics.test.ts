import * as fc from 'fast-check';

import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';

import { foldSession } from '../sessions/foldSession';
import type { Interval, Session, Totals } from '../sessions/session';
import { type EpochMs, epochMs } from '../units';
import { type AreaStatistics, areaStatistics, SLOWEST_EVENTS } from './areaStatistics';

const folded = (rows: readonly unknown[]): Session => foldSession('session-1', rows);
const sessions = captures.map(({ name }) => [name, folded(readCapture(name))] as const);
const part = (startMs: EpochMs, endMs: EpochMs): Interval => ({ startMs, endMs });

/** Every figure that adds up. */
function figures({ totals, ledger, failed, rejected, kinds }: AreaStatistics) {
  const { tokens, apiMs: _api, toolMs: _tool, waitMs: _wait, ...counts }: Totals = totals;
  return {
    ...counts,
    ...tokens,
    failed: failed.length,
    rejected: rejected.length,
    ofKinds: kinds.reduce((sum, { events }) => sum + events, 0),
    ...ledger.parts,
    wallMs: ledger.wallMs,
  };
}

function expectParts(session: Session, cutsMs: readonly number[]): void {
  const { startMs, endMs } = session.interval;
  const inside = cutsMs.map((share) => epochMs(startMs + share * (endMs - startMs))).sort((a, b) => a - b);
  const edges = [startMs, ...inside, endMs];
  const sums: Record<string, number> = {};
  edges.slice(1).forEach((edge, index) => {
    const of = figures(areaStatistics(session, part(edges[index] ?? startMs, edge)));
    Object.entries(of).forEach(([name, value]) => (sums[name] = (sums[name] ?? 0) + value));
  });
  const whole: Record<string, number> = figures(areaStatistics(session, session.interval));
  Object.keys(whole).forEach((name) => expect([name, sums[name]]).toEqual([name, expect.closeTo(whole[name] ?? 0, 3)]));
}

describe('statistics of an area', () => {
  it.each(sessions)('of all of %s are its totals', (_name, session) => {
    const { totals, ledger } = areaStatistics(session, session.interval);
    expect(totals).toEqual(session.totals);
    expect(ledger.parts.model).toBeLessThanOrEqual(session.totals.apiMs + 0.001);
    expect(ledger.parts.wait).toBeLessThanOrEqual(session.totals.waitMs + 0.001);
  });

  it('of parts add up to the whole', () => {
    const cuts = fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { maxLength: 5 });
    fc.assert(
      fc.property(arbitrarySession, cuts, (rows, shares) => expectParts(folded(rows), [...new Set(shares)])),
      { numRuns: 50 }
    );
  });

  it('cut through the very moment of an event count it once', () => {
    const session = folded(aSession().prompt('x').request().decide('Bash').result().prompt('y').request().records);
    const { startMs, endMs } = session.interval;
    for (const { timeMs } of session.events) {
      const sides = [areaStatistics(session, part(startMs, timeMs)), areaStatistics(session, part(timeMs, endMs))];
      const isEdge = timeMs === endMs;
      expect(sides.reduce((sum, { totals }) => sum + totals.events, 0)).toBe(session.events.length + (isEdge ? 1 : 0));
    }
  });

  it('count of a request only the time inside, its cost where it ended', () => {
    const session = folded(aSession().prompt('x').request({ duration_ms: 10_000 }).records);
    const { endMs } = session.interval;
    const before = areaStatistics(session, part(epochMs(endMs - 9000), epochMs(endMs - 5000)));
    expect(before.ledger).toMatchObject({ wallMs: 4000, parts: { model: 4000, unexplained: 0 } });
    expect(before.totals).toMatchObject({ events: 0, costNanoUsd: 0 });
    const after = areaStatistics(session, part(epochMs(endMs - 1000), endMs));
    expect(after.ledger.parts.model).toBe(1000);
    expect(after.totals).toMatchObject({ events: 1, costNanoUsd: 4_167_600 });
  });

  it('name the slowest first, what failed and what was rejected', () => {
    const steps = aSession().prompt('x');
    for (const duration of [10, 70, 30, 50, 20, 60]) {
      steps.request({ duration_ms: duration });
    }
    steps.decide('Bash').result({ success: false, duration_ms: 5 }).decide('Edit', { decision: 'reject' });
    const session = folded(steps.records);
    const { slowest, failed, rejected, kinds } = areaStatistics(session, session.interval);
    expect(slowest).toHaveLength(SLOWEST_EVENTS);
    expect(slowest.map(({ record }) => Number(record['duration_ms']))).toEqual([70, 60, 50, 30, 20]);
    expect(failed.map(({ type }) => type)).toEqual(['tool_result']);
    expect(rejected.map(({ type }) => type)).toEqual(['tool_decision']);
    expect(kinds[0]).toMatchObject({ events: 6, example: { type: 'api_request' } });
  });

  it('keep kinds nobody has heard of apart', () => {
    const session = folded(aSession().add('one_of_tomorrow').add('another').add('another').records);
    const { kinds } = areaStatistics(session, session.interval);
    expect(kinds.map(({ example, events }) => [example.name, events])).toEqual([
      ['another', 2],
      ['one_of_tomorrow', 1],
    ]);
  });

  it('of nothing are zero', () => {
    const session = folded(aSession().prompt('x').records);
    const beyond = part(epochMs(session.interval.startMs - 100), epochMs(session.interval.startMs - 50));
    const { totals, ledger, kinds, slowest } = areaStatistics(session, beyond);
    expect([totals.events, ledger.wallMs, kinds.length, slowest.length]).toEqual([0, 0, 0, 0]);
  });
});
