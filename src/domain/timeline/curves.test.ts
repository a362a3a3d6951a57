import * as fc from 'fast-check';

import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';

import { foldSession } from '../sessions/foldSession';
import type { Session } from '../sessions/session';
import { epochMs } from '../units';
import { barAt, BarPeaks, forEachBar, forEachStepColumn } from './curveColumns';
import { contextAt, costAt, sessionCurves, TOKEN_KINDS, tokensBetween, tokensOfRequests } from './curves';
import { RangeMaximum } from './rangeMaximum';
import { TRUE_AXIS } from './timeAxis';
import { timeScale, viewportBounds } from './viewport';

const folded = (rows: readonly unknown[]): Session => foldSession('session-1', rows);
const sessions = captures.map(({ name }) => [name, folded(readCapture(name))] as const);
const anySession = arbitrarySession.map(folded);

function expectTrueCurves(session: Session): void {
  const curves = sessionCurves(session);
  const { costBefore } = curves;
  expect(costBefore.every((amount, index) => index === 0 || amount >= (costBefore[index - 1] ?? 0))).toBe(true);
  expect(curves.costNanoUsd).toBe(session.totals.costNanoUsd);
  expect(costAt(curves, session.interval.endMs)).toBe(session.totals.costNanoUsd);
  expect(costAt(curves, session.interval.startMs - 1)).toBe(0);
  expect(curves.contextPeakTokens).toBe(session.facts.contextPeakTokens);
  expect(Math.max(0, ...curves.contextTokens)).toBe(session.facts.contextPeakTokens);
  expect(contextAt(curves, session.interval.startMs - 1)).toBeUndefined();
  expect(tokensBetween(curves, -Infinity, Infinity)).toEqual(session.totals.tokens);
}

describe('the curves of a session', () => {
  it.each(sessions)('of %s rise to its exact cost, context peak and tokens', (_name, session) => {
    expectTrueCurves(session);
  });

  it('of any session do', () => {
    fc.assert(fc.property(anySession, expectTrueCurves), { numRuns: 50 });
  });

  it('step at the end of a request, for context at those of the main conversation alone', () => {
    const session = folded(
      aSession()
        .prompt('x')
        .request({ input_tokens: 5, cache_read_tokens: 1000, cache_creation_tokens: 50 })
        .inAgent('a1', (agent) => agent.request({ input_tokens: 90_000 }))
        .after(500)
        .add('compaction', { success: true })
        .add('compaction', { success: false })
        .request({ input_tokens: 7, cache_read_tokens: 0, cache_creation_tokens: 0 }).records
    );
    const curves = sessionCurves(session);
    const [first, , last] = session.events.filter(({ type }) => type === 'api_request');
    const at = (event: { timeMs: number } | undefined, offset = 0) => (event?.timeMs ?? NaN) + offset;
    expect([contextAt(curves, at(first, -1)), contextAt(curves, at(first))]).toEqual([undefined, 1055]);
    expect([contextAt(curves, at(last, -1)), contextAt(curves, at(last))]).toEqual([1055, 7]);
    expect([costAt(curves, at(first, -1)), costAt(curves, at(first))]).toEqual([0, 4_167_600]);
    expect(curves.compactionMs).toHaveLength(1);
  });

  it('of a session without requests are flat', () => {
    const curves = sessionCurves(folded(aSession().startup().records));
    expect([curves.costNanoUsd, curves.contextPeakTokens, curves.requestMs.length]).toEqual([0, 0, 0]);
    expect(new BarPeaks(curves).of({ axis: TRUE_AXIS, originMs: 0, cellMs: 1 })).toBe(0);
  });
});

describe('bars of tokens', () => {
  it('keep every token, whatever their width, and the peak is the highest bar', () => {
    fc.assert(
      fc.property(anySession, fc.integer({ min: -4, max: 24 }), (session, power) => {
        const curves = sessionCurves(session);
        const grid = { axis: TRUE_AXIS, originMs: session.interval.startMs, cellMs: 2 ** power };
        let requests = 0;
        let tokens = 0;
        let highest = 0;
        forEachBar(curves, grid, session.interval.startMs, session.interval.endMs, (startMs, endMs, first, end) => {
          expect(barAt(grid, curves.requestMs[first] ?? NaN)).toEqual({ startMs, endMs });
          expect(end).toBeGreaterThan(first);
          const bar = TOKEN_KINDS.reduce((sum, kind) => sum + tokensOfRequests(curves, kind, first, end), 0);
          requests += end - first;
          tokens += bar;
          highest = Math.max(highest, bar);
        });
        expect(requests).toBe(session.totals.apiRequests);
        expect(tokens).toBe(Object.values(session.totals.tokens).reduce((a, b) => a + b, 0));
        expect(new BarPeaks(curves).of(grid)).toBe(highest);
      }),
      { numRuns: 50 }
    );
  });
});

describe('columns of steps', () => {
  it('hold each step in view once, in the pixel in which it lies', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10 ** 7), { maxLength: 60 }), fc.integer({ min: 1, max: 2000 }), (times, width) => {
        const stepMs = Float64Array.from(times).sort();
        const bounds = viewportBounds({ startMs: epochMs(0), endMs: epochMs(10 ** 7) });
        const scale = timeScale(bounds, width);
        const seen: number[] = [];
        let before = -1;
        forEachStepColumn(stepMs, scale, (x, first, end) => {
          expect(x).toBeGreaterThan(before);
          before = x;
          for (let index = first; index < end; index++) {
            seen.push(index);
            expect(Math.abs(scale.timeToX(stepMs[index] ?? NaN) - x - 0.5)).toBeLessThan(0.501);
          }
        });
        expect(seen).toEqual([...stepMs.keys()]);
      }),
      { numRuns: 60 }
    );
  });

  it('of many steps are as many as the pixels', () => {
    const stepMs = Float64Array.from({ length: 100_000 }, (_, index) => index);
    const scale = timeScale({ fromMs: epochMs(0), toMs: epochMs(100_000) }, 800);
    let columns = 0;
    forEachStepColumn(stepMs, scale, () => void columns++);
    expect(columns).toBeLessThanOrEqual(801);
  });
});

describe('the largest of a run', () => {
  it('is what looking at each would find', () => {
    const values = fc.array(fc.nat(1000), { maxLength: 40 });
    fc.assert(
      fc.property(values, fc.nat(40), fc.nat(40), (of, first, end) => {
        const maximum = new RangeMaximum(Float64Array.from(of));
        expect(maximum.between(first, end)).toBe(Math.max(0, ...of.slice(first, Math.max(first, end))));
      })
    );
  });
});
