import type { UsageSpan } from '../usage/usageSpan';
import { type EpochMs, epochMs, type NanoUsd, nanoUsd } from '../units';

import {
  allWeeks,
  type ExpectedHour,
  expectedHours,
  type HourOfWeek,
  totalWeight,
  type WeekShape,
} from './spendingWeeks';

/** What a forecast goes by: how the same hours of earlier weeks went, or that it goes on as the period did so far. */
export type ForecastBasis = { readonly kind: 'weeks'; readonly weeks: number } | { readonly kind: 'line' };

/** What a period will have cost at its end, which is always an estimate; `early` while too little of it has passed. */
export type BudgetForecast =
  | { readonly kind: 'early' }
  | {
      readonly kind: 'estimate';
      readonly basis: ForecastBasis;
      readonly totalNanoUsd: NanoUsd;
      /** What it would be by the cheapest and by the dearest of the weeks; left out where they are not told apart. */
      readonly range?: { readonly lowNanoUsd: NanoUsd; readonly highNanoUsd: NanoUsd };
      /** When the amount is used up, by the same basis; left out where that is not before the period's end. */
      readonly runsOutMs?: EpochMs;
    };

export interface ForecastQuestion {
  readonly spentNanoUsd: NanoUsd;
  readonly amountNanoUsd: NanoUsd;
  readonly period: UsageSpan;
  /** Up to when the spending is known. */
  readonly untilMs: EpochMs;
}

/** How earlier weeks went, the latest first. */
export interface EarlierWeeks {
  readonly weeks: readonly WeekShape[];
  readonly hourOfWeek: HourOfWeek;
}

/** Before this part of a period is over, by time or by what usually is spent, nothing can be said of its end. */
export const EARLY_SHARE = 0.1;
/** One week may have been like no other. */
const FEWEST_WEEKS = 2;

/** When a sum that grows as the hours say reaches what is left; undefined where it does not. */
function reachedAt(rest: readonly ExpectedHour[], perWeight: number, leftNanoUsd: number): EpochMs | undefined {
  let left = leftNanoUsd;
  for (const { fromMs, toMs, weight } of rest) {
    const cost = weight * perWeight;
    if (cost > 0 && cost >= left) {
      return epochMs(fromMs + (left / cost) * (toMs - fromMs));
    }
    left -= cost;
  }
  return undefined;
}

/** Where the amount is used up already, nothing runs out. */
function runsOut(question: ForecastQuestion, rest: readonly ExpectedHour[], perWeight: number) {
  const left = question.amountNanoUsd - question.spentNanoUsd;
  const runsOutMs = left > 0 ? reachedAt(rest, perWeight, left) : undefined;
  return runsOutMs === undefined || runsOutMs >= question.period.toMs ? {} : { runsOutMs };
}

function byLine(question: ForecastQuestion): BudgetForecast {
  const { period, untilMs, spentNanoUsd } = question;
  const elapsedMs = untilMs - period.fromMs;
  const share = elapsedMs / (period.toMs - period.fromMs);
  if (!(share >= EARLY_SHARE)) {
    return { kind: 'early' };
  }
  const rest = [{ fromMs: untilMs, toMs: period.toMs, weight: period.toMs - untilMs }];
  return {
    kind: 'estimate',
    basis: { kind: 'line' },
    totalNanoUsd: nanoUsd(Math.round(spentNanoUsd / share)),
    ...runsOut(question, rest, spentNanoUsd / elapsedMs),
  };
}

/** A period as a week would have it: what lies behind, and what is to come. */
function cutByWeek({ period, untilMs }: ForecastQuestion, week: WeekShape, hourOfWeek: HourOfWeek) {
  const behind = totalWeight(expectedHours({ fromMs: period.fromMs, toMs: untilMs }, week, hourOfWeek));
  const rest = expectedHours({ fromMs: untilMs, toMs: period.toMs }, week, hourOfWeek);
  const whole = behind + totalWeight(rest);
  return { behind, rest, whole, share: whole > 0 ? behind / whole : 0 };
}

/** The totals by single weeks, of those that say enough. */
function rangeOf(question: ForecastQuestion, { weeks, hourOfWeek }: EarlierWeeks, totalNanoUsd: number) {
  const totals = weeks
    .map((week) => cutByWeek(question, week, hourOfWeek).share)
    .filter((share) => share >= EARLY_SHARE)
    .map((share) => Math.round(question.spentNanoUsd / share));
  if (totals.length < FEWEST_WEEKS) {
    return {};
  }
  const lowNanoUsd = nanoUsd(Math.min(totalNanoUsd, ...totals));
  const highNanoUsd = nanoUsd(Math.max(totalNanoUsd, ...totals));
  return lowNanoUsd === highNanoUsd ? {} : { range: { lowNanoUsd, highNanoUsd } };
}

/** Undefined where nothing is usually spent in such a period. */
function byWeeks(question: ForecastQuestion, earlier: EarlierWeeks): BudgetForecast | undefined {
  const { spentNanoUsd } = question;
  const { behind, rest, whole, share } = cutByWeek(question, allWeeks(earlier.weeks), earlier.hourOfWeek);
  if (whole <= 0) {
    return undefined;
  }
  if (share < EARLY_SHARE) {
    return { kind: 'early' };
  }
  const totalNanoUsd = nanoUsd(Math.round(spentNanoUsd / share));
  return {
    kind: 'estimate',
    basis: { kind: 'weeks', weeks: earlier.weeks.length },
    totalNanoUsd,
    ...rangeOf(question, earlier, totalNanoUsd),
    ...runsOut(question, rest, spentNanoUsd / behind),
  };
}

/**
 * What a period will have cost at its end. Where at least two earlier weeks are known, what was spent so far is taken
 * for the part that those weeks spent in the same hours; else it goes on evenly.
 */
export function forecastBudget(question: ForecastQuestion, earlier?: EarlierWeeks): BudgetForecast {
  const shaped =
    earlier === undefined || earlier.weeks.length < FEWEST_WEEKS ? undefined : byWeeks(question, earlier);
  return shaped ?? byLine(question);
}
