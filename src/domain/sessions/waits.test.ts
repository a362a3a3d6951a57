import { aSession } from 'testing/builders';

import { foldSession } from './foldSession';
import type { Session } from './session';

const fold = (records: readonly unknown[]): Session => foldSession('session-1', records);

describe('waits', () => {
  const waits = (session: Session) => session.waits.map(({ startMs, endMs }) => endMs - startMs);
  const asked = { source: 'user_temporary' };

  it('begin when the request ended', () => {
    expect(waits(fold(aSession().prompt('x').request().after(5000).decide('Bash', asked).records))).toEqual([5000]);
  });

  it('begin when the hook before the tool ended, if that was later', () => {
    const { records } = aSession()
      .prompt('x')
      .request()
      .hook('PreToolUse', 'Bash', 40)
      .after(5000)
      .decide('Bash', asked);
    expect(waits(fold(records))).toEqual([5000]);
  });

  it("are not begun by another tool's hook, nor by one of another agent", () => {
    const { records } = aSession()
      .prompt('x')
      .request()
      .hook('PreToolUse', 'Read', 40)
      .after(5000)
      .decide('Bash', asked);
    expect(waits(fold(records))).toEqual([5040]);
  });

  it('of several tools of one request follow one another', () => {
    const { records } = aSession()
      .prompt('x')
      .request()
      .after(5000)
      .decide('Bash', asked)
      .after(2000)
      .decide('Edit', asked);
    const session = fold(records);
    expect(waits(session)).toEqual([5000, 2000]);
    expect(session.totals.waitMs).toBe(7000);
    expect(session.calls.map((call) => call.wait?.endMs)).toEqual(session.waits.map((wait) => wait.endMs));
  });

  it('are none where a rule or a hook decided', () => {
    const { records } = aSession().prompt('x').request().after(50).decide('Bash').decide('Edit', { source: 'hook' });
    expect(fold(records).waits).toEqual([]);
  });

  it.each([
    ['print mode', { 'terminal.type': 'non-interactive' }],
    ['the SDK', { query_source: 'sdk' }],
  ])('are none in %s, where nobody can be asked', (_, common) => {
    const { records } = aSession({ common }).prompt('x').request().after(50).decide('Bash', asked);
    expect(fold(records).waits).toEqual([]);
  });

  it('are none where nothing tells when they began', () => {
    const { records } = aSession().prompt('x').request().after(50).decide('Bash', asked);
    expect(fold(records.filter((row) => row['event.name'] !== 'api_request')).waits).toEqual([]);
  });
});
