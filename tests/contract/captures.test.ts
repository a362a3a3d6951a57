import { lastValueFrom } from 'rxjs';
import { loadSession } from 'data/loadSession';
import { logsSource } from 'data/logsSource';
import { findSessions, loadFieldValues, loadSessionPage, loadSessionStrip } from 'data/sessionList';
import { foldSession } from 'domain/sessions/foldSession';
import { epochMs } from 'domain/units';
import { SESSION_SORT_COLUMNS, type SessionListQuestion } from 'queries/sessionList';
import { captures, readCapture } from 'testing/captures';
import { logsUrl } from './stack';
import { store } from './store';
import { oneOf } from 'queries/logsql';

jest.mock('@grafana/runtime', () => jest.requireActual('./grafana').runtime);

const ids = captures.map(({ sessionId }) => sessionId);
const source = () => logsSource(logsUrl());

const everything: SessionListQuestion = {
  fromMs: epochMs(Date.UTC(2026, 10, 23)),
  toMs: epochMs(Date.UTC(2026, 10, 24)),
  baseFilter: '',
  filters: {},
  sort: { column: 'started', direction: 'desc' },
  offset: 0,
  limit: 50,
};

const page = (change: Partial<SessionListQuestion>) => loadSessionPage(source(), { ...everything, ...change });
const found = async (change: Partial<SessionListQuestion>) => (await page(change)).rows.map(({ id }) => id).sort();
const named = (...names: readonly string[]) =>
  captures
    .filter(({ name }) => names.includes(name))
    .map(({ sessionId }) => sessionId)
    .sort();

beforeAll(() =>
  store(
    logsUrl(),
    captures.flatMap(({ name }) => readCapture(name)),
    oneOf('session.id', ids)
  )
);

