import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession, type SessionBuilder, START_MS } from 'testing/builders';
import { readCapture } from 'testing/captures';
import { shownModes } from '../timeline/modeColumns';
import { foldSession } from './foldSession';
import { permissionModes } from './permissionModes';

const stretchesOf = (work: SessionBuilder) =>
  permissionModes(foldSession('session-1', work.records)).map(({ mode, startMs, endMs }) => [
    mode,
    startMs - START_MS,
    endMs - START_MS,
  ]);
const change = (to: string) => ({ from_mode: 'default', to_mode: to });

describe('permissionModes', () => {
  it('knows nothing of a session that tells nothing', () => {
    expect(stretchesOf(aSession().prompt('x').request())).toEqual([]);
  });

  it('knows a mode from its change to the next one or the end', () => {
    const work = aSession()
      .after(1000)
      .add('permission_mode_changed', change('plan'))
      .after(1000)
      .add('permission_mode_changed', change('acceptEdits'))
      .after(1000)
      .add('at_mention');
    expect(stretchesOf(work)).toEqual([
      ['plan', 1000, 2000],
      ['acceptEdits', 2000, 3000],
    ]);
  });

  it('believes a decision of the main conversation, not one of a subagent', () => {
    const work = aSession()
      .after(500)
      .decide('Bash', { permission_mode: 'default' })
      .inAgent('agent-1', (agent) => agent.decide('Bash', { permission_mode: 'bypassPermissions' }))
      .after(500)
      .add('at_mention');
    expect(stretchesOf(work)).toEqual([['default', 500, 1000]]);
  });

  it('does not know when a mode changed whose change was not logged', () => {
    const work = aSession()
      .decide('Bash', { permission_mode: 'default' })
      .after(1000)
      .decide('Bash', { permission_mode: 'default' })
      .after(1000)
      .decide('Bash', { permission_mode: 'plan' })
      .after(1000)
      .add('at_mention');
    expect(stretchesOf(work)).toEqual([
      ['default', 0, 1000],
      ['plan', 2000, 3000],
    ]);
  });

  it('forgets the mode when another process goes on', () => {
    const work = aSession()
      .startup()
      .add('permission_mode_changed', change('plan'))
      .prompt('x')
      .resume(60_000)
      .prompt('y')
      .request();
    expect(stretchesOf(work)).toEqual([['plan', 60, 60_160]]);
  });

  it('reads the captured interactive session', () => {
    const session = foldSession('x', readCapture('2.1.330-interactive'));
    expect(permissionModes(session).map(({ mode, isChange }) => [mode, isChange])).toEqual([
      ['default', true],
      ['acceptEdits', true],
    ]);
  });

  it('gives stretches by start that never overlap, within the session', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const session = foldSession('session-1', records);
        const stretches = permissionModes(session);
        stretches.forEach(({ startMs, endMs }, index) => {
          expect(endMs).toBeGreaterThanOrEqual(startMs);
          expect(startMs).toBeGreaterThanOrEqual(stretches[index - 1]?.endMs ?? -Infinity);
        });
      })
    );
  });
});

describe('shownModes', () => {
  it('shows nothing of a session that kept one mode', () => {
    const session = foldSession('x', readCapture('2.1.330-print-resumed'));
    expect(permissionModes(session).length).toBeGreaterThan(0);
    expect(shownModes(permissionModes(session)).stretches).toEqual([]);
  });
});
