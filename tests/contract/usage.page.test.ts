import { countBy } from 'lodash';

import { metricsSource } from 'data/metricsSource';
import { loadUsageBy } from 'data/usage/loadUsage';
import type { UsageQuestion } from 'scenes/UsageView/usageAnswer';
import { previousUsageSpan, type UsageSpan } from 'domain/usage/usageSpan';
import { epochMs } from 'domain/units';
import { storedRows } from '../../demo/generator/model/storedRow';
import type { Sample, Temporality } from '../../demo/generator/model/metricLedger';
import { logsUrl } from './stack';
import { storeSuite, suiteFilter } from './store';
import { NAMINGS, sendSamples, startUsageDatabase, type UsageDatabase } from './usageDatabase';
import { type Fleet, isVisiblyResumed, makeFleet } from './usageFleet';
import { type PageSources, showPage, type ShownPage, showPanel, tilesOf } from './usagePage';
import { expectTiles, type Expected } from './usageTileTruth';
import { expectFigures, expectMoney, truthOf, within } from './usageTruth';

jest.mock('@grafana/runtime', () => jest.requireActual('./usageRuntime').runtime);

const HOUR_MS = 3_600_000;
const TEMPORALITIES = ['cumulative', 'delta'] as const;

/** A fleet that logs, in a suite of its own, and how the whole of it and a part are asked for. */
interface Known {
  readonly fleet: Fleet;
  readonly suite: string;
  readonly question: UsageQuestion;
}

function known(temporality: Temporality, seed: number, nowMs: number): Known {
  const isWanted = temporality === 'cumulative' ? { isWanted: isVisiblyResumed } : {};
  const fleet = makeFleet({ seed, nowMs, sessions: 60, temporality, ...isWanted });
  const suite = `usage page ${temporality}`;
  // Cuts through sessions, and leaves something to the period before.
  const span = { fromMs: epochMs(fleet.toMs - 31.3 * HOUR_MS), toMs: epochMs(fleet.toMs - 2.7 * HOUR_MS) };
  return { fleet, suite, question: { span, filters: {}, setting: 'auto', baseFilter: suiteFilter(suite) } };
}

const FLEETS: Readonly<Record<Temporality, Known>> = {
  cumulative: known('cumulative', 21, Date.UTC(2026, 8, 30, 17)),
  delta: known('delta', 22, Date.UTC(2026, 6, 29, 17)),
};

const promptsIn = ({ fleet }: Known, { fromMs, toMs }: UsageSpan): number =>
  fleet.sessions
    .flatMap(({ runs }) => runs.flatMap(({ sent }) => sent))
    .filter(({ name, timeMs }) => name === 'user_prompt' && timeMs >= fromMs && timeMs < toMs).length;

/** What was added in a span by series that pass the filters. */
function truthIn(from: Known, span: UsageSpan, isWanted: (labels: Sample['labels']) => boolean = () => true) {
  return truthOf(within(from.fleet.added, span).filter(({ labels }) => isWanted(labels)));
}

const withPrompts = (from: Known, span: UsageSpan): Expected => ({
  ...truthIn(from, span),
  prompts: promptsIn(from, span),
});

beforeAll(async () => {
  for (const { fleet, suite } of Object.values(FLEETS)) {
    await storeSuite(logsUrl(), suite, fleet.sessions.flatMap(storedRows));
  }
});

