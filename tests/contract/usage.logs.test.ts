import type { DataQueryRequest } from '@grafana/data';
import { logsSource } from 'data/logsSource';
import { metricsSource } from 'data/metricsSource';
import { compareSources, type CompareRequest } from 'data/usage/compareSources';
import { detectMetrics } from 'data/usage/detectMetrics';
import { loadUsageFromLogs, loadUsageFromLogsBy } from 'data/usage/loadUsageFromLogs';
import type { EditDecision } from 'domain/usage/usageFigures';
import { previousUsageSpan } from 'domain/usage/usageSpan';
import { type EpochMs, epochMs } from 'domain/units';
import { storedRows } from '../../demo/generator/model/storedRow';
import type { GeneratedSession, WireEvent } from '../../demo/generator/model/wireEvent';
import { datasourceOf } from './grafana';
import { metricsDatasource } from './metricsDatasource';
import { logsUrl } from './stack';
import { storeSuite, suiteFilter } from './store';
import { sendSamples, startUsageDatabase, type UsageDatabase } from './usageDatabase';
import { isVisiblyResumed, makeFleet } from './usageFleet';
import { truthOf } from './usageTruth';

const mockAsked: DataQueryRequest[] = [];
jest.mock('@grafana/runtime', () => ({
  getDataSourceSrv: () => ({
    get: async ({ uid }: { uid: string }) =>
      uid === logsUrl() ? datasourceOf(uid) : metricsDatasource(uid, (request) => mockAsked.push(request)),
  }),
}));

const SUITE = 'usage';
const baseFilter = suiteFilter(SUITE);
/** In these nothing was lost on the way, and nothing arrived twice: logs and metrics must agree. */
const isUndamaged = (session: GeneratedSession): boolean =>
  isVisiblyResumed(session) && session.runs.every(({ events, sent }) => events === sent);
const fleet = makeFleet({
  ...{ seed: 11, nowMs: Date.UTC(2026, 5, 29, 17), sessions: 36, temporality: 'cumulative' },
  isWanted: isUndamaged,
});
const span = { fromMs: epochMs(fleet.fromMs), toMs: epochMs(fleet.toMs) };
const scope = { ...span, baseFilter };
const logs = () => logsSource(logsUrl());

const events: ReadonlyArray<WireEvent & { readonly session: GeneratedSession }> = fleet.sessions.flatMap((session) =>
  session.runs.flatMap((run) => run.sent.map((event) => ({ ...event, session })))
);
const EDIT_TOOLS: readonly unknown[] = ['Edit', 'MultiEdit', 'Write', 'NotebookEdit'];
const editDecisions = events.filter(
  ({ name, attributes }) => name === 'tool_decision' && EDIT_TOOLS.includes(attributes['tool_name'])
);

let database: UsageDatabase;
let request: CompareRequest;
beforeAll(async () => {
  database = await startUsageDatabase();
  await sendSamples(database.url, [{ temporality: 'cumulative', sessions: fleet.sent }]);
  await storeSuite(logsUrl(), SUITE, fleet.sessions.flatMap(storedRows));
  const detection = await detectMetrics(metricsSource(database.url), {
    ...{ span, setting: 'auto' },
    logs: { source: logs(), baseFilter },
  });
  request = { span, detection, temporality: 'cumulative', baseFilter, nowMs: epochMs(Date.UTC(2026, 6, 1)) };
});
afterAll(() => database.stop());

const nearly = (nanoUsd: number | undefined) => expect.closeTo((nanoUsd ?? NaN) / 1000, 0);

