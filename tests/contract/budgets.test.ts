import { type BudgetSpend, loadBudgetSpends } from 'data/budgets/loadBudgetSpends';
import { loadBudgetTrends } from 'data/budgets/loadBudgetTrends';
import { logsSource } from 'data/logsSource';
import { metricsSource } from 'data/metricsSource';
import { detectMetrics } from 'data/usage/detectMetrics';
import type { Budget, BudgetScope } from 'domain/budgets/budget';
import { epochMs, nanoUsd } from 'domain/units';
import { type BudgetTimes, budgetTimes } from 'scenes/UsageBudgets/budgetTimes';
import { loadUsageAnswer } from 'scenes/UsageView/usageAnswer';
import { usageFacts } from 'scenes/UsageView/usageFacts';
import type { Sample, Temporality } from '../../demo/generator/model/metricLedger';
import { storedRows } from '../../demo/generator/model/storedRow';
import { logsUrl } from './stack';
import { storeSuite, suiteFilter } from './store';
import { NAMINGS, sendSamples, startUsageDatabase, type UsageDatabase } from './usageDatabase';
import { type Fleet, isVisiblyResumed, makeFleet } from './usageFleet';
import { expectMoney, truthOf, within } from './usageTruth';

jest.mock('@grafana/runtime', () => jest.requireActual('./usageRuntime').runtime);

const HOUR_MS = 3_600_000;
const TEMPORALITIES = ['cumulative', 'delta'] as const;

interface Known {
  readonly fleet: Fleet;
  readonly baseFilter: string;
  readonly budgets: readonly Budget[];
  readonly times: BudgetTimes;
}

const budget = (period: Budget['period'], scope: BudgetScope): Budget => ({
  name: `${period} ${JSON.stringify(scope)}`,
  scope,
  period,
  amountNanoUsd: nanoUsd(1e9),
});

/** Every kind of budget, of a fleet whose clock stands still in the middle of its work. */
function known(temporality: Temporality, seed: number, nowMs: number): Known {
  const isWanted = temporality === 'cumulative' ? { isWanted: isVisiblyResumed } : {};
  const fleet = makeFleet({ seed, nowMs, sessions: 60, temporality, ...isWanted });
  const [team = ''] = fleet.added.flatMap(({ labels }) => labels['team'] ?? []);
  const [model = ''] = fleet.added.flatMap(({ labels }) => labels['model'] ?? []);
  const budgets = [
    budget('month', { kind: 'all' }),
    budget('day', { kind: 'all' }),
    budget('month', { kind: 'each', label: 'user.email' }),
    budget('week', { kind: 'one', label: 'team', value: team }),
    budget('week', { kind: 'one', label: 'team', value: 'nobody' }),
    budget('week', { kind: 'one', label: 'model', value: model }),
  ];
  const calendar = { timeZone: 'America/New_York', firstDayOfWeek: 0 };
  const times = budgetTimes(budgets, epochMs(nowMs - 2.7 * HOUR_MS), calendar);
  return { fleet, baseFilter: suiteFilter(`budgets ${temporality}`), budgets, times };
}

const FLEETS: Readonly<Record<Temporality, Known>> = {
  cumulative: known('cumulative', 41, Date.UTC(2026, 8, 30, 17)),
  delta: known('delta', 42, Date.UTC(2026, 6, 29, 17)),
};

const isIn =
  (scope: BudgetScope, value: string | undefined) =>
  ({ labels }: Sample) =>
    scope.kind === 'all' || labels[scope.label] === (scope.kind === 'one' ? scope.value : value);

const truthIn = ({ fleet }: Known, span: BudgetTimes['recent'], isWanted: (sample: Sample) => boolean) =>
  truthOf(within(fleet.added, span).filter(isWanted)).costNanoUsd;

const costOf = (spend: BudgetSpend | undefined, value: string | undefined) =>
  spend?.kind === 'known' ? (spend.rows.find((row) => row.value === value)?.costNanoUsd ?? 0) : undefined;

beforeAll(async () => {
  for (const temporality of TEMPORALITIES) {
    await storeSuite(logsUrl(), `budgets ${temporality}`, FLEETS[temporality].fleet.sessions.flatMap(storedRows));
  }
});

