import { lastValueFrom } from 'rxjs';
import { loadSession } from 'data/loadSession';
import { logsSource } from 'data/logsSource';
import { findSessions, loadSessionPage } from 'data/sessionList';
import { type EpochMs, epochMs } from 'domain/units';
import { eventsHistogramQuestion, HISTOGRAM_SERIES } from 'queries/eventsHistogram';
import type { SessionListQuestion } from 'queries/sessionList';
import { apiRequest, record, type RowFields, START_MS, toolDecision, toolResult, userPrompt } from 'testing/builders';
import { logsUrl } from './stack';
import { storeSuite, suiteFilter } from './store';

jest.mock('@grafana/runtime', () => jest.requireActual('./grafana').runtime);

const SUITE = 'shapes';
const baseFilter = suiteFilter(SUITE);
const source = () => logsSource(logsUrl());
const DAY_MS = 86_400_000;

const at = (offsetMs: number, nanos = ''): string =>
  new Date(START_MS + offsetMs).toISOString().replace('Z', `${nanos}Z`);
const of = (sessionId: string, offsetMs: number, fields: RowFields = {}) => ({
  'session.id': sessionId,
  _time: at(offsetMs),
  ...fields,
});

const BIG_PROMPT = `Big ${'x'.repeat(1_000_000)} end`;

const rows = [
  // Names with their prefix, and rows that keep their name only as the message.
  apiRequest(of('prefixed', 0, { 'event.name': 'claude_code.api_request', cost_usd: '0.5' })),
  toolDecision(of('prefixed', 1, { 'event.name': 'claude_code.tool_decision', decision: 'reject' })),
  apiRequest(of('unnamed', 0, { 'event.name': undefined, cost_usd: '0.25' })),
  toolResult(of('unnamed', 1, { 'event.name': undefined, success: false })),
  // Which prompt names a session.
  userPrompt(of('machine first', 0, { prompt: '<task-notification>done</task-notification>' })),
  userPrompt(of('machine first', 1, { prompt: '/model', command_name: 'model', command_source: 'builtin' })),
  userPrompt(of('machine first', 2, { prompt: '<REDACTED>' })),
  userPrompt(of('machine first', 3, { prompt: '\n\n  Mend the gate\nand the fence' })),
  userPrompt(of('machine first', 4, { prompt: 'Later' })),
  userPrompt(of('command only', 0, { prompt: '<REDACTED>', command_name: 'compact', command_source: 'builtin' })),
  userPrompt(of('machine only', 0, { prompt: '<system-reminder>Mind the step</system-reminder>' })),
  userPrompt(of('redacted', 0, { prompt: '<REDACTED>', prompt_length: 12 })),
  record('hook_registered', of('no prompt', 0)),
  userPrompt(of('big', 0, { prompt: BIG_PROMPT })),
  userPrompt(of('html', 0, { prompt: '<b onclick="x()">\u001b[31mred</b>' })),
  // No figures to add up, and some that are none.
  apiRequest(of('odd figures', 0, { cost_usd: 'free', input_tokens: undefined, output_tokens: 'many' })),
  apiRequest(of('odd figures', 1, { cost_usd: '0.0000000041', input_tokens: 7 })),
  // At the edges of a range, and between its seconds.
  ...['', '000001', '999999'].map((nanos) => record('auth', { ...of('edges', DAY_MS), _time: at(DAY_MS, nanos) })),
  record('auth', of('edges', DAY_MS + 1)),
  record('auth', of('edges', DAY_MS + 999)),
  // The order of names is not the order of times, nor that of text.
  ...[4, 40, 421, 5].map((offset) => record('auth', of(`order ${offset}`, 2 * DAY_MS + offset))),
  // No session: not in any list.
  record('auth', { 'session.id': undefined, _time: at(0) }),
];

const question: SessionListQuestion = {
  fromMs: epochMs(START_MS),
  toMs: epochMs(START_MS + DAY_MS),
  baseFilter,
  filters: {},
  sort: { column: 'id', direction: 'asc' },
  offset: 0,
  limit: 50,
};

const listed = async (change: Partial<SessionListQuestion> = {}) =>
  (await loadSessionPage(source(), { ...question, ...change })).rows;
const row = async (id: string) => (await listed()).find((each) => each.id === id);
const between = (fromMs: number, toMs: number): { fromMs: EpochMs; toMs: EpochMs } => ({
  fromMs: epochMs(START_MS + DAY_MS + fromMs),
  toMs: epochMs(START_MS + DAY_MS + toMs),
});

beforeAll(() => storeSuite(logsUrl(), SUITE, rows));

