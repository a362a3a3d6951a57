import fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';
import { type EpochMs, epochMs } from '../units';
import { foldSession } from '../sessions/foldSession';
import { advance, eventAt, IDLE_REST_MS, type ReplayTrack, replayTrack, withinTrack } from './replay';
import { REPLAY_SPEEDS } from './replayChoices';

/** Starts at 0; events at these times, with nothing to do in the stretches named. */
function track(times: readonly number[], idle: ReadonlyArray<readonly [from: number, to: number]> = []): ReplayTrack {
  return {
    startMs: epochMs(0),
    endMs: epochMs(times.at(-1) ?? 0),
    timeMs: Float64Array.from(times),
    idle: {
      startMs: Float64Array.from(idle, ([from]) => from),
      endMs: Float64Array.from(idle, ([, to]) => to),
    },
  };
}

const anyTrack = arbitrarySession.map((records) => {
  const session = foldSession('s', records);
  return replayTrack(
    session,
    Float64Array.from(session.events, ({ timeMs }) => timeMs)
  );
});
const anyFrames = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 50 });
const anyPace = fc.record({ speed: fc.constantFrom(...REPLAY_SPEEDS), skipsIdle: fc.boolean() });

describe('a replay', () => {
  it('runs as fast as it happened, or so many times faster', () => {
    const long = track([0, 100_000]);
    expect(advance(long, epochMs(5), 16, { speed: 1, skipsIdle: true })).toBe(21);
    expect(advance(long, epochMs(5), 16, { speed: 64, skipsIdle: false })).toBe(1029);
  });

  it('passes idle time in a moment, and goes on at its pace behind it', () => {
    const gap = track([0, 1_000, 61_000, 62_000], [[2_000, 61_000]]);
    expect(advance(gap, epochMs(1_990), 30, { speed: 1, skipsIdle: true })).toBe(61_020);
    expect(advance(gap, epochMs(30_000), 30, { speed: 1, skipsIdle: true })).toBe(61_030);
    expect(advance(gap, epochMs(1_990), 30, { speed: 1, skipsIdle: false })).toBe(2_020);
  });

  it('finds what is idle: only a rest of it is left', () => {
    fc.assert(
      fc.property(anyTrack, ({ idle, timeMs, endMs }) => {
        idle.startMs.forEach((from, at) => {
          const to = idle.endMs[at] ?? NaN;
          expect(to).toBeGreaterThan(from);
          expect(from).toBeGreaterThanOrEqual((idle.endMs[at - 1] ?? -Infinity) + IDLE_REST_MS);
          expect(to).toBeLessThanOrEqual(endMs);
          expect(timeMs.some((time) => time > from && time < to)).toBe(false);
        });
      })
    );
  });

  it('never goes back, never leaves the session, and reaches its end', () => {
    fc.assert(
      fc.property(anyTrack, anyPace, anyFrames, (of, pace, frames) => {
        let position: EpochMs = of.startMs;
        for (const frame of frames) {
          const next = advance(of, position, frame, pace);
          expect(next).toBeGreaterThanOrEqual(position);
          expect(next).toBeLessThanOrEqual(of.endMs);
          position = next;
        }
        expect(advance(of, position, of.endMs - of.startMs, pace)).toBe(of.endMs);
      })
    );
  });

  it('lands where it would land in other steps', () => {
    fc.assert(
      fc.property(anyTrack, anyPace, anyFrames, (of, pace, frames) => {
        const stepped = frames.reduce<EpochMs>((position, frame) => advance(of, position, frame, pace), of.startMs);
        const total = frames.reduce((sum, frame) => sum + frame, 0);
        expect(stepped).toBeCloseTo(advance(of, of.startMs, total, pace), 1);
      })
    );
  });

  it('passes every event, in order, whether it skips idle time or not', () => {
    const passedIn = (of: ReplayTrack, skipsIdle: boolean, frame: number): number[] => {
      const passed: number[] = [];
      let seen = eventAt(of, of.startMs - 1) ?? -1;
      for (let position: EpochMs = of.startMs; ; position = advance(of, position, frame, { speed: 64, skipsIdle })) {
        for (const now = eventAt(of, position) ?? -1; seen < now; ) {
          passed.push(++seen);
        }
        if (position >= of.endMs) {
          return passed;
        }
      }
    };
    fc.assert(
      fc.property(anyTrack, fc.integer({ min: 5, max: 250 }), (of, frame) => {
        const all = Array.from(of.timeMs, (_, index) => index);
        expect(passedIn(of, true, frame)).toEqual(all);
        expect(passedIn(of, false, frame)).toEqual(all);
      }),
      { numRuns: 30 }
    );
  });
});

describe('a position in a replay', () => {
  const three = track([0, 10, 10, 30]);

  it('has the latest event at or before it', () => {
    expect([-1, 0, 9, 10, 29, 30, 31].map((position) => eventAt(three, position))).toEqual([
      ...[undefined, 0, 0, 2, 2, 3, 3],
    ]);
  });

  it('from elsewhere is brought into the session', () => {
    expect([-5, 5, 50, NaN].map((time) => withinTrack(three, time))).toEqual([0, 5, 30, 0]);
  });
});
