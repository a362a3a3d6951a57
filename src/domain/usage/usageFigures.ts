import type { TokenCounts } from '../sessions/session';
import { type DurationMs, type NanoUsd, nanoUsd } from '../units';

/** How often an edit was decided on in one way, by whom or what. */
export interface EditDecision {
  /** `accept`, `reject`. */
  readonly decision: string;
  /** `config`, `hook`, `user_permanent`, `user_temporary`, `user_abort`, `user_reject`. */
  readonly source: string;
  readonly count: number;
}

/** What was used in a range. A figure that is not known is left out; `UsageGaps` says why. */
export interface UsageFigures {
  readonly costNanoUsd?: NanoUsd;
  readonly tokens?: TokenCounts;
  /** Different sessions that began or asked for something in range; views of agents are no sessions. */
  readonly sessions?: number;
  /** Processes that began in range, those that went on with a session included. */
  readonly starts?: number;
  /** Of the starts, those that went on with a session. */
  readonly resumes?: number;
  /** Only logs have prompts. */
  readonly prompts?: number;
  readonly activeUserMs?: DurationMs;
  readonly activeCliMs?: DurationMs;
  readonly linesAdded?: number;
  readonly linesRemoved?: number;
  readonly commits?: number;
  readonly pullRequests?: number;
  readonly editDecisions?: readonly EditDecision[];
}

export type UsageFigure = keyof UsageFigures;

export const USAGE_FIGURES = [
  'costNanoUsd',
  'tokens',
  'sessions',
  'starts',
  'resumes',
  'prompts',
  'activeUserMs',
  'activeCliMs',
  'linesAdded',
  'linesRemoved',
  'commits',
  'pullRequests',
  'editDecisions',
] as const satisfies readonly UsageFigure[];

/**
 * Why a figure is not known: the range has no such metric; this kind of source never has it; what it counts does not
 * carry a label that was asked for; sessions cannot be told apart because the client leaves out their ids.
 */
export type UsageGap = 'noMetric' | 'notInMetrics' | 'notInLogs' | 'notByLabel' | 'noSessionIds';
export type UsageGaps = Readonly<Partial<Record<UsageFigure, UsageGap>>>;

/** All tokens, of whatever kind. */
export const allTokens = ({ inputTokens, outputTokens, cacheReadTokens, cacheCreationTokens }: TokenCounts): number =>
  inputTokens + outputTokens + cacheReadTokens + cacheCreationTokens;

/** Which part of what went in came from the cache; undefined when nothing went in. */
export function cacheHitRatio({ inputTokens, cacheReadTokens, cacheCreationTokens }: TokenCounts): number | undefined {
  const input = inputTokens + cacheReadTokens + cacheCreationTokens;
  return input > 0 ? cacheReadTokens / input : undefined;
}

const countOf = (decisions: readonly EditDecision[], isWanted: (each: EditDecision) => boolean): number =>
  decisions.filter(isWanted).reduce((sum, { count }) => sum + count, 0);

/** Which part of the decided edits was accepted; undefined when none was decided. */
export function acceptRate(decisions: readonly EditDecision[] | undefined): number | undefined {
  const accepted = countOf(decisions ?? [], ({ decision }) => decision === 'accept');
  const decided = accepted + countOf(decisions ?? [], ({ decision }) => decision === 'reject');
  return decided > 0 ? accepted / decided : undefined;
}

/** What something cost apiece, to the nano-dollar; what is unknown or would be divided by nothing is left out. */
export interface UsageRates {
  readonly perSession?: NanoUsd;
  readonly perPrompt?: NanoUsd;
  /** By hour of typing and of the client's work together. */
  readonly perActiveHour?: NanoUsd;
  readonly perCommit?: NanoUsd;
  /** By 1,000 lines, added and removed together. */
  readonly perThousandLines?: NanoUsd;
}

const HOUR_MS = 3_600_000;
const LINES = 1_000;

const both = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one + other;

/** Cost by what was done for it. Never infinite: a divisor that is 0 or unknown gives no rate. */
export function usageRates(figures: UsageFigures): UsageRates {
  const { costNanoUsd, sessions, prompts, commits } = figures;
  const per = (divisor: number | undefined, unit = 1): NanoUsd | undefined =>
    costNanoUsd === undefined || divisor === undefined || !(divisor > 0)
      ? undefined
      : nanoUsd(Math.round((costNanoUsd / divisor) * unit));
  const rates = {
    perSession: per(sessions),
    perPrompt: per(prompts),
    perActiveHour: per(both(figures.activeUserMs, figures.activeCliMs), HOUR_MS),
    perCommit: per(commits),
    perThousandLines: per(both(figures.linesAdded, figures.linesRemoved), LINES),
  };
  return rates;
}

/** How a figure differs from what it was before. */
export interface UsageChange {
  readonly before: number;
  readonly difference: number;
  /** The difference as a part of what it was; left out when that was 0. */
  readonly ratio?: number;
}

/** The change of any figure against the period before; undefined when one of the two is not known. */
export function usageChange(now: number | undefined, before: number | undefined): UsageChange | undefined {
  if (now === undefined || before === undefined) {
    return undefined;
  }
  const difference = now - before;
  return { before, difference, ...(before === 0 ? {} : { ratio: difference / Math.abs(before) }) };
}
