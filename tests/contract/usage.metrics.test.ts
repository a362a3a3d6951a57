import type { DataQueryRequest } from '@grafana/data';
import type { LogsSource } from 'data/logsSource';
import { metricsSource } from 'data/metricsSource';
import { detectMetrics, type MetricsDetection } from 'data/usage/detectMetrics';
import {
  loadLabelValues,
  loadUsageBy,
  loadUsagePair,
  loadUsageSeries,
  loadUsageTotals,
  type UsageRequest,
} from 'data/usage/loadUsage';
import { previousUsageSpan, type UsageSpan } from 'domain/usage/usageSpan';
import { durationMs, epochMs } from 'domain/units';
import type { Sample, Temporality } from '../../demo/generator/model/metricLedger';
import { metricsDatasource } from './metricsDatasource';
import { sendSamples, NAMINGS, startUsageDatabase, type UsageDatabase } from './usageDatabase';
import { type Fleet, isVisiblyResumed, makeFleet } from './usageFleet';
import { expectFigures, truthOf, within } from './usageTruth';

const mockAsked: DataQueryRequest[] = [];
jest.mock('@grafana/runtime', () => ({
  getDataSourceSrv: () => ({
    get: async ({ uid }: { uid: string }) => metricsDatasource(uid, (request) => mockAsked.push(request)),
  }),
}));

const HOUR_MS = 3_600_000;
const SESSIONS = 36;

/** Both ways of counting in one database, two months apart. */
const fleets: Readonly<Record<Temporality, Fleet>> = {
  cumulative: makeFleet({
    ...{ seed: 7, nowMs: Date.UTC(2026, 8, 30, 17), sessions: SESSIONS, temporality: 'cumulative' },
    isWanted: isVisiblyResumed,
  }),
  delta: makeFleet({ seed: 8, nowMs: Date.UTC(2026, 6, 29, 17), sessions: SESSIONS, temporality: 'delta' }),
};

const spanOf = ({ fromMs, toMs }: Fleet): UsageSpan => ({ fromMs: epochMs(fromMs), toMs: epochMs(toMs) });
const valuesOf = (added: readonly Sample[], label: string): readonly string[] => [
  ...new Set(added.flatMap(({ labels }) => labels[label] ?? [])),
];

/** Logs that know one thing: what it cost. */
const logsOf = (fleet: Fleet): LogsSource => ({
  uid: 'logs',
  query: async () => [{ cost_usd: String((truthOf(fleet.added).costNanoUsd ?? 0) / 1e9) }],
});

describe('the fleets', () => {
  it('have what makes counters hard to read', () => {
    for (const { added, sessions } of Object.values(fleets)) {
      expect(truthOf(added).resumes).toBeGreaterThan(0);
      expect(valuesOf(added, 'user.email').length).toBeGreaterThan(2);
      expect(valuesOf(added, 'team').length).toBeGreaterThan(2);
      expect(valuesOf(added, 'model').length).toBeGreaterThan(2);
      expect(sessions.length).toBeGreaterThan(SESSIONS / 2);
    }
    for (const figure of Object.values(truthOf(fleets.cumulative.added))) {
      expect(figure).not.toBe(0);
    }
  });
});

