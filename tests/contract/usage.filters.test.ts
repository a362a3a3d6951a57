import type { SessionFilters } from 'queries/sessionFilters';
import type { UsageQuestion } from 'scenes/UsageView/usageAnswer';
import { usageFilters } from 'scenes/UsageView/usageFilters';
import type { UsageSpan } from 'domain/usage/usageSpan';
import { epochMs } from 'domain/units';
import { storedRows } from '../../demo/generator/model/storedRow';
import type { Sample } from '../../demo/generator/model/metricLedger';
import { asPrometheus } from './prometheusDatasource';
import { logsUrl } from './stack';
import { storeSuite, suiteFilter } from './store';
import { sendSamples, startUsageDatabase, type UsageDatabase } from './usageDatabase';
import { makeFleet, renamed } from './usageFleet';
import { type PageSources, showPage, showPanel, tilesOf } from './usagePage';
import { expectTiles } from './usageTileTruth';
import { expectFigures, expectMoney, truthOf, within } from './usageTruth';

jest.mock('@grafana/runtime', () => jest.requireActual('./usageRuntime').runtime);

const SUITE = 'usage filters';
const EVIL_USER = '"} or vector(1) # @{x}';
const ODD_USER = 'a.b|c$__range[[x]]${y}@\\';
const ODD_MODEL = 'so"n\\et|.*$__interval';
const ODD_TEAM = '日本 \u2028 {} | stats count() x';
const ODD_LABEL = 'odd "name" | by (x)';
const HOSTILE = {
  'mara.lind@brightcart.example': EVIL_USER,
  'jonas.weber@brightcart.example': ODD_USER,
  'claude-sonnet-5': ODD_MODEL,
  storefront: ODD_TEAM,
  project: ODD_LABEL,
};

/** Sends what was added, of which every database makes the truth. */
const fleet = renamed(
  makeFleet({ seed: 31, nowMs: Date.UTC(2026, 4, 28, 17), sessions: 60, temporality: 'delta' }),
  HOSTILE
);
const span = { fromMs: epochMs(fleet.fromMs), toMs: epochMs(fleet.toMs) };
const valuesOf = (label: string): readonly string[] => [
  ...new Set(fleet.added.flatMap(({ labels }) => labels[label] ?? [])),
];

const asked = (filters: SessionFilters = {}): UsageQuestion => ({
  ...{ span, filters: usageFilters(filters), setting: 'auto', baseFilter: suiteFilter(SUITE) },
});

const requestsOf = (isWanted: (labels: Sample['labels']) => boolean, of: UsageSpan = span) => {
  const added = within(fleet.added, of).filter(({ labels }) => isWanted(labels));
  const { costNanoUsd, tokens, sessions } = truthOf(added);
  return { costNanoUsd, tokens, sessions };
};

let database: UsageDatabase;
let uids: Required<PageSources>;
beforeAll(async () => {
  database = await startUsageDatabase();
  await sendSamples(database.url, [{ temporality: 'delta', sessions: fleet.sent }]);
  await storeSuite(logsUrl(), SUITE, fleet.sessions.flatMap(storedRows));
  uids = { metricsUid: database.url, logsUid: logsUrl() };
});
afterAll(() => database.stop());

describe('the usage page, filtered', () => {
  it.each<readonly [string, SessionFilters, Readonly<Record<string, readonly string[]>>]>([
    ['a hostile user', { users: [EVIL_USER] }, { 'user.email': [EVIL_USER] }],
    ['two users', { users: [EVIL_USER, ODD_USER] }, { 'user.email': [EVIL_USER, ODD_USER] }],
    ['a team of any name', { labels: { team: [ODD_TEAM] } }, { team: [ODD_TEAM] }],
    ['a terminal', { terminals: ['vscode', 'none'] }, { 'terminal.type': ['vscode'] }],
    ['a version', { versions: ['2.1.330'] }, { 'service.version': ['2.1.330'] }],
    [
      'a label of any name and a user',
      { users: [EVIL_USER], labels: { [ODD_LABEL]: ['shop-web'] } },
      { 'user.email': [EVIL_USER], [ODD_LABEL]: ['shop-web'] },
    ],
  ])('by %s shows in every tile the truth', async (_name, filters, wanted) => {
    const added = fleet.added.filter(({ labels }) =>
      Object.entries(wanted).every(([label, values]) => values.includes(labels[label] ?? ''))
    );
    const ids = new Set(added.map(({ labels }) => labels['session.id']));
    const sent = fleet.sessions.filter(({ id }) => ids.has(id)).flatMap(({ runs }) => runs.flatMap((run) => run.sent));
    const prompts = sent.filter(({ name }) => name === 'user_prompt').length;
    const page = await showPage(uids, asked(filters));
    expect(truthOf(added).costNanoUsd).toBeGreaterThan(0);
    const { prompts: counted, ...figures } = page.facts.now;
    expect(counted).toBe(prompts);
    expectFigures(figures, truthOf(added));
  });

  it.each<readonly [string, SessionFilters, string]>([
    ['model', { models: [ODD_MODEL] }, ODD_MODEL],
    ['query_source', { labels: { query_source: ['subagent'] } }, 'subagent'],
    ['agent.name', { labels: { 'agent.name': ['general-purpose'] } }, 'general-purpose'],
  ])(
    'by a %s shows what its requests used, and a reason for what is not of requests',
    async (label, filters, value) => {
      const { facts, lists } = await showPage(uids, asked(filters));
      const truth = requestsOf((labels) => labels[label] === value);
      expect(truth.costNanoUsd).toBeGreaterThan(0);
      expectMoney(facts.now.costNanoUsd, truth.costNanoUsd);
      expect(facts.now).toMatchObject({ tokens: truth.tokens, sessions: truth.sessions });
      expect(facts.gaps).toMatchObject({ commits: 'notByLabel', activeUserMs: 'notByLabel', prompts: 'notByLabel' });
      for (const list of lists) {
        const cost = list.rows.reduce((sum, { figures }) => sum + (figures.costNanoUsd ?? NaN), 0);
        expectMoney(cost, truth.costNanoUsd);
      }
    }
  );

  it('lists values of any content, each with its own figures', async () => {
    const { lists } = await showPage(uids, asked());
    for (const [label, value] of [
      ['user.email', EVIL_USER],
      ['user.email', ODD_USER],
      ['model', ODD_MODEL],
      ['team', ODD_TEAM],
      [ODD_LABEL, 'shop-web'],
    ] as const) {
      const row = lists.find((list) => list.label === label)?.rows.find((each) => each.value === value);
      const truth = requestsOf((labels) => labels[label] === value);
      expect([value, row?.figures.tokens, row?.figures.sessions]).toEqual([value, truth.tokens, truth.sessions]);
      expectMoney(row?.figures.costNanoUsd, truth.costNanoUsd);
    }
  });

  it.each(['user.email', 'team', 'model', ODD_LABEL])('shows over time the truth of every %s', async (by) => {
    const question = asked({ terminals: ['iTerm.app', 'vscode'] });
    const { answer } = await showPage(uids, question);
    const shown = await showPanel('cost', uids, { question, answer, by });
    for (const value of valuesOf(by)) {
      const truth = requestsOf(
        (labels) => labels[by] === value && ['iTerm.app', 'vscode'].includes(labels['terminal.type'] ?? ''),
        shown?.covered
      );
      expectMoney((shown?.sums[value] ?? 0) * 1e9, truth.costNanoUsd);
    }
  });
});

