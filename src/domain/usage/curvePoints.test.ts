import * as fc from 'fast-check';

import { arbitrarySession } from 'testing/arbitrarySession';
import { readCapture } from 'testing/captures';

import { foldSession } from '../sessions/foldSession';
import { costAt, sessionCurves } from '../timeline/curves';
import { addMs, epochMs } from '../units';
import { curvePoints } from './curvePoints';

const opened = (name: string) => foldSession('session-1', readCapture(name));
const windowOf = ({ interval }: ReturnType<typeof opened>) => ({ fromMs: interval.startMs, toMs: interval.endMs });

describe('points of cumulative curves', () => {
  it('end at what the session cost and used', () => {
    const session = opened('2.1.330-interactive');
    const { costNanoUsd, tokens, timesMs } = curvePoints(sessionCurves(session), windowOf(session));
    expect(costNanoUsd[0]).toBe(0);
    expect(costNanoUsd.at(-1)).toBe(session.totals.costNanoUsd);
    expect(tokens.cacheReadTokens.at(-1)).toBe(session.totals.tokens.cacheReadTokens);
    expect(timesMs).toHaveLength(session.totals.apiRequests + 2);
  });

  it('of a part of the session begin at what was spent before it', () => {
    const session = opened('2.1.330-interactive');
    const curves = sessionCurves(session);
    const { fromMs } = windowOf(session);
    const window = { fromMs: addMs(fromMs, 30_000), toMs: addMs(fromMs, 60_000) };
    const points = curvePoints(curves, window);
    expect(points.costNanoUsd[0]).toBe(costAt(curves, window.fromMs));
    expect(points.costNanoUsd.at(-1)).toBe(costAt(curves, window.toMs));
    expect(points.timesMs[0]).toBe(window.fromMs);
    expect(points.timesMs.at(-1)).toBe(window.toMs);
  });

  it('never fall, are as many as asked for, and end where they end with all of them', () => {
    fc.assert(
      fc.property(arbitrarySession, fc.integer({ min: 1, max: 5 }), fc.nat(1000), (rows, most, offsetMs) => {
        const session = foldSession('session-1', rows);
        const { startMs, endMs } = session.interval;
        const window = { fromMs: epochMs(startMs + offsetMs), toMs: epochMs(Math.max(endMs, startMs + offsetMs)) };
        const { timesMs, costNanoUsd, tokens } = curvePoints(sessionCurves(session), window, most);
        expect(timesMs.length).toBeLessThanOrEqual(most + 2);
        [timesMs, costNanoUsd, ...Object.values(tokens)].forEach((values: readonly number[]) =>
          expect(values).toEqual([...values].sort((one, other) => one - other))
        );
        expect(costNanoUsd.at(-1)).toBe(session.totals.costNanoUsd);
      }),
      { numRuns: 60 }
    );
  });
});