describe.each(Object.entries(NAMINGS))('usage by metrics, %s', (naming, flags) => {
  let database: UsageDatabase;
  beforeAll(async () => {
    database = await startUsageDatabase(flags);
    await sendSamples(
      database.url,
      (['cumulative', 'delta'] as const).map((temporality) => ({ temporality, sessions: fleets[temporality].sent }))
    );
  });
  afterAll(() => database.stop());
  beforeEach(() => mockAsked.splice(0));

  describe.each(['cumulative', 'delta'] as const)('%s', (temporality) => {
    const fleet = fleets[temporality];
    const { added } = fleet;
    const whole = spanOf(fleet);
    const cut: UsageSpan = { fromMs: epochMs(whole.toMs - 31.3 * HOUR_MS), toMs: epochMs(whole.toMs - 2.7 * HOUR_MS) };
    const source = () => metricsSource(database.url);
    let detection: MetricsDetection;
    let request: UsageRequest;

    beforeAll(async () => {
      detection = await detectMetrics(source(), { span: whole, setting: 'auto' });
      request = { span: whole, detection, temporality };
    });

    it('is found under its names, and read as its samples prove', async () => {
      expect(Object.values(detection.metrics).every((names) => names.length > 0)).toBe(true);
      expect(detection.labels.styles).toEqual([naming.endsWith('underscores') ? 'underscored' : 'dotted']);
      expect(detection.labels.groupable).toEqual(
        expect.arrayContaining(['user.email', 'team', 'project', 'model', 'query_source', 'service.version'])
      );
      expect(detection).toMatchObject({
        functions: 'victoriaMetrics',
        reading: { kind: 'known', temporality, basis: 'samples' },
      });
    });

    it('is read as the cost in the logs shows', async () => {
      const logs = { source: logsOf(fleet), baseFilter: '' };
      const { reading } = await detectMetrics(source(), { span: whole, setting: 'auto', logs });
      expect(reading).toEqual({ kind: 'known', temporality, basis: 'logs' });
      expect(mockAsked).toHaveLength(2);
    });

    it('adds up to the truth, with one question', async () => {
      const { figures, gaps } = await loadUsageTotals(source(), request);
      expect(mockAsked).toHaveLength(1);
      expectFigures(figures, truthOf(added));
      expect(gaps).toEqual({ prompts: 'notInMetrics' });
    });

    it('adds up to the truth of a range that cuts through sessions, and of the one before', async () => {
      const { now, before } = await loadUsagePair(source(), { ...request, span: cut });
      expect(mockAsked).toHaveLength(3);
      expectFigures(now.figures, truthOf(within(added, cut)));
      expectFigures(before.figures, truthOf(within(added, previousUsageSpan(cut))));
    });

    it.each(['user.email', 'team', 'project', 'service.version', 'terminal.type'])(
      'is divided by %s',
      async (label) => {
        const { rows } = await loadUsageBy(source(), request, label);
        expect(mockAsked).toHaveLength(1);
        const values = valuesOf(added, label);
        expect(rows.flatMap(({ value }) => value ?? []).sort()).toEqual([...values].sort());
        for (const { value, figures } of rows) {
          expectFigures(figures, truthOf(added.filter(({ labels }) => labels[label] === value)));
        }
      }
    );

    it.each(['model', 'query_source', 'agent.name', 'effort'])(
      'is divided by what requests have: %s',
      async (label) => {
        const { rows } = await loadUsageBy(source(), { ...request, parts: ['cost', 'tokens', 'sessions'] }, label);
        for (const { value, figures } of rows.filter((row) => row.value !== undefined)) {
          const { costNanoUsd, tokens } = truthOf(added.filter(({ labels }) => labels[label] === value));
          expect(figures.tokens).toEqual(tokens);
          expect(Math.abs((figures.costNanoUsd ?? NaN) - (costNanoUsd ?? NaN))).toBeLessThan(500);
        }
        expect(rows.flatMap(({ value }) => value ?? []).sort()).toEqual([...valuesOf(added, label)].sort());
      }
    );

    it('is filtered by labels', async () => {
      const [team = ''] = valuesOf(added, 'team');
      const users = valuesOf(added, 'user.email').slice(0, 3);
      const filters = { team: [team, 'nobody'], 'user.email': users };
      const { figures } = await loadUsageTotals(source(), { ...request, filters });
      const isWanted = ({ labels }: Sample) => labels['team'] === team && users.includes(labels['user.email'] ?? '');
      expectFigures(figures, truthOf(added.filter(isWanted)));
    });

    it('does not say what a label of requests cannot tell', async () => {
      const [model = ''] = valuesOf(added, 'model');
      const { figures, gaps } = await loadUsageTotals(source(), { ...request, filters: { model: [model] } });
      expect(figures.tokens).toEqual(truthOf(added.filter(({ labels }) => labels['model'] === model)).tokens);
      expect(figures).not.toHaveProperty('commits');
      expect(gaps).toMatchObject({ commits: 'notByLabel', activeUserMs: 'notByLabel', starts: 'notByLabel' });
    });

    it.each([1, 6])('adds up step by step, %d hours each', async (hours) => {
      const stepMs = durationMs(hours * HOUR_MS);
      const { lines } = await loadUsageSeries(source(), { ...request, span: cut }, { stepMs });
      expect(mockAsked).toHaveLength(3);
      const points = lines.flatMap((line) => line.points);
      expect(points[0]?.fromMs).toBe(cut.fromMs);
      expect(points.at(-1)?.toMs).toBe(cut.toMs);
      for (const point of points) {
        expectFigures(point.figures, truthOf(within(added, point)));
      }
      const sum = points.reduce((total, { figures }) => total + (figures.costNanoUsd ?? NaN), 0);
      const { figures } = await loadUsageTotals(source(), { ...request, span: cut });
      expect(Math.abs(sum - (figures.costNanoUsd ?? NaN))).toBeLessThan(500);
    });

    it('knows the values of a label', async () => {
      const values = await loadLabelValues(source(), request, 'team');
      expect(values.map(({ value }) => value).sort()).toEqual([...valuesOf(added, 'team')].sort());
    });
  });
});
