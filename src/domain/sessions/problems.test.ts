import * as fc from 'fast-check';

import type { WireRecord } from 'domain/events/field';
import { arbitrarySession } from 'testing/arbitrarySession';
import { durationMs } from 'domain/units';
import { aSession, record, START_MS } from 'testing/builders';

import { foldSession } from './foldSession';
import type { DataProblem } from './session';

const problemsOf = (rows: readonly unknown[]) => foldSession('session-1', rows).problems;
const kindsOf = (rows: readonly unknown[]) => problemsOf(rows).map(({ kind }) => kind);
const at = (ms: number, sequence: number, fields = {}): WireRecord =>
  record('user_prompt', { _time: new Date(START_MS + ms).toISOString(), 'event.sequence': sequence, ...fields });
const work = aSession().startup().prompt('Tidy').request().decide('Bash').result().records;

describe('what is wrong with the data', () => {
  it('is nothing in a session that is whole, in any order of its rows', () => {
    expect(problemsOf(work)).toEqual([]);
    expect(problemsOf(work.toReversed())).toEqual([]);
  });

  it.each<readonly [string, readonly WireRecord[], Partial<DataProblem>]>([
    ['one event is missing', [at(0, 0), at(1, 2)], { kind: 'sequenceGap', run: 0, after: 0, before: 2, missing: 1 }],
    ['a thousand are', [at(0, 0), at(1, 1001)], { kind: 'sequenceGap', missing: 1000 }],
    [
      'the clock was set back',
      [at(0, 0), at(9000, 1), at(4000, 2)],
      { kind: 'clockBackwards', byMs: durationMs(5000) },
    ],
    ['a row is stored twice', [at(0, 0), at(0, 0)], { kind: 'duplicate', copies: 2 }],
    ['a row is stored three times', [at(0, 0), at(0, 0), at(0, 0)], { kind: 'duplicate', copies: 3 }],
    [
      'a field is unreadable',
      [at(0, 0, { prompt_length: 'long' })],
      { kind: 'unreadableField', wireName: 'prompt_length', text: 'long' },
    ],
  ])('says that %s', (_name, rows, expected) => {
    const found = problemsOf(rows);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
  });

  it.each<readonly [string, readonly WireRecord[]]>([
    ['rows out of order by less than a second', [at(900, 0), at(0, 1)]],
    ['a first row that is not the first: the range may begin later', [at(0, 7), at(1, 8)]],
    ['a client that does not number', [at(0, 0, { 'event.sequence': undefined }), at(1, 5)]],
  ])('does not complain of %s', (_name, rows) => expect(kindsOf(rows)).toEqual([]));

  it('does not take a new process for lost events or a clock set back', () => {
    expect(problemsOf(aSession().startup().prompt('a').request().resume().prompt('b').request().records)).toEqual([]);
  });

  it('finds as many lost events as were taken out, wherever they were', () => {
    const whole = Array.from({ length: 30 }, (_, index) => at(index, index));
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 20 }), (lost) => {
        const rows = whole.filter((_, index) => !lost.includes(index));
        const missing = problemsOf(rows).map((problem) => (problem.kind === 'sequenceGap' ? problem.missing : 0));
        expect(missing.reduce((a, b) => a + b, 0)).toBe(lost.length);
      })
    );
  });

  it('names an event for every problem but a gap, and one that is in the session', () => {
    const broken = fc.record({ session: arbitrarySession, twice: fc.boolean(), junk: fc.string() });
    fc.assert(
      fc.property(broken, ({ session: rows, twice, junk }) => {
        const stored = [...rows, ...(twice ? rows : []), record('api_request', { cost_usd: `x${junk}` }), junk];
        const session = foldSession('session-1', stored);
        for (const problem of session.problems) {
          expect(problem.kind === 'sequenceGap' || session.eventIndex.has(problem.eventId)).toBe(true);
        }
      })
    );
  });

  it('counts an event that was stored twice once', () => {
    const once = foldSession('session-1', work);
    const twice = foldSession('session-1', [...work, ...work]);
    expect(twice.totals).toEqual(once.totals);
    expect(twice.problems.filter(({ kind }) => kind === 'duplicate')).toHaveLength(work.length);
  });
});
