import * as fc from 'fast-check';
import { aSession, record } from 'testing/builders';
import { foldSession } from '../sessions/foldSession';
import { type ModeStretch, permissionModes } from '../sessions/permissionModes';
import { type EpochMs, epochMs } from '../units';
import { firstMode, modeAt, shownModes } from './modeColumns';

const MODES = ['default', 'plan', 'acceptEdits'];

/** Stretches by start that do not overlap, with and without room between them. */
const anyStretches = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.nat(5), mode: fc.constantFrom(...MODES), isChange: fc.boolean() }))
  .map((parts) => {
    let ms = 0;
    return parts.map(({ gap, length, mode, isChange }, index): ModeStretch => {
      const startMs = epochMs(ms + gap);
      const endMs = epochMs(startMs + length);
      ms = endMs;
      return { mode, isChange, eventId: `event-${index}`, startMs, endMs };
    });
  });

describe('the strip of permission modes', () => {
  it('is left out where nothing tells modes apart', () => {
    const calm = aSession()
      .prompt('x')
      .decide('Bash', { permission_mode: 'default' })
      .decide('Read', { permission_mode: 'default' });
    expect(shownModes(permissionModes(foldSession('session-1', calm.records))).stretches).toEqual([]);
    expect(shownModes([]).stretches).toEqual([]);
  });

  it('is there where the mode was changed once, though only one is known', () => {
    const rows = [record('permission_mode_changed', { from_mode: 'default', to_mode: 'plan' })];
    expect(shownModes(permissionModes(foldSession('session-1', rows))).stretches.map(({ mode }) => mode)).toEqual([
      'plan',
    ]);
  });

  it('finds the stretch at a time, and nothing between two', () => {
    fc.assert(
      fc.property(anyStretches, fc.nat(60), (stretches, ms) => {
        const modes = shownModes(stretches);
        const timeMs: EpochMs = epochMs(ms);
        const holding = modes.stretches.filter(({ startMs, endMs }) => startMs <= timeMs && endMs >= timeMs);
        expect(modeAt(modes, timeMs)).toBe(holding[0]);
      })
    );
  });

  it('begins with the first stretch that is not over', () => {
    fc.assert(
      fc.property(anyStretches, fc.nat(60), (stretches, ms) => {
        const modes = shownModes(stretches);
        const first = firstMode(modes, ms);
        expect(modes.stretches.slice(0, first).every(({ endMs }) => endMs < ms)).toBe(true);
        expect(modes.stretches.slice(first).every(({ endMs }) => endMs >= ms)).toBe(true);
      })
    );
  });
});
