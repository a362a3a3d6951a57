import { lastValueFrom } from 'rxjs';
import { parseSettings } from 'appConfig/settings';
import { putLabelsInUse } from 'data/labelsInUse';
import { limitSessionEvents } from 'data/limitsInUse';
import { loadSession, type SessionLoad } from 'data/loadSession';
import { logsSource } from 'data/logsSource';
import { findSessions, loadSessionPage } from 'data/sessionList';
import { epochMs } from 'domain/units';
import type { SessionListQuestion } from 'queries/sessionList';
import { record, START_MS } from 'testing/builders';
import { logsUrl } from './stack';
import { storeSuite, suiteFilter } from './store';

jest.mock('@grafana/runtime', () => jest.requireActual('./grafana').runtime);

const SUITE = 'labels';
const baseFilter = suiteFilter(SUITE);
const source = () => logsSource(logsUrl());

/** What breaks out of a carelessly written query. */
const NASTY_FIELD = 'who "is| it) or {x}';
/** Who is named by which field in each session. */
const named = {
  employee: { employee: 'E-42', 'user.email': 'ann@example.com', user: 'somebody else' },
  address: { 'user.email': 'ben@example.com', 'user.id': 'd2fc' },
  nasty: { [NASTY_FIELD]: 'E-42' },
  nobody: {},
};

const row = (sessionId: string, fields: Readonly<Record<string, string>>, offsetMs = 0) => {
  const {
    'user.email': _email,
    'user.id': _id,
    'user.account_uuid': _account,
    ...rest
  } = record('user_prompt', {
    'session.id': sessionId,
    prompt: 'x',
    _time: new Date(START_MS + offsetMs).toISOString(),
  });
  return { ...rest, ...fields };
};

beforeAll(() =>
  storeSuite(logsUrl(), SUITE, [
    ...Object.entries(named).map(([id, fields]) => row(id, fields)),
    ...Array.from({ length: 2_500 }, (_, at) => row('long', { n: String(at) }, at)),
  ])
);

const use = (user?: readonly string[]) => {
  const { labels } = parseSettings({ labels: { user } });
  putLabelsInUse(labels);
  return labels.user;
};
afterEach(() => use());

const question = (userFields: readonly string[], users: readonly string[] = []): SessionListQuestion => ({
  fromMs: epochMs(START_MS - 1000),
  toMs: epochMs(START_MS + 60_000),
  baseFilter,
  filters: users.length === 0 ? {} : { users },
  sort: { column: 'id', direction: 'asc' },
  offset: 0,
  limit: 50,
  userFields,
});

const usersOf = async (userFields: readonly string[], users?: readonly string[]) => {
  const { rows } = await loadSessionPage(source(), question(userFields, users));
  return Object.fromEntries(rows.map(({ id, user }) => [id, user]));
};

describe('the fields that the settings say name the user', () => {
  it('are the client’s where nobody says', async () => {
    expect(await usersOf(use())).toEqual({
      address: 'ben@example.com',
      employee: 'ann@example.com',
      long: undefined,
      nasty: undefined,
      nobody: undefined,
    });
  });

  it('name them in the list, the first that is there', async () => {
    expect(await usersOf(use(['employee', NASTY_FIELD, 'user.email']))).toEqual({
      address: 'ben@example.com',
      employee: 'E-42',
      long: undefined,
      nasty: 'E-42',
      nobody: undefined,
    });
  });

  it('may have the name that the answer has for them', async () => {
    expect(await usersOf(use(['user', 'employee']), ['somebody else'])).toEqual({ employee: 'somebody else' });
  });

  it('are what the filter of users looks into, all of them', async () => {
    const fields = use(['employee', NASTY_FIELD]);
    expect(Object.keys(await usersOf(fields, ['E-42']))).toEqual(['employee', 'nasty']);
    expect(await usersOf(fields, ['ann@example.com'])).toEqual({});
  });

  it('name them where sessions are found by their id, too', async () => {
    use(['employee']);
    const found = await findSessions(source(), { fragment: 'employee', limit: 5, baseFilter });
    expect(found.map(({ id, user }) => [id, user])).toEqual([['employee', 'E-42']]);
  });
});

describe('the events that are loaded without asking', () => {
  it('are as many as the settings say, and as many again for each time that one goes on', async () => {
    limitSessionEvents(1_000);
    const go = (resumeFrom?: SessionLoad) =>
      lastValueFrom(
        loadSession(source(), { sessionId: 'long', baseFilter, ...(resumeFrom === undefined ? {} : { resumeFrom }) })
      );
    const first = await go();
    expect(first).toMatchObject({ status: 'stopped', isAtLimit: true, totalEvents: 2_500 });
    expect(Math.abs(first.loadedEvents - 1_000)).toBeLessThan(5);
    const last = await go(await go(first));
    limitSessionEvents(500_000);
    expect(last).toMatchObject({ status: 'complete', loadedEvents: 2_500 });
    expect(new Set(last.records.map(({ n }) => n)).size).toBe(2_500);
  });
});