describe('usage by logs', () => {
  it('is the truth where logs know it, and says where they do not', async () => {
    const { figures, gaps, firstMs, requestsWithoutCost } = await loadUsageFromLogs(logs(), scope);
    const { costNanoUsd, tokens } = truthOf(fleet.added);
    expect((figures.costNanoUsd ?? NaN) / 1000).toEqual(nearly(costNanoUsd));
    expect(figures.tokens).toEqual(tokens);
    expect(figures.sessions).toBe(fleet.sessions.length);
    expect(figures.prompts).toBe(events.filter(({ name }) => name === 'user_prompt').length);
    const counted = figures.editDecisions?.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(editDecisions.length);
    expect(figures).not.toHaveProperty('commits');
    expect(gaps).toMatchObject({ commits: 'notInLogs', activeUserMs: 'notInLogs', linesAdded: 'notInLogs' });
    expect(firstMs).toBe(Math.min(...events.map(({ timeMs }) => timeMs)));
    expect(requestsWithoutCost).toBe(0);
  });

  it('counts edit decisions as the metrics do, of whatever client', async () => {
    const { figures } = await loadUsageFromLogs(logs(), scope);
    const byWay = (a: EditDecision, b: EditDecision) =>
      `${a.decision} ${a.source}` < `${b.decision} ${b.source}` ? -1 : 1;
    const versions = fleet.sessions.map(({ clientVersion }) => clientVersion);
    expect(versions).toEqual(expect.arrayContaining(['1.0.60', '2.0.76', '2.1.330']));
    expect([...(figures.editDecisions ?? [])].sort(byWay)).toEqual(
      [...(truthOf(fleet.added).editDecisions ?? [])].sort(byWay)
    );
  });

  it.each(['user.email', 'team', 'model', 'service.version'])(
    'is the same as by metrics for each %s',
    async (label) => {
      const rows = await loadUsageFromLogsBy(logs(), scope, label);
      const values = [...new Set(fleet.added.flatMap(({ labels }) => labels[label] ?? []))];
      expect(rows.flatMap(({ value }) => value ?? [])).toEqual(expect.arrayContaining(values));
      for (const value of values) {
        const found = rows.find((row) => row.value === value);
        const truth = truthOf(fleet.added.filter(({ labels }) => labels[label] === value));
        expect(found?.figures.tokens).toEqual(truth.tokens);
        expect((found?.figures.costNanoUsd ?? NaN) / 1000).toEqual(nearly(truth.costNanoUsd));
      }
    }
  );

  it('tells apart who asked as the metrics do', async () => {
    const rows = await loadUsageFromLogsBy(logs(), scope, 'query_source');
    for (const source of ['main', 'subagent', 'auxiliary']) {
      const truth = truthOf(fleet.added.filter(({ labels }) => labels['query_source'] === source));
      expect(rows.find(({ value }) => value === source)?.figures.tokens).toEqual(truth.tokens);
      const filtered = await loadUsageFromLogs(logs(), { ...scope, filters: { query_source: [source] } });
      expect(filtered.figures.tokens).toEqual(truth.tokens);
      expect(filtered.gaps).toMatchObject({ prompts: 'notByLabel', editDecisions: 'notByLabel' });
    }
  });
});

describe('metrics and logs', () => {
  const compare = (change: Partial<CompareRequest> = {}) =>
    compareSources({ metrics: metricsSource(database.url), logs: logs() }, { ...request, ...change });

  it('are the same for the same range and filters', async () => {
    mockAsked.splice(0);
    const { comparison, metrics } = await compare();
    expect(comparison).toMatchObject({ kind: 'same', reasons: [] });
    expect(comparison.cost.logs).toBeGreaterThan(0);
    expect(metrics.figures.tokens).toEqual(truthOf(fleet.added).tokens);
    expect(mockAsked).toHaveLength(2);
    for (const label of ['team', 'model', 'user.email', 'query_source']) {
      const [value = ''] = fleet.added.flatMap(({ labels }) => labels[label] ?? []);
      expect((await compare({ filters: { [label]: [value] } })).comparison.kind).toBe('same');
    }
  });

  it('differ where one of them is off', async () => {
    expect((await compare({ baseFilter: 'job:="nobody"' })).comparison.reasons[0]).toBe('logsOff');
    const off = { ...request.detection, names: [] };
    expect((await compare({ detection: off })).comparison.reasons[0]).toBe('metricsOff');
  });

  it('differ where the logs begin late', async () => {
    const late: EpochMs = epochMs((span.fromMs + span.toMs) / 2 + 86_400_000);
    const kept = `${baseFilter} _time:>=${new Date(late).toISOString()}`;
    const { comparison } = await compare({ baseFilter: kept });
    expect(comparison).toMatchObject({ kind: 'different' });
    expect(comparison.reasons[0]).toBe('logsRetention');
  });

  it('are both without anything before there was anything', async () => {
    const empty = previousUsageSpan(previousUsageSpan(span));
    expect((await compare({ span: empty })).comparison).toMatchObject({ kind: 'same', cost: { metrics: 0, logs: 0 } });
  });
});
