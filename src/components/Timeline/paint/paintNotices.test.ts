import * as fc from 'fast-check';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { geometry } from 'domain/timeline/geometry';
import type { Session } from 'domain/sessions/session';
import { aSession, START_MS } from 'testing/builders';
import { builtSession, frameOf, PALETTE, PLOT } from '../testing/frameOf';
import { type DrawnShape, recordDrawing } from '../testing/recordedDrawing';
import { paintNotices, paintSelectedFlag } from './paintNotices';

const { flagWidth, height } = geometry.notices;

/** A session of a hundred seconds with failures at these milliseconds. */
function failing(...times: readonly number[]): Session {
  let at = 0;
  const work = [...times, 100_000].reduce(
    (session, time, index) => {
      const after = time - at;
      at = time;
      const then = session.after(after);
      return index < times.length
        ? then.add('api_error', { error: 'Overloaded', status_code: 529 })
        : then.request({ duration_ms: 0 });
    },
    aSession().add('user_prompt', { prompt: 'Go' })
  );
  return builtSession(work);
}

function painted(session: Session, fromMs?: number, toMs?: number) {
  const frame = frameOf(session, fromMs, toMs);
  const drawing = recordDrawing();
  paintNotices(drawing.ctx, frame);
  const grounds = new Set<unknown>(Object.values(PALETTE.notices).map(({ ground }) => ground));
  const flags = drawing.shapes.filter(
    ({ method, style, right, left }) =>
      method === 'fill' && grounds.has(style) && Math.round(right - left) === flagWidth - 2
  );
  return { ...drawing, frame, flags };
}
const counts = (shapes: readonly DrawnShape[]) => shapes.flatMap(({ text }) => (text === '' ? [] : [text]));

describe('the strip of flags', () => {
  it('takes no room in a session in which nothing calls for a look', () => {
    const { shapes, frame } = painted(builtSession(aSession().prompt('Go').request()));
    expect(shapes).toEqual([]);
    expect(frame.box.noticesHeightPx).toBe(0);
  });

  it('has a flag at the time of each failure, in the colour of failures', () => {
    const { flags, frame } = painted(failing(20_000, 70_000));
    expect(flags.map(({ style }) => style)).toEqual([PALETTE.notices.failure.ground, PALETTE.notices.failure.ground]);
    const middles = flags.map(({ left, right }) => (left + right) / 2);
    expect(middles[0]).toBeCloseTo(frame.scale.timeToX(START_MS + 20_000), -1);
    expect(middles[1]).toBeCloseTo(frame.scale.timeToX(START_MS + 70_000), -1);
  });

  it('has one flag for failures at the same place, with how many they are', () => {
    const { shapes, flags } = painted(failing(50_000, 50_001, 50_002));
    expect(flags).toHaveLength(1);
    expect(counts(shapes)).toEqual(['3']);
  });

  it('tells them apart once there is room', () => {
    const { flags } = painted(failing(50_000, 50_001, 50_002), START_MS + 49_999, START_MS + 50_003);
    expect(flags).toHaveLength(3);
  });

  it('has flags and counts that never lie over one another, whatever failed and however near one looks', () => {
    const anyTimes = fc
      .array(fc.oneof(fc.nat(99_999), fc.integer({ min: 50_000, max: 50_020 })), { minLength: 1, maxLength: 60 })
      .map((times) => times.sort((a, b) => a - b));
    const anyWindow = fc.constantFrom([0, 100_000], [40_000, 60_000], [49_990, 50_030], [50_000, 50_001]);
    fc.assert(
      fc.property(anyTimes, anyWindow, (times, [from = 0, to = 0]) => {
        const { shapes, flags, frame } = painted(failing(...times), START_MS + from, START_MS + to);
        const { notices } = frame.timeline.notices;
        const seen = notices.filter(({ timeMs }) => timeMs >= frame.scale.fromMs && timeMs <= frame.scale.toMs);
        expect(seen.length === 0 || flags.length > 0).toBe(true);
        const taken = shapes
          .filter((shape) => flags.includes(shape) || shape.text !== '')
          .sort((a, b) => a.left - b.left);
        taken.slice(1).forEach((shape, index) => {
          expect(shape.left).toBeGreaterThanOrEqual((taken[index]?.right ?? NaN) - 1);
        });
        expect(
          shapes.every(
            ({ top, bottom }) => top >= USUAL_STRIPS.notices.topPx && bottom <= USUAL_STRIPS.notices.topPx + height
          )
        ).toBe(true);
      }),
      { numRuns: 80 }
    );
  });

  it('frames the flag of the selected event, and of that alone', () => {
    const session = failing(20_000, 70_000);
    const { frame, flags } = painted(session);
    const [, second] = session.events.filter(({ type }) => type === 'api_error');
    const drawing = recordDrawing();
    const failed = frame.timeline.markOfEvent.get(second?.id ?? '');
    expect(failed).toBeDefined();
    if (failed) {
      paintSelectedFlag(drawing.ctx, frame, failed);
    }
    expect(drawing.shapes).toHaveLength(1);
    expect(drawing.shapes[0]).toMatchObject({ left: flags[1]?.left, right: flags[1]?.right, method: 'stroke' });
    const prompt = frame.timeline.markOfEvent.get(session.events[0]?.id ?? '');
    if (prompt) {
      paintSelectedFlag(drawing.ctx, frame, prompt);
    }
    expect(drawing.shapes).toHaveLength(1);
  });

  it('draws no more for twenty thousand failures than for the pixels there are', () => {
    const times = Array.from({ length: 20_000 }, (_, index) => index * 5);
    const { shapes, flags } = painted(failing(...times));
    expect(flags.length).toBeLessThanOrEqual(PLOT.width / flagWidth + 1);
    expect(shapes.length).toBeLessThan(PLOT.width);
  });
});
