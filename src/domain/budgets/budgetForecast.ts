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

/**
 * What a forecast goes by: how the same hours of earlier weeks went; or, where fewer than two are known, that it goes
 * on as the period did so far.
 */
export type ForecastBasis =
  | { readonly kind: 'weeks'; readonly weeks: number }
  | { readonly kind: 'line'; readonly isHistoryKnown: boolean };

/** What a period will have cost at its end, which is always an estimate; `early` while too little of it has passed. */
export type BudgetForecast =
  | { readonly kind: 'early' }
  | {
      readonly kind: 'estimate';
      readonly basis: ForecastBasis;
      readonly totalNanoUsd: NanoUsd;
      /** What it would be if the rest went as in the cheapest and as in the dearest week; left out where that is one. */
      readonly range?: { readonly lowNanoUsd: NanoUsd; readonly highNanoUsd: NanoUsd };
      /** When the amount is used up, by the same basis; left out where that is not before the period's end. */
      readonly runsOutMs?: EpochMs;
    };

/** How earlier weeks would have gone through a period. */
export interface PeriodShape {
  /** How many weeks it is made of. */
  readonly weeks: number;
  /** The part of the whole that they spent in the hours that lie behind; left out where they spent nothing at all. */
  readonly share?: number;
  /** What all of them together spent in the hours that lie behind, and in those to come. */
  readonly behind: number;
  readonly rest: readonly ExpectedHour[];
  /** What each week alone spent in the hours to come. */
  readonly rests: readonly number[];
}

export interface ForecastQuestion {
  readonly spentNanoUsd: NanoUsd;
  readonly amountNanoUsd: NanoUsd;
  readonly period: UsageSpan;
  /** Up to when the spending is known. */
  readonly untilMs: EpochMs;
}

/** Before this part of a period is over, by time or by what usually is spent, nothing can be said of its end. */
export const EARLY_SHARE = 0.1;
/** One week may have been like no other. */
const FEWEST_WEEKS = 2;

/** A period as a week would have it, cut where what is known of it ends. */
function cutByWeek(period: UsageSpan, untilMs: EpochMs, week: WeekShape, hourOfWeek: HourOfWeek) {
  const behind = totalWeight(expectedHours({ fromMs: period.fromMs, toMs: untilMs }, week, hourOfWeek));
  const rest = expectedHours({ fromMs: untilMs, toMs: period.toMs }, week, hourOfWeek);
  const whole = behind + totalWeight(rest);
  return { behind, rest, ...(whole > 0 ? { share: behind / whole } : {}) };
}

/** How earlier weeks would have gone through a period of which a part is over. */
export function periodShape(
  period: UsageSpan,
  untilMs: EpochMs,
  weeks: readonly WeekShape[],
  hourOfWeek: HourOfWeek
): PeriodShape {
  const rests = weeks.map((week) => totalWeight(cutByWeek(period, untilMs, week, hourOfWeek).rest));
  return { weeks: weeks.length, rests, ...cutByWeek(period, untilMs, allWeeks(weeks), hourOfWeek) };
}

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

function byLine(question: ForecastQuestion, isHistoryKnown: boolean): BudgetForecast {
  const { period, untilMs, spentNanoUsd } = question;
  const elapsedMs = untilMs - period.fromMs;
  const share = elapsedMs / (period.toMs - period.fromMs);
  if (!(share >= EARLY_SHARE)) {
    return { kind: 'early' };
  }
  const rest = [{ fromMs: untilMs, toMs: period.toMs, weight: period.toMs - untilMs }];
  return {
    kind: 'estimate',
    basis: { kind: 'line', isHistoryKnown },
    totalNanoUsd: nanoUsd(Math.round(spentNanoUsd / share)),
    ...runsOut(question, rest, spentNanoUsd / elapsedMs),
  };
}

/** The totals if the rest went as in single weeks; their mean is the forecast. */
function rangeOf(spentNanoUsd: NanoUsd, { rests, weeks, behind }: PeriodShape) {
  const perWeight = (spentNanoUsd / behind) * weeks;
  const totals = rests.map((rest) => Math.round(spentNanoUsd + rest * perWeight));
  const lowNanoUsd = nanoUsd(Math.min(...totals));
  const highNanoUsd = nanoUsd(Math.max(...totals));
  return lowNanoUsd === highNanoUsd ? {} : { range: { lowNanoUsd, highNanoUsd } };
}

function byWeeks(question: ForecastQuestion, shape: PeriodShape, share: number): BudgetForecast {
  if (share < EARLY_SHARE) {
    return { kind: 'early' };
  }
  const { spentNanoUsd } = question;
  return {
    kind: 'estimate',
    basis: { kind: 'weeks', weeks: shape.weeks },
    totalNanoUsd: nanoUsd(Math.round(spentNanoUsd / share)),
    ...rangeOf(spentNanoUsd, shape),
    ...runsOut(question, shape.rest, spentNanoUsd / shape.behind),
  };
}

/**
 * What a period will have cost at its end. Where at least two earlier weeks are known, what was spent so far is taken
 * for the part that those weeks spent in the same hours; else it goes on evenly.
 *
 * @param shape undefined where nobody can tell how earlier weeks went
 */
export const forecastBudget = (question: ForecastQuestion, shape: PeriodShape | undefined): BudgetForecast =>
  shape?.share === undefined || shape.weeks < FEWEST_WEEKS
    ? byLine(question, shape !== undefined)
    : byWeeks(question, shape, shape.share);
