import { eventOutcome } from 'domain/events/eventOutcome';
import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession, type SessionBuilder } from 'testing/builders';
import { foldSession } from '../sessions/foldSession';
import { findNotices, LONG_WAIT_MS, NOTICE_KINDS } from './notices';

const kindsOf = (work: SessionBuilder) =>
  findNotices(foldSession('session-1', work.records)).notices.map(({ kind }) => kind);

describe('what calls for a look', () => {
  it.each<[string, SessionBuilder, readonly string[]]>([
    ['nothing in a smooth session', aSession().prompt('x').request().decide('Bash').result(), []],
    ['a tool that failed', aSession().prompt('x').request().decide('Bash').result({ success: false }), ['failure']],
    ['a tool that was refused', aSession().prompt('x').request().decide('Bash', { decision: 'reject' }), ['rejection']],
    ['a compaction', aSession().prompt('x').add('compaction', { success: true }), ['compaction']],
    ['a compaction that failed', aSession().prompt('x').add('compaction', { success: false }), ['failure']],
    [
      'an error, then that it was given up, once',
      giveUp(aSession().prompt('x').add('api_error')),
      ['failure', 'retry'],
    ],
    ['that it was given up, where the error is missing', giveUp(aSession().prompt('x')), ['failure', 'retry']],
    ['a wait of more than a minute', waitOf(LONG_WAIT_MS + 1), ['longWait']],
    ['no shorter wait', waitOf(LONG_WAIT_MS), []],
    [
      'a context that was written anew',
      aSession()
        .prompt('x')
        .request({ cache_read_tokens: 50_000 })
        .request({ cache_read_tokens: 0, cache_creation_tokens: 50_000 }),
      ['cacheBreak'],
    ],
  ])('is %s', (_, work, kinds) => expect(kindsOf(work)).toEqual(kinds));

  it('has every event that went wrong', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const session = foldSession('session-1', records);
        const told = new Set(findNotices(session).notices.map(({ eventId }) => eventId));
        const wrong = session.events.filter((event) => eventOutcome(event) !== 'normal');
        expect(wrong.filter(({ id }) => !told.has(id))).toEqual([]);
      })
    );
  });

  it('is sorted, and counted by kind', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const { notices, timeMs, before } = findNotices(foldSession('session-1', records));
        expect([...timeMs]).toEqual([...timeMs].sort((a, b) => a - b));
        for (const kind of NOTICE_KINDS) {
          expect(before[kind]?.at(-1) ?? 0).toBe(notices.filter((notice) => notice.kind === kind).length);
        }
      })
    );
  });
});

function giveUp(work: SessionBuilder): SessionBuilder {
  return work.after(1).add('api_retries_exhausted', { total_attempts: 11 });
}

function waitOf(ms: number): SessionBuilder {
  return aSession().prompt('x').request().after(ms).decide('Bash', { source: 'user_temporary' }).result();
}
