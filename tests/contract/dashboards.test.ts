import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { captures, readCapture } from 'testing/captures';
import { readMetricsCapture } from 'testing/metricsCapture';

import type { Sample, Temporality } from '../../demo/generator/model/metricLedger';
import { LOGS_DATABASE } from '../../demo/stack/databases';
import { findLauncher } from '../../demo/stack/launcher';
import { startDatabase } from '../../demo/stack/runningDatabase';
import { dashboardFile } from '../../tools/provisioned/dashboards/dashboard';
import { oneSession } from '../../tools/provisioned/dashboards/oneSession';
import { overview } from '../../tools/provisioned/dashboards/overview';

import { askPanel, type Filled, panelOf, sumOf, sumsBy } from './dashboardTargets';
import { store } from './store';
import { NAMINGS, sendSamples, startUsageDatabase, type UsageDatabase } from './usageDatabase';
import { type Fleet, isVisiblyResumed, makeFleet } from './usageFleet';
import { expectMoney, truthOf } from './usageTruth';

const HOUR_S = 3_600;
const HOUR_MS = HOUR_S * 1_000;
const NANO = 1e9;
const READINGS: Readonly<Record<Temporality, string>> = { cumulative: 'increase_pure', delta: 'sum_over_time' };
const overviewFile = dashboardFile(overview);
const sessionFile = dashboardFile(oneSession);

const kinds = (tokens: ReturnType<typeof truthOf>['tokens']) => ({
  input: tokens?.inputTokens,
  output: tokens?.outputTokens,
  cacheRead: tokens?.cacheReadTokens,
  cacheCreation: tokens?.cacheCreationTokens,
});

describe('dashboards of the captured sessions', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sessionline-dashboards-'));
  let metrics: UsageDatabase;
  let logs: Awaited<ReturnType<typeof startDatabase>>;
  const urls = () => ({ metrics: metrics.url, logs: logs.url });

  beforeAll(async () => {
    metrics = await startUsageDatabase();
    logs = await startDatabase(await findLauncher(() => undefined), LOGS_DATABASE, path.join(dataDir, 'logs'));
    const body = readMetricsCapture()
      .map((series) => JSON.stringify(series))
      .join('\n');
    expect((await fetch(`${metrics.url}/api/v1/import`, { method: 'POST', body })).ok).toBe(true);
    await fetch(`${metrics.url}/internal/force_flush`);
    await store(
      logs.url,
      captures.flatMap(({ name }) => readCapture(name))
    );
  });
  afterAll(async () => {
    await Promise.all([metrics.stop(), logs.stop()]);
    rmSync(dataDir, { recursive: true, force: true });
  });

  const filled: Filled = {
    ...{ fromMs: Date.UTC(2026, 10, 23, 9), toMs: Date.UTC(2026, 10, 23, 13), stepSeconds: HOUR_S },
    ...{ temporality: 'increase_pure', by: 'user.id', session: captures[2]?.sessionId ?? '' },
  };
  const cost = captures.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);

  it.each(overviewFile.panels)('$title has data', async (panel) => {
    expect(sumOf(await askPanel(panel, urls(), filled))).toBeGreaterThan(0);
  });

  it.each(sessionFile.panels)('of one session, $title has data', async (panel) => {
    expect(sumOf(await askPanel(panel, urls(), filled))).toBeGreaterThan(0);
  });

  it.each(['What did it cost?', 'What did it cost, by model?', 'What did it cost by the logs?'])(
    '%s It is the truth.',
    async (title) => {
      expectMoney(sumOf(await askPanel(panelOf(overviewFile, title), urls(), filled)) * NANO, cost);
    }
  );

  it('the logs beside it say the same', async () => {
    const figures = sumsBy(await askPanel(panelOf(overviewFile, 'And by the logs?'), urls(), filled), '__name__');
    expectMoney((figures['cost_usd'] ?? NaN) * NANO, cost);
  });

  it('lists every session with its cost', async () => {
    const rows = await askPanel(panelOf(overviewFile, 'Which 100 sessions cost most?'), urls(), filled);
    expect(rows).toHaveLength(captures.length);
    for (const { sessionId, costNanoUsd } of captures) {
      const row = rows.find(({ labels }) => labels['session.id'] === sessionId);
      expectMoney(Number(row?.labels['cost_usd']) * NANO, costNanoUsd);
    }
  });

  it.each(captures)('one session is as it was: $name', async (capture) => {
    const asked = { ...filled, session: capture.sessionId };
    const figures = sumsBy(await askPanel(panelOf(sessionFile, 'What did it cost?'), urls(), asked), '__name__');
    expectMoney((figures['cost_usd'] ?? NaN) * NANO, capture.costNanoUsd);
    expect(figures).toMatchObject({
      ...{ input_tokens: capture.inputTokens, output_tokens: capture.outputTokens },
      ...{ cache_read_tokens: capture.cacheReadTokens, cache_creation_tokens: capture.cacheCreationTokens },
      ...{ user_prompts: capture.userPrompts, api_requests: capture.apiRequests, rejections: capture.rejections },
    });
    const events = await askPanel(panelOf(sessionFile, 'What were the first 1000 events?'), urls(), asked);
    expect(events).toHaveLength(capture.events);
    const byMetrics = await askPanel(panelOf(sessionFile, 'And by the metrics?'), urls(), asked);
    expectMoney(sumOf(byMetrics) * NANO, capture.costNanoUsd);
  });
});

