import type { WireRecord } from 'domain/events/field';
import { epochMs } from 'domain/units';
import { aSession, START_MS } from 'testing/builders';
import { readLogsql, rowsFound } from 'testing/logsqlReader';

import { eventsHistogramQuestion } from './eventsHistogram';
import { fieldNamesQuestion } from './fieldNames';
import { fieldValuesQuestion } from './fieldValues';
import { findSessionsQuestion } from './findSessions';
import { firstPromptsQuestion } from './firstPrompts';
import { locateSessionQuestion } from './locateSession';
import { crowdedEventsQuestion, sessionEventsQuestion } from './sessionEvents';
import type { SessionFilters } from './sessionFilters';
import {
  sessionCountQuestion,
  type SessionListQuestion,
  sessionListQuestion,
  sessionStripQuestion,
} from './sessionList';

/** Three sessions of two people in one store, and rows that are none of Claude Code's. */
const tidy = aSession({ sessionId: 'tidy-1', common: { 'user.email': 'ada@example.com', team: 'platform' } })
  .prompt('Tidy the repo')
  .request({ model: 'claude-opus-5-5' })
  .decide('Bash', { tool_parameters: '{"full_command":"git status"}' })
  .result({ success: false, error: 'fatal: not a git repository' })
  .prompt('Thanks')
  .request({ model: 'claude-haiku-5' }).records;
const explain = aSession({ sessionId: 'explain-2', seed: 2, common: { 'user.email': 'bob@example.com', team: 'web' } })
  .prompt('Explain "x|y" (please)')
  .request({ model: 'claude-haiku-5' })
  .decide('Edit', { decision: 'reject', source: 'user_reject' })
  .add('api_error', { status_code: 529, error: 'Overloaded' }).records;
const quiet = aSession({ sessionId: 'quiet-3', seed: 3, common: { 'user.id': 'f00d', 'service.version': '1.0.60' } })
  .prompt('/greet', { command_name: 'greet' })
  .request({ model: 'glm-4.6' }).records;
const foreign: readonly WireRecord[] = [
  { _time: new Date(START_MS).toISOString(), 'service.name': 'nginx', 'session.id': 'tidy-1', prompt: 'Tidy' },
  { _time: new Date(START_MS).toISOString(), 'service.name': 'claude-code', prompt: 'Tidy, of no session' },
];
const store = [...tidy, ...explain, ...quiet, ...foreign];

const span = { fromMs: epochMs(START_MS - 1000), toMs: epochMs(START_MS + 3_600_000), baseFilter: '' };
const list = (more: Partial<SessionListQuestion>): string =>
  sessionListQuestion({
    ...span,
    filters: {},
    sort: { column: 'started', direction: 'desc' },
    offset: 0,
    limit: 50,
    ...more,
  }).expr;

const idsOf = (rows: readonly WireRecord[]): string[] => [...new Set(rows.map((row) => row['session.id'] ?? ''))];
const sessionsFound = (expr: string): string[] => idsOf(rowsFound(expr, store)).sort();

describe('the list of sessions', () => {
  it('holds every session of Claude Code, and no row of anything else', () => {
    expect(rowsFound(list({}), store)).toEqual([...tidy, ...explain, ...quiet]);
  });

  const FILTERS: ReadonlyArray<readonly [string, SessionFilters, readonly string[]]> = [
    ['a user by e-mail', { users: ['ada@example.com'] }, ['tidy-1']],
    ['a user by id', { users: ['f00d'] }, ['quiet-3']],
    ['one of two users', { users: ['ada@example.com', 'f00d'] }, ['quiet-3', 'tidy-1']],
    ['a model used anywhere in it', { models: ['claude-haiku-5'] }, ['explain-2', 'tidy-1']],
    ['two conditions, met by different events', { models: ['claude-haiku-5'], tools: ['Bash'] }, ['tidy-1']],
    ['a tool that was refused', { tools: ['Edit'] }, ['explain-2']],
    ['a client version', { versions: ['1.0.60'] }, ['quiet-3']],
    ['a terminal', { terminals: ['xterm-256color'] }, ['explain-2', 'quiet-3', 'tidy-1']],
    ['a label', { labels: { team: ['web', 'design'] } }, ['explain-2']],
    ['a label nobody has', { labels: { team: ['design'] } }, []],
    ['errors of the API or of a tool', { hasErrors: true }, ['explain-2', 'tidy-1']],
    ['rejections', { hasRejections: true }, ['explain-2']],
  ];

  it.each(FILTERS)('can be narrowed by %s', (_name, filters, expected) => {
    expect(sessionsFound(list({ filters }))).toEqual(expected);
  });

  it('keeps whole sessions when it is narrowed: their figures stay theirs', () => {
    expect(rowsFound(list({ filters: { models: ['claude-haiku-5'], tools: ['Bash'] } }), store)).toEqual(tidy);
  });

  it.each([
    ['of a prompt, in any case', 'TIDY', ['tidy-1']],
    ['with signs of the query language', '"x|y" (pl', ['explain-2']],
    ['of a command', 'git STATUS', ['tidy-1']],
    ['of an error', 'overloaded', ['explain-2']],
    ['of a slash command', 'greet', ['quiet-3']],
    ['that JSON writes with escapes', '"full_command":"git', ['tidy-1']],
    ['that is an expression', 't.dy', []],
    ['with spaces around', '  thanks ', ['tidy-1']],
  ])('is searched for a text %s', (_name, search, expected) => {
    expect(sessionsFound(list({ search }))).toEqual(expected);
  });

  it.each([
    ['before it', START_MS + 1, START_MS + 2],
    ['after it', START_MS - 2000, START_MS - 1000],
    ['of no length', START_MS, START_MS],
  ])('is empty in a range %s', (_name, fromMs, toMs) => {
    expect(sessionsFound(list({ fromMs: epochMs(fromMs), toMs: epochMs(toMs) }))).toEqual([]);
  });

  it('keeps to the base filter that an administrator wrote', () => {
    const { expr } = sessionCountQuestion({ ...span, baseFilter: 'team:="web"' });
    expect(expr).toContain('(team:="web"\n)');
  });
});

