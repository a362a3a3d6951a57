import { metricsSource } from 'data/metricsSource';
import { detectMetrics } from 'data/usage/detectMetrics';
import { loadUsageTotals } from 'data/usage/loadUsage';
import { epochMs } from 'domain/units';
import { samplesOf } from '../../demo/generator/model/metricLedger';
import { generateWeek } from '../../demo/generator/model/week';
import { sendSamples, startUsageDatabase, type UsageDatabase } from './usageDatabase';
import { isVisiblyResumed, resumed } from './usageFleet';
import { expectFigures, truthOf } from './usageTruth';

jest.mock('@grafana/runtime', () => ({
  getDataSourceSrv: () => ({
    get: async ({ uid }: { uid: string }) => jest.requireActual('./metricsDatasource').metricsDatasource(uid),
  }),
}));

const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2026, 8, 30, 17);

/** A session that asks in its second process what it asked in its first: its counters begin where they ended. */
const again = (() => {
  const week = generateWeek({ seed: 3, nowMs: NOW_MS, days: 3, sessions: 60 });
  const session = week.find(({ runs }) => runs.length === 1 && (runs[0]?.endMs ?? NOW_MS) < NOW_MS - DAY_MS / 4);
  if (session === undefined) {
    throw new Error('No session to go on with.');
  }
  return resumed(session, Infinity);
})();
/** The same long before: a database counts it the other way there. */
const EARLIER_MS = 60 * DAY_MS;

let database: UsageDatabase;
beforeAll(async () => {
  database = await startUsageDatabase();
  const delta = samplesOf(again, 'delta').map((sample) => ({
    ...sample,
    fromMs: sample.fromMs - EARLIER_MS,
    atMs: sample.atMs - EARLIER_MS,
  }));
  await sendSamples(database.url, [
    { temporality: 'cumulative', sessions: [{ session: again, samples: samplesOf(again, 'cumulative') }] },
    { temporality: 'delta', sessions: [{ session: again, samples: delta }] },
  ]);
});
afterAll(() => database.stop());

async function load(movedMs: number) {
  const source = metricsSource(database.url);
  const span = { fromMs: epochMs(NOW_MS - 4 * DAY_MS - movedMs), toMs: epochMs(NOW_MS - movedMs) };
  const detection = await detectMetrics(source, { span, setting: 'auto' });
  if (detection.reading.kind === 'unknown') {
    throw new Error(detection.reading.gap);
  }
  return loadUsageTotals(source, { span, detection, temporality: detection.reading.temporality });
}

const truth = truthOf(samplesOf(again, 'delta'));

describe('a session that was resumed and whose counters do not show it', () => {
  it('is one', () => {
    expect(isVisiblyResumed(again)).toBe(false);
    expect(truth.resumes).toBe(1);
  });

  it('has too low figures where counters are totals, which the answer says', async () => {
    const { figures, notes, temporality } = await load(0);
    expect(temporality).toBe('cumulative');
    expect(figures.costNanoUsd).toBeLessThan(truth.costNanoUsd ?? 0);
    expect(notes).toContainEqual({ kind: 'resumed', processes: 1 });
  });

  it('has true figures where counters are what was added', async () => {
    const { figures, notes, temporality } = await load(EARLIER_MS);
    expect(temporality).toBe('delta');
    expectFigures(figures, truth);
    expect(notes).toEqual([]);
  });
});