/** Both ways of counting in one database, two months apart. */
const fleets: Readonly<Record<Temporality, Fleet>> = {
  cumulative: makeFleet({
    ...{ seed: 17, nowMs: Date.UTC(2026, 8, 30, 17), sessions: 24, temporality: 'cumulative' },
    isWanted: isVisiblyResumed,
  }),
  delta: makeFleet({ seed: 18, nowMs: Date.UTC(2026, 6, 29, 17), sessions: 24, temporality: 'delta' }),
};

describe.each(Object.entries(NAMINGS))('dashboards by metrics, %s', (naming, flags) => {
  let database: UsageDatabase;
  beforeAll(async () => {
    database = await startUsageDatabase(flags);
    await sendSamples(
      database.url,
      (['cumulative', 'delta'] as const).map((temporality) => ({ temporality, sessions: fleets[temporality].sent }))
    );
  });
  afterAll(() => database.stop());

  describe.each(['cumulative', 'delta'] as const)('%s', (temporality) => {
    const { added, fromMs, toMs } = fleets[temporality];
    const truth = truthOf(added);
    const label = naming === 'names and labels with underscores' ? 'user_email' : 'user.email';
    const filled: Filled = {
      // Whole steps, so that those of a panel cover the range.
      ...{ fromMs: Math.floor(fromMs / HOUR_MS) * HOUR_MS, toMs: Math.ceil(toMs / HOUR_MS) * HOUR_MS },
      ...{ stepSeconds: HOUR_S, temporality: READINGS[temporality], by: label, session: '' },
    };
    const ask = (title: string, file = overviewFile, session = '') =>
      askPanel(panelOf(file, title), { metrics: database.url, logs: '' }, { ...filled, session });

    it.each([
      'What did it cost?',
      'What did it cost, by model?',
      'Which models cost most?',
      'Whose requests cost most?',
    ])('%s It is the truth.', async (title) => {
      expectMoney(sumOf(await ask(title)) * NANO, truth.costNanoUsd);
    });

    it('cost is divided by the chosen label', async () => {
      const sums = sumsBy(await ask('Which ${by} cost most?'), label);
      const values = [...new Set(added.flatMap(({ labels }) => labels['user.email'] ?? []))];
      expect(Object.keys(sums)).toEqual(expect.arrayContaining(values));
      for (const value of values) {
        const own = truthOf(added.filter(({ labels }) => labels['user.email'] === value));
        expectMoney((sums[value] ?? NaN) * NANO, own.costNanoUsd);
      }
    });

    it('tokens over time add up to the truth', async () => {
      expect(sumsBy(await ask('Which kinds of tokens were used?'), 'type')).toEqual(kinds(truth.tokens));
    });

    it('sessions, active time, lines, commits, pull requests and decisions are the truth', async () => {
      expect(sumOf(await ask('How many sessions?'))).toBe(truth.sessions);
      const active = sumsBy(await ask('How long was who at work?'), 'type');
      expect(active['user']).toBeCloseTo((truth.activeUserMs ?? NaN) / 1000, 4);
      expect(active['cli']).toBeCloseTo((truth.activeCliMs ?? NaN) / 1000, 4);
      const came = await ask('What came of it?');
      expect(sumsBy(came, 'type')).toMatchObject({ added: truth.linesAdded, removed: truth.linesRemoved });
      expect(sumsBy(came, 'usage_part')).toMatchObject({
        ...{ 'commits.0': truth.commits, 'pullRequests.0': truth.pullRequests },
      });
      const decisions = await ask('Were edits accepted, and who decided?');
      expect(sumOf(decisions)).toBe((truth.editDecisions ?? []).reduce((sum, { count }) => sum + count, 0));
    });

    it('one session has its own cost and tokens', async () => {
      const dearest = sessionsByCost(added).slice(0, 3);
      expect(dearest).toHaveLength(3);
      for (const id of dearest) {
        const own = truthOf(added.filter(({ labels }) => labels['session.id'] === id));
        expectMoney(sumOf(await ask('And by the metrics?', sessionFile, id)) * NANO, own.costNanoUsd);
        const tokens = await ask('Which kinds of tokens do the metrics count?', sessionFile, id);
        expect(sumsBy(tokens, 'type')).toEqual(kinds(own.tokens));
      }
    });
  });
});

function sessionsByCost(added: readonly Sample[]): readonly string[] {
  const costs = new Map<string, number>();
  for (const { metric, labels, value } of added) {
    const id = labels['session.id'] ?? '';
    costs.set(id, (costs.get(id) ?? 0) + (metric === 'claude_code.cost.usage' ? value : 0));
  }
  return [...costs].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
