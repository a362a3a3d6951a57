import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lastValueFrom } from 'rxjs';
import { loadSession } from 'data/loadSession';
import { logsSource } from 'data/logsSource';
import { findSessions, loadSessionPage, loadSessionStrip } from 'data/sessionList';
import { epochMs } from 'domain/units';
import type { SessionListQuestion } from 'queries/sessionList';
import { userPrompt } from 'testing/builders';
import { type Stack, startStack } from '../../demo/stack/startStack';
import { store } from './store';

jest.mock('@grafana/runtime', () => jest.requireActual('./grafana').runtime);

const everything: SessionListQuestion = {
  fromMs: epochMs(Date.UTC(2026, 10, 23)),
  toMs: epochMs(Date.UTC(2026, 10, 24)),
  baseFilter: '',
  filters: {},
  sort: { column: 'started', direction: 'desc' },
  offset: 0,
  limit: 50,
};

const dataDir = mkdtempSync(path.join(tmpdir(), 'sessionline-failures-'));
let stack: Stack;

beforeAll(async () => {
  stack = await startStack({ dataDir });
});
afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const source = () => logsSource(stack.logsUrl);
const load = (sessionId: string, baseFilter = '') => lastValueFrom(loadSession(source(), { sessionId, baseFilter }));

describe('an empty database', () => {
  it('has no sessions, and says so without an error', async () => {
    expect(await loadSessionPage(source(), everything)).toEqual({ rows: [], total: 0 });
    expect(await loadSessionStrip(source(), everything)).toMatchObject({ sessions: 0, events: 0, costNanoUsd: 0 });
    expect(await findSessions(source(), { fragment: 'x', limit: 5, baseFilter: '' })).toEqual([]);
  });

  it.each(['unknown', '', '*'])('has no session "%s"', async (sessionId) => {
    expect(await load(sessionId)).toMatchObject({ status: 'notFound', records: [], loadedEvents: 0 });
  });
});

describe('a query that fails', () => {
  it('names a base filter that the database does not understand', async () => {
    const page = loadSessionPage(source(), { ...everything, baseFilter: 'job:=)(' });
    await expect(page).rejects.toMatchObject({ name: 'LogsQueryError', kind: 'query' });
    await expect(loadSessionPage(source(), { ...everything, baseFilter: 'job:~"["' })).rejects.toMatchObject({
      kind: 'query',
      detail: expect.stringContaining('cannot'),
    });
  });

  it('refuses a base filter that would reach beyond itself', async () => {
    expect(await load('x', '* | delete *')).toMatchObject({ status: 'failed', error: { kind: 'query' } });
  });
});

describe('a database that goes away', () => {
  it('is a plain error without its address, keeps what came, and loads again when it is back', async () => {
    await store(stack.logsUrl, [userPrompt({ 'session.id': 'kept' })]);
    expect(await load('kept')).toMatchObject({ status: 'complete', loadedEvents: 1 });
    await stack.logs.stop();
    const failed = await load('kept');
    expect(failed).toMatchObject({ status: 'failed', error: { kind: 'unreachable' } });
    expect(`${failed.error?.message} ${failed.error?.detail}`).not.toContain(
      '127.0.0.1:' + new URL(stack.logsUrl).port
    );
    await expect(loadSessionPage(source(), everything)).rejects.toMatchObject({
      kind: 'unreachable',
      message: 'The logs database cannot be reached.',
    });
    await stack.logs.start();
    const again = await lastValueFrom(loadSession(source(), { sessionId: 'kept', baseFilter: '', resumeFrom: failed }));
    expect(again).toMatchObject({ status: 'complete', loadedEvents: 1 });
  });
});
