import type { EpochMs } from '../units';
import { allTokens, type UsageFigures } from './usageFigures';
import type { UsageSpan } from './usageSpan';

/**
 * Why metrics and logs differ, as far as it can be told:
 *
 * - `logsOff`, `metricsOff`: the other source has something, this one nothing.
 * - `logsRetention`, `metricsRetention`: the source begins later than the range, and the other one does not.
 * - `lateSamples`: the range reaches to now; metrics arrive up to a minute after the logs.
 * - `requestsWithoutCost`: tokens agree and cost does not, and some requests have none in the logs.
 * - `resumedSessions`: metrics are too low, and resumed sessions make them so.
 * - `edges`: little is missing: what happens at the range's ends is exported up to a minute later.
 * - `unknown`: none of these.
 */
export type DifferenceReason =
  | 'logsOff'
  | 'metricsOff'
  | 'logsRetention'
  | 'metricsRetention'
  | 'lateSamples'
  | 'requestsWithoutCost'
  | 'resumedSessions'
  | 'edges'
  | 'unknown';

/** What one source says. */
export interface ComparedSource {
  readonly figures: UsageFigures;
  /** The first that it has of the range; left out where that is not known. */
  readonly firstMs?: EpochMs;
}

export interface ComparedSources {
  readonly span: UsageSpan;
  readonly nowMs: EpochMs;
  readonly metrics: ComparedSource;
  readonly logs: ComparedSource & { readonly requestsWithoutCost: number };
  /** True when counters are read in a way that loses something where sessions are resumed. */
  readonly losesResumed: boolean;
}

/** A figure in both sources. */
export interface Difference {
  readonly metrics: number;
  readonly logs: number;
  /** Metrics less logs. */
  readonly difference: number;
  /** The difference as a part of the logs' figure; left out when that is 0. */
  readonly ratio?: number;
}

/** The same figures by metrics and by logs. They are never added up. */
export interface UsageComparison {
  readonly kind: 'same' | 'different';
  /** In nano-dollars. */
  readonly cost: Difference;
  readonly tokens: Difference;
  /** Why they differ, the likeliest first; empty when they do not. */
  readonly reasons: readonly DifferenceReason[];
}

/** Half a micro-dollar: binary sums in two databases differ by less. */
const SAME_NANO_USD = 500;
const MINUTE_MS = 60_000;
/** An export, and what a database holds back until it shows it. */
const LATE_MS = 2 * MINUTE_MS;
/** Sources that begin so near the range's start, or each other, begin together. */
const NEAR_MS = 5 * MINUTE_MS;
const SMALL_SHARE = 0.05;

function differenceOf(metrics: number, logs: number): Difference {
  const difference = metrics - logs;
  return { metrics, logs, difference, ...(logs === 0 ? {} : { ratio: difference / logs }) };
}

const beginsAfter = (one: EpochMs | undefined, other: EpochMs | undefined): boolean =>
  one !== undefined && other !== undefined && one - other > NEAR_MS;

type Compared = ComparedSources & { readonly cost: Difference; readonly tokens: Difference };

const isNothing = (compared: Compared, of: 'metrics' | 'logs'): boolean =>
  compared.cost[of] === 0 && compared.tokens[of] === 0;

const SIGNS: ReadonlyArray<readonly [DifferenceReason, (compared: Compared) => boolean]> = [
  ['logsOff', (compared) => isNothing(compared, 'logs')],
  ['metricsOff', (compared) => isNothing(compared, 'metrics')],
  ['logsRetention', ({ cost, metrics, logs }) => cost.difference > 0 && beginsAfter(logs.firstMs, metrics.firstMs)],
  ['metricsRetention', ({ cost, metrics, logs }) => cost.difference < 0 && beginsAfter(metrics.firstMs, logs.firstMs)],
  [
    'requestsWithoutCost',
    ({ cost, tokens, logs }) => logs.requestsWithoutCost > 0 && tokens.difference === 0 && cost.difference !== 0,
  ],
  ['lateSamples', ({ span, nowMs, tokens }) => tokens.difference < 0 && span.toMs > nowMs - LATE_MS],
  [
    'resumedSessions',
    ({ losesResumed, tokens, metrics }) => losesResumed && tokens.difference < 0 && (metrics.figures.resumes ?? 0) > 0,
  ],
  ['edges', ({ tokens }) => Math.abs(tokens.ratio ?? 1) <= SMALL_SHARE],
];

const isSame = ({ cost, tokens }: Compared): boolean =>
  Math.abs(cost.difference) <= SAME_NANO_USD && tokens.difference === 0;

const tokensOf = ({ figures }: ComparedSource): number =>
  figures.tokens === undefined ? 0 : allTokens(figures.tokens);

/** Compares what metrics and logs say of the same range and filters. */
export function compareUsage(sources: ComparedSources): UsageComparison {
  const { metrics, logs } = sources;
  const cost = differenceOf(metrics.figures.costNanoUsd ?? 0, logs.figures.costNanoUsd ?? 0);
  const tokens = differenceOf(tokensOf(metrics), tokensOf(logs));
  const compared = { ...sources, cost, tokens };
  if (isSame(compared)) {
    return { kind: 'same', cost, tokens, reasons: [] };
  }
  const reasons = SIGNS.filter(([, isLikely]) => isLikely(compared)).map(([reason]) => reason);
  return { kind: 'different', cost, tokens, reasons: reasons.length === 0 ? ['unknown'] : reasons };
}