describe('the list', () => {
  it('counts events however their name is written', async () => {
    expect(await row('prefixed')).toMatchObject({ apiRequests: 1, rejections: 1, costNanoUsd: 500_000_000 });
    expect(await row('unnamed')).toMatchObject({ apiRequests: 1, failedTools: 1, costNanoUsd: 250_000_000 });
  });

  it('names a session by what a person asked first, else by the next best', async () => {
    expect(await row('machine first')).toMatchObject({ firstPrompt: 'Mend the gate', userPrompts: 5 });
    expect(await row('command only')).toMatchObject({ firstPrompt: '/compact' });
    expect(await row('machine only')).toMatchObject({ firstPrompt: 'Mind the step' });
    expect((await row('redacted'))?.firstPrompt).toContain('<REDACTED>');
    expect(await row('no prompt')).not.toHaveProperty('firstPrompt');
  });

  it('stays light when a prompt is not', async () => {
    const title = (await row('big'))?.firstPrompt ?? '';
    expect(title).toMatch(/^Big x+…$/);
    expect(title.length).toBeLessThan(300);
  });

  it('adds up what can be added up', async () => {
    expect(await row('odd figures')).toMatchObject({
      apiRequests: 2,
      costNanoUsd: 4,
      tokens: { inputTokens: 7, outputTokens: 20 },
    });
  });

  it('takes what is in the range to the nanosecond: its start, not its end', async () => {
    const events = async (fromMs: number, toMs: number) => (await listed(between(fromMs, toMs)))[0]?.events ?? 0;
    expect(await events(0, 1000)).toBe(5);
    expect(await events(0, 1)).toBe(3);
    expect(await events(0, 999)).toBe(4);
    expect(await events(1, 1000)).toBe(2);
    expect(await events(0.5, 1000)).toBe(3);
    expect(await events(999, 999)).toBe(0);
  });

  it('sorts by time, not by how it is written', async () => {
    const range = { fromMs: epochMs(START_MS + 2 * DAY_MS), toMs: epochMs(START_MS + 3 * DAY_MS) };
    const rowsByStart = await listed({ ...range, sort: { column: 'started', direction: 'asc' } });
    expect(rowsByStart.map(({ id }) => id)).toEqual(['order 4', 'order 5', 'order 40', 'order 421']);
  });

  it('leaves out rows without a session', async () => {
    expect((await listed()).every(({ id }) => id !== '')).toBe(true);
  });
});

describe('large things', () => {
  it('a prompt of a megabyte comes whole', async () => {
    const { records, status } = await lastValueFrom(loadSession(source(), { sessionId: 'big', baseFilter }));
    expect(status).toBe('complete');
    expect(records[0]?.['prompt']).toBe(BIG_PROMPT);
  });

  it('a question too large for the way to the database fails in plain words', async () => {
    const huge = loadSessionPage(source(), { ...question, search: 'y'.repeat(1_000_000) });
    await expect(huge).rejects.toMatchObject({ name: 'LogsQueryError', kind: 'tooLarge' });
  });

  it('many values at once are one question', async () => {
    const users = Array.from({ length: 3_000 }, (_, index) => `user-${index}`);
    expect((await listed({ filters: { users } })).length).toBeGreaterThan(5);
  });
});

describe('a stream that is new to the database', () => {
  // A new version or machine is a new stream, whose name the database learns later than its rows.
  it.each([1, 2, 3])('shows its rows as soon as they are counted (%i)', async (attempt) => {
    const suite = `stream ${attempt}`;
    await storeSuite(logsUrl(), suite, [record('auth', of(suite, 0)), record('auth', of(suite, 1))]);
    const load = await lastValueFrom(loadSession(source(), { sessionId: suite, baseFilter: suiteFilter(suite) }));
    expect(load).toMatchObject({ status: 'complete', loadedEvents: 2, totalEvents: 2 });
  });
});

describe('looking for a session', () => {
  it('finds what is in a prompt, whatever it is', async () => {
    const ids = async (fragment: string) =>
      (await findSessions(source(), { fragment, limit: 9, baseFilter })).map(({ id }) => id);
    expect(await ids('<B onclick="x()">')).toEqual(['html']);
    expect(await ids('the fence')).toEqual(['machine first']);
    expect(await ids('MACHINE O')).toEqual(['machine only']);
    expect(await ids('order')).toEqual(['order 421', 'order 40', 'order 5', 'order 4']);
  });
});

describe('the histogram’s question', () => {
  it('is understood by the database and counts each kind', async () => {
    const { expr } = eventsHistogramQuestion({ ...question, search: 'gate' });
    const search = new URLSearchParams({
      query: expr,
      start: String(START_MS / 1000),
      end: String((START_MS + DAY_MS) / 1000),
      step: '1d',
    });
    const answer: unknown = await (await fetch(`${logsUrl()}/select/logsql/stats_query_range?${search}`)).json();
    expect(answer).toMatchObject({ status: 'success', data: { resultType: 'matrix' } });
    for (const name of Object.values(HISTOGRAM_SERIES)) {
      const found = expect.objectContaining({ metric: expect.objectContaining({ __name__: name }) });
      expect(answer).toMatchObject({ data: { result: expect.arrayContaining([found]) } });
    }
  });
});
