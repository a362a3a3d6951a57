import * as fc from 'fast-check';
import { arbitraryIdleSession } from 'testing/arbitraryIdle';
import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession, type SessionBuilder } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';

import { eventInterval } from '../events/eventInterval';
import { foldSession } from '../sessions/foldSession';
import { compressedAxis, lengthOf } from './compressedAxis';
import { breakAt, nextBreak, type TimeAxis, TRUE_AXIS } from './timeAxis';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const axisOf = (built: SessionBuilder) => compressedAxis(foldSession('session-1', built.records));
const drawn = (axis: TimeAxis, { startMs, endMs }: { startMs: number; endMs: number }) =>
  axis.positionOf(endMs) - axis.positionOf(startMs);
const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });

describe('compressedAxis', () => {
  it('rises', () => {
    fc.assert(
      fc.property(arbitraryIdleSession, share, share, (session, one, other) => {
        const axis = compressedAxis(session);
        const { startMs, endMs } = session.interval;
        const at = (of: number) => startMs + of * (endMs - startMs);
        const [early, late] = [Math.min(at(one), at(other)), Math.max(at(one), at(other))];
        const further = drawn(axis, { startMs: early, endMs: late });
        expect(further).toBeGreaterThanOrEqual(0);
        expect(further).toBeLessThanOrEqual(late - early + 0.01);
        if (late - early > 10) {
          expect(further).toBeGreaterThan(0);
        }
      })
    );
  });

  it('has an inverse, exact away from breaks', () => {
    fc.assert(
      fc.property(arbitraryIdleSession, share, (session, of) => {
        const axis = compressedAxis(session);
        const { startMs, endMs } = session.interval;
        const timeMs = startMs + of * (endMs - startMs);
        const within = breakAt(axis, timeMs);
        const error = Math.abs(axis.timeAt(axis.positionOf(timeMs)) - timeMs);
        expect(error).toBeLessThanOrEqual(within ? (within.endMs - within.startMs) / 10_000 : 0.001);
        const position = of * drawn(axis, session.interval) + axis.positionOf(startMs);
        expect(axis.positionOf(axis.timeAt(position))).toBeCloseTo(position, 2);
        for (const { timeMs: eventMs } of session.events) {
          expect(axis.timeAt(axis.positionOf(eventMs))).toBe(eventMs);
        }
      })
    );
  });

  it('draws every event on one scale, as long as it lasted', () => {
    fc.assert(
      fc.property(arbitraryIdleSession, (session) => {
        const axis = compressedAxis(session);
        for (const event of session.events) {
          const interval = eventInterval(event);
          expect(drawn(axis, interval)).toBe(interval.endMs - interval.startMs);
        }
      })
    );
  });

  it('shortens only long stretches without events, to one short length', () => {
    fc.assert(
      fc.property(arbitraryIdleSession, (session) => {
        const axis = compressedAxis(session);
        const lengths = axis.breaks.map((each) => drawn(axis, each));
        axis.breaks.forEach((each, index) => {
          expect(each.endMs - each.startMs).toBeGreaterThan(60_000);
          expect(lengths[index]).toBeCloseTo(lengths[0] ?? NaN, 6);
          expect(lengths[index]).toBeLessThan(each.endMs - each.startMs);
          expect(each.startMs).toBeGreaterThanOrEqual(axis.breaks[index - 1]?.endMs ?? -Infinity);
          for (const event of session.events) {
            const { startMs, endMs } = eventInterval(event);
            expect(startMs < each.endMs && endMs > each.startMs).toBe(false);
          }
        });
        const rest = session.interval.endMs - session.interval.startMs - lengthOf(axis.breaks);
        const whole = drawn(axis, session.interval);
        expect(whole).toBeCloseTo(rest + lengths.reduce((a, b) => a + b, 0), 3);
        if (rest > 0) {
          expect(whole).toBeLessThanOrEqual((rest * 4) / 3 + 0.01 * lengths.length);
        }
      })
    );
  });

  it('is never thrown off by what a client could send', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const session = foldSession('session-1', records);
        const axis = compressedAxis(session);
        expect(Number.isFinite(axis.positionOf(session.interval.endMs))).toBe(true);
      })
    );
  });

  it('tells waits for a person from idle time', () => {
    const axis = axisOf(
      aSession()
        .prompt('Go')
        .request()
        .after(HOUR)
        .decide('Bash', { source: 'user_temporary' })
        .result()
        .after(2 * HOUR)
        .prompt('And now')
        .request()
    );
    expect(axis.breaks.map(({ kind, startMs, endMs }) => [kind, Math.round((endMs - startMs) / HOUR)])).toEqual([
      ['waiting', 1],
      ['idle', 2],
    ]);
  });

  it('leaves a stretch in which another agent works', () => {
    const axis = axisOf(
      aSession()
        .prompt('Go')
        .inAgent('a1', (agent) => agent.request().after(HOUR).request())
        .request()
    );
    expect(axis).toBe(TRUE_AXIS);
  });

  it.each([
    ['half a minute', aSession().prompt('Go').request().after(29_000).prompt('On')],
    [
      'a small part of the work',
      aSession()
        .prompt('Go')
        .request({ duration_ms: HOUR })
        .after(2 * MINUTE)
        .prompt('On'),
    ],
    ['no events', aSession()],
    ['one event', aSession().prompt('Go')],
  ])('is the true one for %s', (_, built) => {
    expect(axisOf(built)).toBe(TRUE_AXIS);
  });

  it('has room between two lone instants an hour apart', () => {
    const axis = axisOf(aSession().prompt('Go').after(HOUR).prompt('On'));
    expect(axis.breaks).toHaveLength(1);
    expect(drawn(axis, axis.breaks[0] ?? { startMs: 0, endMs: 0 })).toBe(1000);
  });

  it('makes the captured sessions no longer', () => {
    for (const { name } of captures) {
      const session = foldSession(name, readCapture(name));
      const axis = compressedAxis(session);
      expect(drawn(axis, session.interval)).toBeLessThanOrEqual(session.interval.endMs - session.interval.startMs);
    }
  });

  it('knows the break at a moment, and the next', () => {
    const axis = axisOf(aSession().prompt('Go').request().after(HOUR).prompt('On').request());
    const only = axis.breaks[0];
    const [startMs, endMs] = [only?.startMs ?? NaN, only?.endMs ?? NaN];
    expect([startMs, startMs + 1, endMs - 1, endMs].map((at) => breakAt(axis, at))).toEqual([
      undefined,
      only,
      only,
      undefined,
    ]);
    expect([startMs - 1, startMs, startMs + 1, endMs].map((at) => nextBreak(axis, at))).toEqual([
      only,
      only,
      undefined,
      undefined,
    ]);
  });
});