describe.each(Object.entries(NAMINGS))('the usage page, %s', (_naming, flags) => {
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
    const { question } = from;
    const { span } = question;
    const uids = (): PageSources => ({ metricsUid: database.url, logsUid: logsUrl() });
    let page: ShownPage;
    beforeAll(async () => {
      page = await showPage(uids(), question);
    });

    it('is of what the fleet has both now and before', () => {
      const { metrics } = page.answer;
      expect(metrics).toMatchObject({ kind: 'read', temporality, basis: 'logs' });
      for (const figure of Object.values({ ...truthIn(from, span), ...truthIn(from, previousUsageSpan(span)) })) {
        expect(figure).not.toBe(0);
      }
    });

    it('shows in every tile the truth, and what it was in the period before', () => {
      expectTiles(tilesOf(page), withPrompts(from, span), withPrompts(from, previousUsageSpan(span)));
      const { prompts: _now, ...now } = page.facts.now;
      const { prompts: _before, ...before } = page.facts.before;
      expectFigures(now, truthIn(from, span));
      expectFigures(before, truthIn(from, previousUsageSpan(span)));
    });

    it('shows in every list, row by row, the truth', () => {
      const labels = page.lists.map(({ label }) => label);
      expect(labels).toEqual(
        expect.arrayContaining(['model', 'user.email', 'query_source', 'agent.name', 'terminal.type'])
      );
      expect(labels).toEqual(expect.arrayContaining(['project', 'team']));
      for (const { label, rows } of page.lists) {
        const used = within(from.fleet.added, span).filter(
          ({ metric, value }) => value > 0 && /cost|token/.test(metric)
        );
        const values = [...new Set(used.map(({ labels: each }) => each[label]))];
        expect(countBy(rows, ({ value }) => value)).toEqual(countBy(values));
        for (const { value, figures } of rows) {
          const { costNanoUsd, tokens, sessions } = truthIn(from, span, (each) => each[label] === value);
          expectMoney(figures.costNanoUsd, costNanoUsd);
          expect([label, value, figures.tokens, figures.sessions]).toEqual([label, value, tokens, sessions]);
        }
        const costs = rows.map(({ figures }) => figures.costNanoUsd ?? NaN);
        expect(costs).toEqual([...costs].sort((a, b) => b - a));
      }
    });

    it('knows of every session its cost, its tokens by kind and its active time', async () => {
      const { metrics } = page.answer;
      const detection = metrics.kind === 'read' ? metrics.detection : undefined;
      expect(detection).toBeDefined();
      if (detection !== undefined) {
        const whole = { fromMs: epochMs(from.fleet.fromMs), toMs: epochMs(from.fleet.toMs) };
        const request = { span: whole, detection, temporality };
        const { rows } = await loadUsageBy(metricsSource(database.url), request, 'session.id');
        const ids = rows.flatMap(({ value }) => value ?? []);
        expect(ids).toEqual(expect.arrayContaining(from.fleet.sessions.map(({ id }) => id)));
        for (const { value, figures } of rows.filter((row) => !row.value?.endsWith('-view'))) {
          expectFigures(figures, truthOf(from.fleet.added.filter(({ labels }) => labels['session.id'] === value)));
        }
      }
    });

    it.each(['model', 'user.email', 'team', 'agent.name', 'query_source'])(
      'shows in the panel of the cost the truth of every %s',
      async (by) => {
        const shown = await showPanel('cost', uids(), { question, answer: page.answer, by });
        expect(shown).toBeDefined();
        const { sums, covered } = shown ?? { sums: {}, covered: span };
        const inside = within(from.fleet.added, covered).filter(({ metric }) => metric === 'claude_code.cost.usage');
        const names = [...new Set(inside.map(({ labels }) => labels[by] ?? '(none)'))];
        const paid = Object.entries(sums).filter(([, value]) => value > 0);
        for (const [name, sum] of paid) {
          const truth = truthIn(from, covered, (labels) => (labels[by] ?? '(none)') === name);
          expectMoney(sum * 1e9, truth.costNanoUsd);
        }
        expect(Object.keys(sums).sort()).toEqual(expect.arrayContaining(paid.map(([name]) => name)));
        expect(names.length).toBeGreaterThan(1);
        expect(Object.keys(sums).filter((name) => !names.includes(name))).toEqual([]);
        const total = Object.values(sums).reduce((all, sum) => all + sum, 0);
        expectMoney(total * 1e9, truthIn(from, covered).costNanoUsd);
      }
    );

    it('shows in the panels of tokens and active time the truth of every kind', async () => {
      const asked = { question, answer: page.answer, by: 'model' };
      for (const panel of ['tokens', 'kinds'] as const) {
        const shown = await showPanel(panel, uids(), asked);
        const truth = truthIn(from, shown?.covered ?? span);
        expect(shown?.sums).toEqual({
          input: truth.tokens?.inputTokens,
          output: truth.tokens?.outputTokens,
          cacheRead: truth.tokens?.cacheReadTokens,
          cacheCreation: truth.tokens?.cacheCreationTokens,
        });
      }
      const active = await showPanel('activeTime', uids(), asked);
      const truth = truthIn(from, active?.covered ?? span);
      expect(active?.sums).toEqual({
        user: expect.closeTo((truth.activeUserMs ?? NaN) / 1000, 5),
        cli: expect.closeTo((truth.activeCliMs ?? NaN) / 1000, 5),
      });
    });

    it('shows in the panels of the whole range and of its hours the truth', async () => {
      const asked = { question, answer: page.answer, by: 'user.email' };
      const hours = await showPanel('hours', uids(), asked);
      const [cost] = Object.values(hours?.sums ?? {});
      expectMoney((cost ?? NaN) * 1e9, truthIn(from, hours?.covered ?? span).costNanoUsd);
      const top = (await showPanel('top', uids(), asked))?.sums ?? {};
      const table = (await showPanel('table', uids(), asked))?.sums ?? {};
      const rows = page.lists.find(({ label }) => label === 'user.email')?.rows ?? [];
      expect(rows.length).toBeGreaterThan(2);
      for (const { value = '(none)' } of rows) {
        const truth = truthIn(from, span, (labels) => (labels['user.email'] ?? '(none)') === value);
        expectMoney((top[value] ?? NaN) * 1e9, truth.costNanoUsd);
        expectMoney((table[`${value} cost`] ?? NaN) * 1e9, truth.costNanoUsd);
        expect([value, table[`${value} sessions`]]).toEqual([value, truth.sessions]);
        expect([value, table[`${value} cacheRead`]]).toEqual([value, truth.tokens?.cacheReadTokens]);
      }
    });

    it('counts in the panel of sessions each one in every step in which it was active', async () => {
      const shown = await showPanel('sessions', uids(), { question, answer: page.answer, by: 'model' });
      expect(shown?.sums['sessions']).toBeGreaterThanOrEqual(page.facts.now.sessions ?? NaN);
    });
  });
});
