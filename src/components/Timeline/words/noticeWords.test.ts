import { findCacheBreaks } from 'domain/analysis/cacheBreaks';
import type { MissSign } from 'domain/analysis/missCauses';
import { findNotices, NOTICE_KINDS } from 'domain/timeline/notices';
import { foldSession } from 'domain/sessions/foldSession';
import { durationMs } from 'domain/units';
import { aSession, type RowFields, type SessionBuilder } from 'testing/builders';
import { noticeCount, noticeName, noticeSentence, signWords } from './noticeWords';

const CACHED = { cache_read_tokens: 100_000, cache_creation_tokens: 0 };
const WRITTEN = { cache_read_tokens: 0, cache_creation_tokens: 100_000 };

/** What is said of a cache break, with what came between the two requests. */
function breakWords(
  between: (session: SessionBuilder) => SessionBuilder,
  fields: RowFields = {},
  first: RowFields = {}
) {
  const before = aSession()
    .prompt('Go')
    .request({ ...CACHED, ...first });
  const work = between(before.after(1_000)).request({ ...WRITTEN, ...fields });
  const session = foldSession('session-1', work.records);
  expect(findCacheBreaks(session)).toHaveLength(1);
  const notice = findNotices(session).notices.find(({ kind }) => kind === 'cacheBreak');
  return notice && noticeSentence(notice);
}
const nothing = (session: SessionBuilder) => session;

describe('a cache break', () => {
  it('says how much was written again', () => {
    expect(breakWords(nothing)).toMatch(/^Cache break: \d+k of \d+k tokens written again; /);
  });

  it('whose cause nothing tells says so', () => {
    expect(breakWords(nothing)).toMatch(/nothing in between tells why$/);
  });

  it.each([
    [
      'a pause',
      (session: SessionBuilder) => session.after(7 * 60_000),
      /idle for 7 min 01 s \(ttl_expired_5m, inferred\)$/,
    ],
    [
      'a server that came',
      (session: SessionBuilder) => session.add('mcp_server_connection', { status: 'connected', server_name: 'x' }),
      /an MCP server was connected \(tools_changed, inferred\)$/,
    ],
    [
      'a plugin',
      (session: SessionBuilder) => session.add('plugin_installed', {}),
      /a plugin was added \(tools_changed, inferred\)$/,
    ],
    [
      'another mode',
      (session: SessionBuilder) => session.add('permission_mode_changed', { to_mode: 'plan' }),
      /likely cause: permission mode changed to plan$/,
    ],
    [
      'another mode without a name',
      (session: SessionBuilder) => session.add('permission_mode_changed', {}),
      /permission mode changed to \?$/,
    ],
    [
      'a skill',
      (session: SessionBuilder) => session.add('skill_activated', { skill_name: 'x' }),
      /a skill was activated$/,
    ],
  ])('after %s names it, as inferred where the client has a word for it', (_name, between, words) => {
    expect(breakWords(between)).toMatch(words);
  });

  it('after another model names both, as they are called', () => {
    const words = breakWords(nothing, { model: '<b>new</b>' }, { model: 'old & gone' });
    expect(words).toMatch(/likely cause: model changed from old & gone to <b>new<\/b> \(model_changed, inferred\)$/);
  });
});

const SIGNS: ReadonlyArray<readonly [MissSign, string]> = [
  [{ kind: 'clientRestarted' }, 'the client was started again'],
  [{ kind: 'idle', idleMs: durationMs(3_700_000), ttl: '1h' }, 'idle for 1 h 02 min'],
  [{ kind: 'effortChanged', from: 'low', to: 'high' }, 'effort changed from low to high'],
  [{ kind: 'speedChanged', from: 'fast', to: 'normal' }, 'speed changed from fast to normal'],
];

it.each(SIGNS)('says what happened: %j', (sign, words) => {
  expect(signWords(sign)).toBe(words);
});

describe('kinds of notices', () => {
  it('have names and counts of their own', () => {
    expect(new Set(NOTICE_KINDS.map(noticeName)).size).toBe(NOTICE_KINDS.length);
    expect(new Set(NOTICE_KINDS.map((kind) => noticeCount(kind, 2))).size).toBe(NOTICE_KINDS.length);
  });

  it.each(NOTICE_KINDS)('%s is counted in figures that can be read', (kind) => {
    expect(noticeCount(kind, 12_345)).toContain('12,345');
  });

  it('that their event tells whole have no sentence of their own', () => {
    const work = aSession().prompt('Go').add('api_error', { error: 'Overloaded' });
    const rejected = work.decide('Bash', { decision: 'reject', source: 'user_reject' });
    const { notices } = findNotices(foldSession('session-1', rejected.records));
    expect(notices.map((notice) => [notice.kind, noticeSentence(notice)])).toEqual([
      ['failure', undefined],
      ['rejection', undefined],
    ]);
  });
});
