import type { UsageSpan } from '../usage/usageSpan';
import { type EpochMs, epochMs, type NanoUsd } from '../units';

import { type BudgetForecast, forecastBudget, type PeriodShape } from './budgetForecast';
import { budgetProgress, type BudgetProgress, burnRate } from './budgetProgress';

/**
 * How a budget stands: beyond its amount; by the forecast beyond it at the period's end, or only by the dearest of the
 * earlier weeks; within it; `early` while nothing can be said, and `waiting` while the forecast is being worked out.
 */
export type BudgetState = 'exceeded' | 'willExceed' | 'mayExceed' | 'onCourse' | 'early' | 'waiting';

/** The worst first. */
export const BUDGET_STATES: readonly BudgetState[] = [
  'exceeded',
  'willExceed',
  'mayExceed',
  'early',
  'waiting',
  'onCourse',
];

/** What was spent in a span, which need not be the period. */
export interface SpentIn {
  readonly span: UsageSpan;
  readonly spentNanoUsd: NanoUsd;
}

/** What is known of the time before: loaded later than what was spent. */
export interface BudgetTrend {
  /** The last hours. */
  readonly recent?: SpentIn;
  /** How earlier weeks went; left out where nobody can tell. */
  readonly shape?: PeriodShape;
}

/** A budget, or one value's part of it, in its period. */
export interface BudgetStanding {
  readonly progress: BudgetProgress;
  readonly state: BudgetState;
  /** Left out while it is being worked out. */
  readonly forecast?: BudgetForecast;
  /** Per hour of the period so far. */
  readonly perHourNanoUsd?: NanoUsd;
  /** Per hour of the last hours. */
  readonly recentPerHourNanoUsd?: NanoUsd;
  /** When the amount is used up if it goes on as in the last hours; left out where that is not in the period. */
  readonly recentRunsOutMs?: EpochMs;
}

function stateOf({ overNanoUsd, amountNanoUsd }: BudgetProgress, forecast: BudgetForecast | undefined): BudgetState {
  if (overNanoUsd > 0) {
    return 'exceeded';
  }
  if (forecast?.kind !== 'estimate') {
    return forecast === undefined ? 'waiting' : 'early';
  }
  if (forecast.totalNanoUsd > amountNanoUsd) {
    return 'willExceed';
  }
  return (forecast.range?.highNanoUsd ?? 0) > amountNanoUsd ? 'mayExceed' : 'onCourse';
}

const HOUR_MS = 3_600_000;

function recentFigures(progress: BudgetProgress, period: UsageSpan, untilMs: EpochMs, recent: SpentIn | undefined) {
  const perHour = recent === undefined ? undefined : burnRate(recent.spentNanoUsd, recent.span);
  if (perHour === undefined) {
    return {};
  }
  const runsOutMs = epochMs(untilMs + (progress.leftNanoUsd / perHour) * HOUR_MS);
  const isInPeriod = progress.leftNanoUsd > 0 && runsOutMs < period.toMs;
  return { recentPerHourNanoUsd: perHour, ...(isInPeriod ? { recentRunsOutMs: runsOutMs } : {}) };
}

/**
 * How a budget stands by what was spent in its period so far.
 *
 * @param spent its span begins with the period
 * @param trend undefined while it is being loaded
 */
export function budgetStanding(
  amountNanoUsd: NanoUsd,
  period: UsageSpan,
  spent: SpentIn,
  trend: BudgetTrend | undefined
): BudgetStanding {
  const { spentNanoUsd, span } = spent;
  const progress = budgetProgress(spentNanoUsd, amountNanoUsd);
  const question = { spentNanoUsd, amountNanoUsd, period, untilMs: span.toMs };
  const forecast = trend === undefined ? undefined : forecastBudget(question, trend.shape);
  const perHourNanoUsd = burnRate(spentNanoUsd, span);
  return {
    progress,
    state: stateOf(progress, forecast),
    ...(forecast === undefined ? {} : { forecast }),
    ...(perHourNanoUsd === undefined ? {} : { perHourNanoUsd }),
    ...recentFigures(progress, period, span.toMs, trend?.recent),
  };
}

const rankOf = ({ state }: BudgetStanding): number => BUDGET_STATES.indexOf(state);
const totalOf = ({ forecast, progress }: BudgetStanding): number =>
  forecast?.kind === 'estimate' ? forecast.totalNanoUsd : progress.spentNanoUsd;

/** Sorts standings of one amount: the worst first. */
export const worstFirst = (a: BudgetStanding, b: BudgetStanding): number =>
  rankOf(a) - rankOf(b) || b.progress.spentNanoUsd - a.progress.spentNanoUsd || totalOf(b) - totalOf(a);
