import { logsSource } from 'data/logsSource';
import { loadSessionPage } from 'data/sessionList';
import { MARK_ATTRIBUTE } from 'domain/setup/choices';
import { epochMs } from 'domain/units';
import { eventCounts, newSession, newSessionQuestion } from 'scenes/Setup/newSession';
import { storeSuite, suiteFilter } from './store';
import { logsUrl } from './stack';

jest.mock('@grafana/runtime', () => jest.requireActual('./grafana').runtime);

const SUITE = 'setup';
const SINCE_MS = epochMs(Date.UTC(2026, 9, 5, 12));
const MARK = 'check-"1 $x*';

const event = (sessionId: string, atMs: number, mark?: string) => ({
  _time: new Date(SINCE_MS + atMs).toISOString(),
  _msg: 'claude_code.api_request',
  'event.name': 'api_request',
  'session.id': sessionId,
  ...(mark === undefined ? {} : { [MARK_ATTRIBUTE]: mark }),
});
const add = (...rows: ReadonlyArray<ReturnType<typeof event>>) => storeSuite(logsUrl(), SUITE, rows);
const look = (mark?: string) =>
  loadSessionPage(logsSource(logsUrl()), newSessionQuestion(suiteFilter(SUITE), SINCE_MS, mark));

const MINUTE_MS = 60_000;

describe('the live check on a real database', () => {
  it('sees nothing new, then a session by a clock that is late, then more of one that was there', async () => {
    await add(event('old', -10 * MINUTE_MS), event('earlier', -120 * MINUTE_MS));
    const before = eventCounts(await look());
    expect([...before]).toEqual([['old', 1]]);
    expect(newSession(await look(), before)).toBeUndefined();

    await add(event('late clock', -50 * MINUTE_MS));
    const after = await look();
    expect(newSession(after, before)?.id).toBe('late clock');

    await add(event('old', -9 * MINUTE_MS));
    expect(newSession(await look(), eventCounts(after))?.id).toBe('old');
  });

  it('finds what has the mark, and nothing else', async () => {
    expect((await look(MARK)).rows).toEqual([]);
    await add(event('other', 1000, 'check-2'), event('mine', 0, MARK), event('mine', 1));
    const marked = await look(MARK);
    expect(newSession(marked, new Map())).toMatchObject({ id: 'mine', events: 2 });
    expect(marked.total).toBe(1);
  });
});
