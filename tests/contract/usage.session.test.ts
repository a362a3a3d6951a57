import { lastValueFrom } from 'rxjs';
import { loadActiveTime } from 'data/activeTime';
import { loadSession } from 'data/loadSession';
import { logsSource } from 'data/logsSource';
import { metricsSource } from 'data/metricsSource';
import { loadSessionStrip } from 'data/sessionList';
import { foldSession } from 'domain/sessions/foldSession';
import { epochMs } from 'domain/units';
import { storedRows } from '../../demo/generator/model/storedRow';
import type { GeneratedSession } from '../../demo/generator/model/wireEvent';
import { logsUrl } from './stack';
import { storeSuite, suiteFilter } from './store';
import { sendSamples, startUsageDatabase, type UsageDatabase } from './usageDatabase';
import { isVisiblyResumed, makeFleet } from './usageFleet';
import { expectMoney, truthOf } from './usageTruth';

jest.mock('@grafana/runtime', () => jest.requireActual('./usageRuntime').runtime);

const SUITE = 'usage of sessions';
const isUndamaged = (session: GeneratedSession): boolean =>
  isVisiblyResumed(session) && session.runs.every(({ events, sent }) => events === sent);
const fleet = makeFleet({
  ...{ seed: 51, nowMs: Date.UTC(2026, 3, 29, 17), sessions: 48, temporality: 'cumulative' },
  isWanted: isUndamaged,
});
const scope = { fromMs: epochMs(fleet.fromMs), toMs: epochMs(fleet.toMs), baseFilter: suiteFilter(SUITE) };
const truthOfSession = (id: string) => truthOf(fleet.added.filter(({ labels }) => labels['session.id'] === id));

let database: UsageDatabase;
beforeAll(async () => {
  database = await startUsageDatabase();
  await sendSamples(database.url, [{ temporality: 'cumulative', sessions: fleet.sent }]);
  await storeSuite(logsUrl(), SUITE, fleet.sessions.flatMap(storedRows));
});
afterAll(() => database.stop());

describe('a session of a fleet', () => {
  const some = fleet.sessions.filter(({ runs }, index) => runs.length > 1 || index % 4 === 0);

  it('is one of several, some of them resumed', () => {
    expect(some.length).toBeGreaterThan(8);
    expect(some.some(({ runs }) => runs.length > 1)).toBe(true);
  });

  it.each(some.map(({ story, id }) => [story, id] as const))(
    '%s costs by its events what its metrics counted, with the tokens of every kind',
    async (_story, id) => {
      const { records } = await lastValueFrom(
        loadSession(logsSource(logsUrl()), { sessionId: id, baseFilter: scope.baseFilter })
      );
      const { totals } = foldSession(id, records);
      const truth = truthOfSession(id);
      expect(totals.costNanoUsd).toBe(truth.costNanoUsd);
      expect(totals.tokens).toEqual(truth.tokens);
    }
  );

  it.each(some.map(({ story, id }) => [story, id] as const))('%s was active as long as it was', async (_story, id) => {
    const logs = logsSource(logsUrl());
    const wanted = { ...scope, filters: { labels: { 'session.id': [id] } } };
    const strip = await loadSessionStrip(logs, wanted);
    const truth = truthOfSession(id);
    expectMoney(strip.costNanoUsd, truth.costNanoUsd);
    const active = await loadActiveTime(metricsSource(database.url), logs, {
      scope: wanted,
      strip,
      temporality: 'auto',
    });
    expect(active).toMatchObject({
      ...{ kind: 'known', temporality: 'cumulative', scope: 'wanted' },
      ...{ userMs: expect.closeTo(truth.activeUserMs ?? NaN, 2), cliMs: expect.closeTo(truth.activeCliMs ?? NaN, 2) },
    });
  });
});