const promptsSent = fleet.sessions
  .flatMap(({ runs }) => runs.flatMap(({ sent }) => sent))
  .filter(({ name }) => name === 'user_prompt').length;

describe('the usage page with one source', () => {
  it('shows by metrics alone all but the prompts, and says that those need logs', async () => {
    const page = await showPage({ metricsUid: uids.metricsUid }, asked());
    expectFigures(page.facts.now, truthOf(fleet.added));
    expect(page.facts.gaps).toEqual({ prompts: 'noLogsSource' });
    expect(page.answer.metrics).toMatchObject({ kind: 'read', temporality: 'delta', basis: 'samples' });
    const without = tilesOf(page).filter(({ value }) => value === '–');
    expect(without.map(({ label }) => label)).toEqual(['Prompts', 'Cost per prompt']);
    expect(page.lists.map(({ label }) => label)).toEqual(expect.arrayContaining(['model', 'user.email', 'team']));
  });

  it('shows by Prometheus what was added as it was', async () => {
    const sources = { metricsUid: asPrometheus(database.url), logsUid: uids.logsUid };
    const page = await showPage(sources, asked());
    expect(page.answer.metrics).toMatchObject({ kind: 'read', temporality: 'delta' });
    const prompts = { prompts: promptsSent };
    expectFigures(page.facts.now, { ...truthOf(fleet.added), ...prompts });
    expectTiles(tilesOf(page), { ...truthOf(fleet.added), ...prompts }, undefined);
    const { answer } = page;
    const shown = await showPanel('cost', sources, { question: asked(), answer, by: 'model' });
    expectMoney(
      (shown?.sums[ODD_MODEL] ?? 0) * 1e9,
      requestsOf(({ model }) => model === ODD_MODEL, shown?.covered).costNanoUsd
    );
  });

  it('shows by logs alone what they know, and says that the rest needs metrics', async () => {
    const { facts, lists, answer } = await showPage({ logsUid: uids.logsUid }, asked());
    const requests = fleet.sessions.flatMap(({ runs }) =>
      runs.flatMap(({ sent }) => sent.filter(({ name }) => name === 'api_request'))
    );
    const costOf = (isWanted: (attributes: Sample['labels']) => boolean, untilMs: number = span.toMs) =>
      requests
        .filter(({ timeMs }) => timeMs < untilMs)
        .filter(({ attributes }) =>
          isWanted(Object.fromEntries(Object.entries(attributes).map(([k, v]) => [k, `${v}`])))
        )
        .reduce((sum, { attributes }) => sum + Math.round(Number(attributes['cost_usd'] ?? 0) * 1e9), 0);
    expectMoney(
      facts.now.costNanoUsd,
      costOf(() => true)
    );
    expect(facts.now).toMatchObject({ prompts: promptsSent, sessions: fleet.sessions.length });
    expect(facts.gaps).toMatchObject({ commits: 'noMetricsSource', activeUserMs: 'noMetricsSource' });
    const models = lists.find(({ label }) => label === 'model')?.rows ?? [];
    expect(models.length).toBeGreaterThan(2);
    const shown = await showPanel('cost', { logsUid: uids.logsUid }, { question: asked(), answer, by: 'model' });
    for (const { value, figures } of models) {
      const isOf = ({ model }: Sample['labels']) => model === value;
      expectMoney(figures.costNanoUsd, costOf(isOf));
      expectMoney((shown?.sums[value ?? ''] ?? 0) * 1e9, costOf(isOf, shown?.covered.toMs));
    }
  });
});