describe('the list of the captured sessions', () => {
  it('shows every session with the figures of the client', async () => {
    const { rows, total } = await page({});
    expect(total).toBe(captures.length);
    for (const capture of captures) {
      expect(rows.find(({ id }) => id === capture.sessionId)).toMatchObject({
        events: capture.events,
        userPrompts: capture.userPrompts,
        apiRequests: capture.apiRequests,
        toolDecisions: capture.toolDecisions,
        toolResults: capture.toolResults,
        rejections: capture.rejections,
        failedTools: capture.failedTools,
        costNanoUsd: capture.costNanoUsd,
        tokens: {
          inputTokens: capture.inputTokens,
          outputTokens: capture.outputTokens,
          cacheReadTokens: capture.cacheReadTokens,
          cacheCreationTokens: capture.cacheCreationTokens,
        },
      });
    }
  });

  it('says of each session what its own page says', async () => {
    const { rows } = await page({});
    for (const { name, sessionId } of captures) {
      const { facts, interval, totals } = foldSession(sessionId, readCapture(name));
      expect(rows.find(({ id }) => id === sessionId)).toMatchObject({
        firstPrompt: facts.title,
        user: facts.user,
        endMs: interval.endMs,
        models: expect.arrayContaining([...facts.models]),
        clientVersions: facts.clientVersions,
        terminals: facts.terminals,
        apiErrors: totals.apiErrors,
      });
    }
  });

  it('adds up all sessions', async () => {
    const strip = await loadSessionStrip(source(), everything);
    const sum = (name: 'events' | 'costNanoUsd' | 'userPrompts' | 'failedTools') =>
      captures.reduce((all, capture) => all + capture[name], 0);
    expect(strip).toMatchObject({
      sessions: captures.length,
      events: sum('events'),
      costNanoUsd: sum('costNanoUsd'),
      userPrompts: sum('userPrompts'),
      failedTools: sum('failedTools'),
    });
  });

  it.each(SESSION_SORT_COLUMNS)('sorted by %s, pages make up the whole list, each session once', async (column) => {
    for (const direction of ['asc', 'desc'] as const) {
      const sort = { column, direction };
      const whole = (await page({ sort })).rows.map(({ id }) => id);
      const pages = await Promise.all([0, 2, 4, 6, 8].map((offset) => page({ sort, offset, limit: 2 })));
      expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(whole);
      expect([...whole].sort()).toEqual([...ids].sort());
    }
  });

  it('sorts by value, not by letters', async () => {
    const costs = (await page({ sort: { column: 'cost', direction: 'asc' } })).rows.map((row) => row.costNanoUsd);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    const starts = (await page({ sort: { column: 'started', direction: 'desc' } })).rows.map((row) => row.startMs);
    expect(starts).toEqual([...starts].sort((a, b) => b - a));
    const tokens = (await page({ sort: { column: 'tokens', direction: 'desc' } })).rows.map(({ tokens: each }) =>
      Object.values(each).reduce((all, one) => all + one, 0)
    );
    expect(tokens).toEqual([...tokens].sort((a, b) => b - a));
    const titles = (await page({ sort: { column: 'title', direction: 'asc' } })).rows.map(
      (row) => row.firstPrompt ?? ''
    );
    expect(titles.map((title) => title.toLowerCase())).toEqual(titles.map((title) => title.toLowerCase()).sort());
  });

  it('filters sessions, not rows: the figures stay those of whole sessions', async () => {
    const { rows } = await page({ filters: { tools: ['Bash'] } });
    for (const { id, events } of rows) {
      expect(events).toBe(captures.find(({ sessionId }) => sessionId === id)?.events);
    }
  });

  it('filters by what a session has', async () => {
    expect(await found({ filters: { versions: ['1.0.60', '2.0.76'] } })).toEqual(named('1.0.60-print', '2.0.76-print'));
    expect(await found({ filters: { hasRejections: true } })).toEqual(
      captures
        .filter(({ rejections }) => rejections > 0)
        .map(({ sessionId }) => sessionId)
        .sort()
    );
    expect(await found({ filters: { hasErrors: true } })).toEqual(
      named('1.0.60-print', '2.1.330-interactive', '2.1.330-print-api-error-compaction')
    );
    expect(await found({ filters: { models: ['no-such-model'] } })).toEqual([]);
    expect(await found({ filters: { labels: { job: ['claude'] } } })).toEqual([...ids].sort());
    expect(await found({ filters: { versions: ['1.0.60'], hasRejections: true } })).toEqual([]);
  });

  it('searches prompts, commands and errors in any case', async () => {
    expect(await found({ search: 'OLD CLIENT' })).toEqual(named('1.0.60-print', '2.0.76-print'));
    expect(await found({ search: 'prompt is too long' })).toEqual(named('2.1.330-print-api-error-compaction'));
    expect(await found({ search: '.*' })).toEqual([]);
    expect((await found({ search: 'git commit -q -m "wip"' })).length).toBeGreaterThan(0);
  });

  it('counts the pages of what is filtered', async () => {
    expect((await page({ search: 'old client', limit: 1 })).total).toBe(2);
  });

  it('finds a session by a piece of its id or of what was asked', async () => {
    const byId = await findSessions(source(), { fragment: '9316F', limit: 10, baseFilter: '' });
    expect(byId.map(({ id }) => id)).toEqual(named('2.1.330-interactive'));
    const byText = await findSessions(source(), { fragment: 'client 1.0.60', limit: 10, baseFilter: '' });
    expect(byText).toMatchObject([{ firstPrompt: 'Old client 1.0.60 tidies the repo' }]);
    expect(await findSessions(source(), { fragment: '', limit: 3, baseFilter: '' })).toHaveLength(3);
  });

  it('knows the values of a field', async () => {
    const values = await loadFieldValues(source(), { ...everything, field: 'service.version' });
    expect(values.map(({ value }) => value).sort()).toEqual(['1.0.60', '2.0.76', '2.1.330']);
    expect(await loadFieldValues(source(), { ...everything, field: 'no such "field"' })).toEqual([]);
  });

  it('is empty outside of the range', async () => {
    const range = { fromMs: epochMs(0), toMs: epochMs(1000) };
    expect(await page(range)).toEqual({ rows: [], total: 0 });
    expect(await loadSessionStrip(source(), { ...everything, ...range })).toMatchObject({
      sessions: 0,
      costNanoUsd: 0,
    });
  });
});

describe('a captured session', () => {
  it.each(captures)('$name loads whole and folds to the figures of the client', async (capture) => {
    const load = await lastValueFrom(
      loadSession(source(), { sessionId: capture.sessionId, baseFilter: '', pageRows: 20 })
    );
    expect(load).toMatchObject({ status: 'complete', loadedEvents: capture.events, totalEvents: capture.events });
    const { totals } = foldSession(capture.sessionId, load.records);
    expect(totals).toMatchObject({
      events: capture.events,
      userPrompts: capture.userPrompts,
      apiRequests: capture.apiRequests,
      toolDecisions: capture.toolDecisions,
      toolResults: capture.toolResults,
      otherEvents: capture.otherEvents,
      rejections: capture.rejections,
      failedTools: capture.failedTools,
      costNanoUsd: capture.costNanoUsd,
    });
  });

  it('comes as it was stored, field by field', async () => {
    const [capture] = captures;
    const load = await lastValueFrom(loadSession(source(), { sessionId: capture?.sessionId ?? '', baseFilter: '' }));
    const inOrder = (rows: ReadonlyArray<Readonly<Record<string, string>>>) =>
      rows.map(({ _stream, _stream_id, ...row }) => JSON.stringify(Object.entries(row).sort())).sort();
    expect(inOrder(load.records)).toEqual(inOrder(readCapture(capture?.name ?? '')));
  });
});
