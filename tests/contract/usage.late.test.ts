import { metricsSource } from 'data/metricsSource';
import { detectMetrics } from 'data/usage/detectMetrics';
import { loadUsageSeries, loadUsageTotals } from 'data/usage/loadUsage';
import type { UsageSpan } from 'domain/usage/usageSpan';
import { durationMs, epochMs } from 'domain/units';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sample } from '../../demo/generator/model/metricLedger';
import type { SentSession } from './sendSamples';
import { sendSamples, startUsageDatabase, type UsageDatabase } from './usageDatabase';
import { type Fleet, isVisiblyResumed, makeFleet } from './usageFleet';
import { expectFigures, truthOf, within } from './usageTruth';

jest.mock('@grafana/runtime', () => jest.requireActual('./usageRuntime').runtime);

const HOUR_MS = 3_600_000;

/** What arrives in time, and what only does when its network is back: the older half of it all. */
function halves({ sent, fromMs, toMs }: Fleet) {
  const times = sent.flatMap(({ samples }) => samples.map(({ atMs }) => atMs)).sort((a, b) => a - b);
  const middleMs = times[Math.floor(times.length / 2)] ?? (fromMs + toMs) / 2;
  const part = (isWanted: (sample: Sample) => boolean): readonly SentSession[] =>
    sent
      .map(({ session, samples }) => ({ session, samples: samples.filter(isWanted) }))
      .filter(({ samples }) => samples.length > 0);
  return { inTime: part(({ atMs }) => atMs > middleMs), late: part(({ atMs }) => atMs <= middleMs), middleMs };
}

const cumulative = makeFleet({
  ...{ seed: 41, nowMs: Date.UTC(2026, 8, 30, 17), sessions: 36, temporality: 'cumulative' },
  isWanted: isVisiblyResumed,
});
const delta = makeFleet({ seed: 42, nowMs: Date.UTC(2026, 6, 29, 17), sessions: 36, temporality: 'delta' });

/** VictoriaMetrics remembers answers, and forgets them within some seconds after old samples came. */
const FORGETS_MS = 6_000;

let database: UsageDatabase;
beforeAll(async () => {
  database = await startUsageDatabase();
});
afterAll(() => database.stop());

describe.each([
  ['cumulative', cumulative],
  ['delta', delta],
] as const)('samples that come late, %s', (temporality, fleet) => {
  const span: UsageSpan = { fromMs: epochMs(fleet.fromMs), toMs: epochMs(fleet.toMs) };
  const source = () => metricsSource(database.url);
  const { inTime, late, middleMs } = halves(fleet);

  async function totals(of: UsageSpan) {
    const detection = await detectMetrics(source(), { span, setting: temporality });
    return loadUsageTotals(source(), { span: of, detection, temporality });
  }

  async function steps() {
    const detection = await detectMetrics(source(), { span, setting: temporality });
    const stepMs = durationMs(6 * HOUR_MS);
    return loadUsageSeries(source(), { span, detection, temporality }, { stepMs });
  }

  it('are missing before they come, and are there as if they had come in time', async () => {
    await sendSamples(database.url, [{ temporality, sessions: inTime }]);
    const before: UsageSpan = { ...span, toMs: epochMs(Math.floor(middleMs / 1000) * 1000 - 1000) };
    expect(truthOf(within(fleet.added, before)).costNanoUsd).toBeGreaterThan(0);
    expect((await totals(before)).figures.costNanoUsd ?? 0).toBe(0);
    // Answers that it will have to forget.
    await steps();
    await totals(span);

    await sendSamples(database.url, [{ temporality, sessions: late }]);
    await sleep(FORGETS_MS);
    expectFigures((await totals(before)).figures, truthOf(within(fleet.added, before)));
    expectFigures((await totals(span)).figures, truthOf(fleet.added));
    const { lines } = await steps();
    for (const point of lines.flatMap(({ points }) => points)) {
      expectFigures(point.figures, truthOf(within(fleet.added, point)));
    }
  });
});