describe.each(Object.entries(NAMINGS))('budgets, %s', (_naming, flags) => {
  let database: UsageDatabase;
  beforeAll(async () => {
    database = await startUsageDatabase(flags);
    await sendSamples(
      database.url,
      TEMPORALITIES.map((temporality) => ({ temporality, sessions: FLEETS[temporality].fleet.sent }))
    );
  });
  afterAll(() => database.stop());

  describe.each(TEMPORALITIES)('%s', (temporality) => {
    const from = FLEETS[temporality];
    const { budgets, times, baseFilter } = from;
    const sources = () => ({ metrics: metricsSource(database.url), logs: logsSource(logsUrl()) });
    const asked = { budgets, ...times, setting: 'auto' as const, baseFilter };

    it('have spent the truth, and what the usage page shows for the same span and filter', async () => {
      const spends = await loadBudgetSpends(sources(), asked, detectMetrics);
      for (const [index, { scope, period }] of budgets.entries()) {
        const spend = spends[index];
        const span = times.spanOf[period];
        expect(spend).toMatchObject({ kind: 'known', span, isEstimate: false });
        expect(spend).not.toHaveProperty('whyLogs');
        const values =
          scope.kind === 'one' ? [scope.value] : spend?.kind === 'known' ? spend.rows.map(({ value }) => value) : [];
        expect(values.length).toBeGreaterThan(scope.kind === 'each' ? 2 : 0);
        for (const value of values) {
          const found = costOf(spend, value);
          expectMoney(found, truthIn(from, span, isIn(scope, value)));
          const filters = scope.kind === 'all' || value === undefined ? {} : { [scope.label]: [value] };
          const page = await loadUsageAnswer(sources(), { span, filters, setting: 'auto', baseFilter }, detectMetrics);
          if (scope.kind !== 'each' || value !== undefined) {
            expectMoney(found, usageFacts(page).now.costNanoUsd);
          }
        }
      }
    });

    it('know each hour of the weeks before, and the last hours', async () => {
      const trends = await loadBudgetTrends(sources(), asked, detectMetrics);
      for (const [index, { scope }] of budgets.entries()) {
        const { hours = [], recent } = trends[index] ?? {};
        const shaped: BudgetScope = scope.kind === 'each' ? { kind: 'all' } : scope;
        const spent = truthIn(from, times.history, isIn(shaped, undefined));
        expectMoney(
          hours.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0),
          spent
        );
        for (const hour of hours.filter(({ costNanoUsd }) => costNanoUsd > 0)) {
          expectMoney(hour.costNanoUsd, truthIn(from, hour, isIn(shaped, undefined)));
        }
        const ofLate = recent?.rows.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0) ?? NaN;
        const isOne = scope.kind === 'one';
        expectMoney(
          isOne ? (recent?.rows.find(({ value }) => value === scope.value)?.costNanoUsd ?? 0) : ofLate,
          truthIn(from, times.recent, isIn(shaped, undefined))
        );
      }
    });
  });
});

describe.each(TEMPORALITIES)('budgets from the logs alone, a fleet that counts %s', (temporality) => {
  const { budgets, times, baseFilter, fleet } = FLEETS[temporality];
  const sources = () => ({ metrics: undefined, logs: logsSource(logsUrl()) });
  const asked = { budgets, ...times, setting: 'auto' as const, baseFilter };

  it('have spent what the usage page shows from the same logs', async () => {
    const spends = await loadBudgetSpends(sources(), asked, detectMetrics);
    for (const [index, { scope, period }] of budgets.entries()) {
      const spend = spends[index];
      expect(spend).toMatchObject({ kind: 'known', whyLogs: 'noMetricsSource' });
      const values = spend?.kind === 'known' ? spend.rows.flatMap(({ value }) => value ?? []) : [];
      for (const value of scope.kind === 'all' ? [undefined] : scope.kind === 'one' ? [scope.value] : values) {
        const filters = scope.kind === 'all' || value === undefined ? {} : { [scope.label]: [value] };
        const question = { span: times.spanOf[period], filters, setting: 'auto' as const, baseFilter };
        const page = await loadUsageAnswer(sources(), question, detectMetrics);
        expect(costOf(spend, value)).toBe(usageFacts(page).now.costNanoUsd);
      }
    }
  });

  it('know each hour of the weeks before', async () => {
    const [all] = await loadBudgetTrends(sources(), asked, detectMetrics);
    const question = { span: times.history, filters: {}, setting: 'auto' as const, baseFilter };
    const page = await loadUsageAnswer(sources(), question, detectMetrics);
    const hours = all?.hours ?? [];
    expect(hours.length).toBeGreaterThan(10);
    expectMoney(
      hours.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0),
      usageFacts(page).now.costNanoUsd
    );
    const requests = fleet.sessions
      .flatMap(({ runs }) => runs.flatMap(({ sent }) => sent))
      .filter(({ name }) => name === 'api_request');
    for (const { fromMs, toMs, costNanoUsd } of hours) {
      const ofHour = requests.filter(({ timeMs }) => timeMs >= fromMs && timeMs < toMs);
      const spent = ofHour.reduce((sum, { attributes }) => sum + Number(attributes['cost_usd'] ?? 0), 0);
      expectMoney(costNanoUsd, spent * 1e9);
    }
  });
});
