import { aSession, record, START_MS } from 'testing/builders';

import { foldSession } from './foldSession';
import type { Session } from './session';

const fold = (records: readonly unknown[]): Session => foldSession('session-1', records);
const kinds = (session: Session) => session.problems.map(({ kind }) => kind);

describe('runs', () => {
  const runSizes = (session: Session) => session.runs.map(({ eventCount }) => eventCount);

  it('start where the numbers start again', () => {
    const { records } = aSession().startup().prompt('one').request().resume().prompt('two').request();
    const session = fold(records);
    expect(runSizes(session)).toEqual([4, 4]);
    expect(session.problems).toEqual([]);
  });

  it('start at a number above 0 when the first rows of the process were lost', () => {
    const built = aSession().startup().prompt('one').request().resume();
    const records = built
      .prompt('two')
      .request()
      .records.filter((_, index) => index < 4 || index > 5);
    expect(runSizes(fold(records))).toEqual([4, 2]);
  });

  it('are not told apart by rows that are out of order by milliseconds', () => {
    const numbers = [0, 1, 3, 2, 5, 4, 6];
    const rows = numbers.map((sequence, index) =>
      record('at_mention', { 'event.sequence': sequence, _time: new Date(START_MS + index * 2).toISOString() })
    );
    expect(runSizes(fold(rows))).toEqual([7]);
    expect(kinds(fold(rows))).toEqual([]);
  });

  it('stay apart when two clients have the session open at once', () => {
    const one = aSession({ seed: 1 }).startup().prompt('one');
    const other = aSession({ seed: 2, startMs: START_MS + 5000 })
      .startup()
      .prompt('other');
    for (let index = 0; index < 5; index++) {
      one.after(4000).request();
      other.after(4000).request();
    }
    const session = fold([...one.records, ...other.records]);
    expect(runSizes(session)).toEqual([8, 8]);
    expect(session.problems).toEqual([]);
  });

  it('know the version of the client, also where it changed', () => {
    const before = aSession({ common: { 'service.version': '2.1.300' } })
      .startup()
      .prompt('one');
    const after = aSession({ seed: 2, startMs: START_MS + 60_000 })
      .startup()
      .prompt('two');
    const session = fold([...before.records, ...after.records]);
    expect(session.runs.map((run) => run.clientVersion)).toEqual(['2.1.300', '2.1.330']);
    expect(session.facts.clientVersions).toEqual(['2.1.300', '2.1.330']);
  });

  it('go on when the clock is set back, which is said', () => {
    const built = aSession().startup().prompt('one');
    for (let index = 0; index < 10; index++) {
      built.after(2000).request();
    }
    built.after(-9000).request().after(2000).request();
    const session = fold(built.records);
    expect(session.runs).toHaveLength(1);
    expect(kinds(session)).toEqual(['clockBackwards']);
  });
});
