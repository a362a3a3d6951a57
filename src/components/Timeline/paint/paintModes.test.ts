import * as fc from 'fast-check';
import { geometry } from 'domain/timeline/geometry';
import type { Session } from 'domain/sessions/session';
import { aSession, type SessionBuilder, START_MS } from 'testing/builders';
import { bodyTop, modesTop } from '../frame';
import { builtSession, frameOf, PALETTE, PLOT } from '../testing/frameOf';
import { type DrawnShape, recordDrawing } from '../testing/recordedDrawing';
import { paintModes } from './paintModes';

const MINUTE = 60_000;

/** A session that changes to each mode at its time, in milliseconds since the start. */
function changing(changes: ReadonlyArray<readonly [atMs: number, mode: string]>, lengthMs: number): Session {
  let at = 0;
  const to = (session: SessionBuilder, timeMs: number) => {
    const after = timeMs - at;
    at = timeMs;
    return session.after(after);
  };
  const work = changes.reduce(
    (session, [timeMs, mode]) => to(session, timeMs).add('permission_mode_changed', { to_mode: mode }),
    aSession().add('user_prompt', { prompt: 'Go' })
  );
  return builtSession(to(work, lengthMs).request({ duration_ms: 0 }));
}

function painted(session: Session, fromMs?: number, toMs?: number) {
  const frame = frameOf(session, fromMs, toMs);
  const drawing = recordDrawing();
  paintModes(drawing.ctx, frame);
  const top = modesTop(frame);
  const groundOf = (mode: string) => (PALETTE.modes.get(mode) ?? PALETTE.otherMode).ground;
  const strips = (mode: string) =>
    drawing.shapes.filter((shape) => shape.top === top && shape.style === groundOf(mode));
  const tints = drawing.shapes.filter((shape) => shape.top === bodyTop(frame.box));
  return { ...drawing, frame, strips, tints };
}
const written = (shapes: readonly DrawnShape[]) => shapes.flatMap(({ text }) => (text === '' ? [] : [text]));

describe('the strip of permission modes', () => {
  it('is not there in a session that never changed its mode', () => {
    const session = builtSession(aSession().prompt('Go').decide('Bash', { permission_mode: 'plan' }).result());
    expect(painted(session).shapes).toEqual([]);
  });

  it('names each mode where it is in force, and tints the lanes where it matters', () => {
    const session = changing(
      [
        [0, 'default'],
        [4 * MINUTE, 'bypassPermissions'],
      ],
      10 * MINUTE
    );
    const { shapes, strips, tints, frame } = painted(session);
    expect(written(shapes)).toEqual(['default', 'bypassPermissions']);
    const turned = frame.scale.timeToX(START_MS + 4 * MINUTE);
    expect(strips('default')[0]?.right).toBeCloseTo(turned, 0);
    expect(strips('bypassPermissions')[0]?.left).toBeCloseTo(turned, 0);
    expect(tints).toHaveLength(1);
    expect(tints[0]?.left).toBeCloseTo(turned, 0);
    expect(tints[0]?.bottom).toBe(PLOT.height);
  });

  it('shows a mode of a later client as it is called', () => {
    const { shapes, strips } = painted(
      changing(
        [
          [0, 'plan'],
          [MINUTE, 'mode-of-tomorrow'],
        ],
        10 * MINUTE
      )
    );
    expect(written(shapes)).toContain('mode-of-tomorrow');
    expect(strips('mode-of-tomorrow')).toHaveLength(1);
  });

  it('keeps the long stretch before modes that were only passed through', () => {
    // Shift+Tab goes through the modes one by one: the ones between last as long as a key.
    const session = changing(
      [
        [0, 'plan'],
        [60 * MINUTE, 'default'],
        [60 * MINUTE + 100, 'acceptEdits'],
      ],
      120 * MINUTE
    );
    const { strips } = painted(session);
    expect(strips('plan')[0]?.right ?? NaN).toBeGreaterThan(400);
    expect(strips('acceptEdits')[0]?.left ?? NaN).toBeGreaterThan(400);
  });

  it('keeps the name in view of a mode that began before the window', () => {
    const session = changing(
      [
        [0, 'plan'],
        [50 * MINUTE, 'default'],
      ],
      60 * MINUTE
    );
    const { shapes, numbers } = painted(session, START_MS + 20 * MINUTE, START_MS + 20 * MINUTE + 1);
    const name = shapes.find(({ text }) => text === 'plan');
    expect(name?.left).toBe(geometry.modes.labelPadding);
    expect(numbers.every((value) => Math.abs(value) < 10_000)).toBe(true);
  });

  it('shows at every pixel a mode that was in force there, and draws no more than there are pixels', () => {
    const modes = ['default', 'plan', 'acceptEdits', 'bypassPermissions'];
    const anyChanges = fc
      .array(
        fc.record({
          afterMs: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 600_000 })),
          mode: fc.nat(3),
        }),
        {
          minLength: 2,
          maxLength: 40,
        }
      )
      .map((steps) => {
        let at = 0;
        return steps.map(({ afterMs, mode }) => [(at += afterMs), modes[mode] ?? ''] as const);
      });
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const last = changes.at(-1)?.[0] ?? 0;
        const { shapes, strips, frame } = painted(changing(changes, last + 60_000));
        const { stretches } = frame.timeline.modes;
        expect(shapes.length).toBeLessThan(5 * PLOT.width);
        for (const { mode, startMs, endMs } of stretches) {
          const [left, right] = [frame.scale.timeToX(startMs), frame.scale.timeToX(endMs)];
          if (right - left >= 2) {
            const middle = (left + right) / 2;
            expect(strips(mode).some((strip) => strip.left <= middle && strip.right >= middle)).toBe(true);
          }
        }
      }),
      { numRuns: 60 }
    );
  });
});
