import { metricsSource } from 'data/metricsSource';
import { detectMetrics, type MetricsDetection } from 'data/usage/detectMetrics';
import { loadUsageBy, loadUsageTotals } from 'data/usage/loadUsage';
import { epochMs } from 'domain/units';
import { captures, readCapture } from 'testing/captures';
import { readMetricsCapture } from 'testing/metricsCapture';
import { startUsageDatabase, type UsageDatabase } from './usageDatabase';

jest.mock('@grafana/runtime', () => ({
  getDataSourceSrv: () => ({
    get: async ({ uid }: { uid: string }) => jest.requireActual('./metricsDatasource').metricsDatasource(uid),
  }),
}));

const span = { fromMs: epochMs(Date.UTC(2026, 10, 23, 9)), toMs: epochMs(Date.UTC(2026, 10, 23, 13)) };

/** Not every capture of events has one of metrics. */
const measured = new Set(readMetricsCapture().map(({ metric }) => metric['session.id']));
const known = captures.filter(({ sessionId }) => measured.has(sessionId));

let database: UsageDatabase;
let detection: MetricsDetection;
beforeAll(async () => {
  database = await startUsageDatabase();
  const body = readMetricsCapture()
    .map((series) => JSON.stringify(series))
    .join('\n');
  expect((await fetch(`${database.url}/api/v1/import`, { method: 'POST', body })).ok).toBe(true);
  await fetch(`${database.url}/internal/force_flush`);
  detection = await detectMetrics(metricsSource(database.url), { span, setting: 'auto' });
});
afterAll(() => database.stop());

const asked = () => ({ span, detection, temporality: 'cumulative' as const });

describe('the metrics of the captured sessions', () => {
  it('show by themselves how they count', () => {
    expect(known.length).toBeGreaterThan(5);
    expect(detection.reading).toEqual({ kind: 'known', temporality: 'cumulative', basis: 'samples' });
  });

  it('add up to what the events say of each session', async () => {
    const { rows } = await loadUsageBy(metricsSource(database.url), asked(), 'session.id');
    for (const capture of known) {
      const figures = rows.find(({ value }) => value === capture.sessionId)?.figures;
      expect(Math.abs((figures?.costNanoUsd ?? NaN) - capture.costNanoUsd)).toBeLessThan(500);
      const { inputTokens, outputTokens, cacheReadTokens, cacheCreationTokens } = capture;
      expect(figures?.tokens).toEqual({ inputTokens, outputTokens, cacheReadTokens, cacheCreationTokens });
    }
  });

  it('count the edit decisions that the events tell of', async () => {
    const { figures } = await loadUsageTotals(metricsSource(database.url), asked());
    const told = known
      .flatMap(({ name }) => readCapture(name))
      .filter((row) => row['event.name'] === 'tool_decision' && ['Edit', 'Write'].includes(row['tool_name'] ?? ''));
    expect(told.length).toBeGreaterThan(0);
    for (const decision of ['accept', 'reject']) {
      const counted = (figures.editDecisions ?? []).filter((each) => each.decision === decision);
      const count = counted.reduce((sum, each) => sum + each.count, 0);
      expect(count).toBe(told.filter((row) => row['decision'] === decision).length);
    }
  });

  it('add up to what the events say of all of them', async () => {
    const { figures } = await loadUsageTotals(metricsSource(database.url), asked());
    const cost = known.reduce((total, { costNanoUsd }) => total + costNanoUsd, 0);
    expect(Math.abs((figures.costNanoUsd ?? NaN) - cost)).toBeLessThan(500);
    expect(figures.sessions).toBe(known.length);
  });
});
