import type { EditDecision, UsageFigures } from 'domain/usage/usageFigures';
import type { UsageSpan } from 'domain/usage/usageSpan';
import { durationMs, nanoUsd } from 'domain/units';
import type { MetricName, Sample } from '../../demo/generator/model/metricLedger';

type IsWanted = (labels: Sample['labels']) => boolean;

const NANO = 1_000_000_000;

/** Samples that arrived within a span, its end included: so a database's windows reach. */
export const within = (added: readonly Sample[], { fromMs, toMs }: UsageSpan): readonly Sample[] =>
  added.filter(({ atMs }) => atMs > fromMs && atMs <= toMs);

/** Adds up in whole units, so that nothing is lost on the way. */
const sumOf = (added: readonly Sample[], metric: MetricName, unit = 1, isWanted: IsWanted = () => true): number =>
  added
    .filter((sample) => sample.metric === metric && isWanted(sample.labels))
    .reduce((sum, { value }) => sum + Math.round(value * unit), 0);

const ofType =
  (type: string): IsWanted =>
  (labels) =>
    labels['type'] === type;
const isResume: IsWanted = (labels) => labels['start_type'] === 'resume' || labels['start_type'] === 'continue';

function decisionsOf(added: readonly Sample[]): readonly EditDecision[] {
  const samples = added.filter(({ metric }) => metric === 'claude_code.code_edit_tool.decision');
  const ways = [...new Set(samples.map(({ labels }) => JSON.stringify([labels['decision'], labels['source']])))];
  return ways.map((way) => {
    const ofWay = samples.filter(({ labels }) => JSON.stringify([labels['decision'], labels['source']]) === way);
    const [first] = ofWay;
    return {
      decision: first?.labels['decision'] ?? '',
      source: first?.labels['source'] ?? '',
      count: sumOf(ofWay, 'claude_code.code_edit_tool.decision'),
    };
  });
}

function sessionsOf(added: readonly Sample[]): number {
  const active = added.filter(
    ({ metric, value }) => value > 0 && ['claude_code.session.count', 'claude_code.token.usage'].includes(metric)
  );
  return new Set(active.map(({ labels }) => labels['session.id'])).size;
}

/** What a correct reader finds. */
export function truthOf(added: readonly Sample[]): UsageFigures {
  const tokens = (type: string) => sumOf(added, 'claude_code.token.usage', 1, ofType(type));
  const activeMs = (type: string) =>
    durationMs(sumOf(added, 'claude_code.active_time.total', 1_000_000, ofType(type)) / 1000);
  const lines = (type: string) => sumOf(added, 'claude_code.lines_of_code.count', 1, ofType(type));
  return {
    costNanoUsd: nanoUsd(sumOf(added, 'claude_code.cost.usage', NANO)),
    tokens: {
      inputTokens: tokens('input'),
      outputTokens: tokens('output'),
      cacheReadTokens: tokens('cacheRead'),
      cacheCreationTokens: tokens('cacheCreation'),
    },
    sessions: sessionsOf(added),
    starts: sumOf(added, 'claude_code.session.count'),
    resumes: sumOf(added, 'claude_code.session.count', 1, isResume),
    activeUserMs: activeMs('user'),
    activeCliMs: activeMs('cli'),
    linesAdded: lines('added'),
    linesRemoved: lines('removed'),
    commits: sumOf(added, 'claude_code.commit.count'),
    pullRequests: sumOf(added, 'claude_code.pull_request.count'),
    editDecisions: decisionsOf(added),
  };
}

const byWay = (a: EditDecision, b: EditDecision): number =>
  `${a.decision} ${a.source}` < `${b.decision} ${b.source}` ? -1 : 1;

/** Half a micro-dollar, and a thousandth of a millisecond: what binary fractions may differ by. */
const NEAR = { nanoUsd: 500, ms: 0.01 };

/** Money to the micro-dollar. */
export function expectMoney(found: number | undefined, truth: number | undefined): void {
  expect(Math.abs((found ?? NaN) - (truth ?? NaN))).toBeLessThan(NEAR.nanoUsd);
}

/** Money to the micro-dollar, time to a hundredth of a millisecond, everything else exactly. */
export function expectFigures(found: UsageFigures, truth: UsageFigures): void {
  const { costNanoUsd, activeUserMs, activeCliMs, editDecisions, ...counts } = found;
  const { costNanoUsd: cost, activeUserMs: user, activeCliMs: cli, editDecisions: decisions, ...trueCounts } = truth;
  expect(counts).toEqual(trueCounts);
  expect([...(editDecisions ?? [])].sort(byWay)).toEqual([...(decisions ?? [])].sort(byWay));
  expectMoney(costNanoUsd, cost);
  expect(Math.abs((activeUserMs ?? NaN) - (user ?? NaN))).toBeLessThan(NEAR.ms);
  expect(Math.abs((activeCliMs ?? NaN) - (cli ?? NaN))).toBeLessThan(NEAR.ms);
}