describe('the other questions', () => {
  const scope = { ...span, filters: { hasRejections: true } };

  it.each([
    ['the number of pages', sessionCountQuestion(scope).expr],
    ['the figures above the list', sessionStripQuestion(scope).expr],
    ['the histogram', eventsHistogramQuestion(scope).expr],
  ])('%s: is about the same sessions as the list', (_name, expr) => {
    expect(sessionsFound(expr)).toEqual(['explain-2']);
  });

  it.each([
    ['a piece of the id', 'IDY-', ['tidy-1']],
    ['a piece of a prompt', 'explain "x', ['explain-2']],
    ['a command', 'greet', ['quiet-3']],
    ['nothing: the latest', '', ['explain-2', 'quiet-3', 'tidy-1']],
    ['what only an error says', 'overloaded', []],
  ])('a session is found by %s', (_name, fragment, expected) => {
    expect(sessionsFound(findSessionsQuestion({ ...span, fragment, limit: 10 }).expr)).toEqual(expected);
  });

  it('a session is found by its id alone on behalf of those who may not read texts', () => {
    const found = (fragment: string) =>
      sessionsFound(findSessionsQuestion({ ...span, fragment, limit: 10, byIdOnly: true }).expr);
    expect(found('IDY-')).toEqual(['tidy-1']);
    expect(found('explain "x')).toEqual([]);
    expect(found('greet')).toEqual([]);
  });

  it.each(['tidy-1', 'explain-2', 'tidy', ''])('the rows of session %j are its own only', (sessionId) => {
    const own = [...tidy, ...explain].filter((row) => row['session.id'] === sessionId);
    for (const { expr } of [
      sessionEventsQuestion({ ...span, sessionId }, 100),
      crowdedEventsQuestion({ ...span, sessionId }, 0),
    ]) {
      expect(rowsFound(expr, store).filter((row) => row['session.id'] !== undefined)).toEqual(own);
    }
    expect(rowsFound(locateSessionQuestion(sessionId, '').expr, store)).toEqual(own);
  });

  it('values of a field are taken from Claude Code’s rows that have it', () => {
    const found = rowsFound(fieldValuesQuestion({ ...span, field: 'team' }).expr, store);
    expect(found).toEqual([...tidy, ...explain]);
    expect(idsOf(rowsFound(fieldNamesQuestion(span).expr, store))).toEqual(['tidy-1', 'explain-2', 'quiet-3']);
  });

  it('prompts that name sessions are those of the sessions asked for', () => {
    const found = rowsFound(firstPromptsQuestion(span, ['tidy-1', 'quiet-3']).expr, store);
    expect(found.map((row) => row['prompt'])).toEqual(['Tidy the repo', 'Thanks', '/greet']);
    expect(rowsFound(firstPromptsQuestion(span, []).expr, store)).toEqual([]);
  });

  it('each ask for no more rows than they say', () => {
    const { expr, maxRows } = sessionEventsQuestion({ ...span, sessionId: 'tidy-1' }, 1_000_000);
    expect(maxRows).toBe(10_000);
    expect(readLogsql(expr).pipes.at(-1)).toMatch(/ limit 10000$/);
    expect(
      sessionListQuestion({ ...span, filters: {}, sort: { column: 'id', direction: 'asc' }, offset: 0, limit: 0 })
    ).toHaveProperty('maxRows', 1);
  });
});
