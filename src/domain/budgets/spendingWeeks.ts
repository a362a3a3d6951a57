import type { UsageSpan } from '../usage/usageSpan';
import { addMs, type EpochMs, epochMs, type NanoUsd } from '../units';

/** What was spent in a stretch of an hour at most. */
export interface HourSpend extends UsageSpan {
  readonly costNanoUsd: NanoUsd;
}

/** The hour of the week that a time lies in, 0 to 167, on the clock of whoever looks. */
export type HourOfWeek = (time: EpochMs) => number;

/** What each hour of one week cost, in nano-dollars, by the hour of the week. */
export type WeekShape = readonly number[];

const HOURS_OF_WEEK = 168;
const HOUR_MS = 3_600_000;
const WEEK_MS = HOURS_OF_WEEK * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

/** More weeks than these are another time. */
export const MOST_WEEKS = 4;
/** A week that a long weekend begins with still is a whole one. */
const SILENT_START_MS = 3 * DAY_MS;

function shapeOf(hours: readonly HourSpend[], hourOfWeek: HourOfWeek): WeekShape {
  const shape = new Array<number>(HOURS_OF_WEEK).fill(0);
  for (const { fromMs, costNanoUsd } of hours) {
    const slot = hourOfWeek(fromMs);
    shape[slot] = (shape[slot] ?? 0) + costNanoUsd;
  }
  return shape;
}

/**
 * How the weeks before a time went, the latest first. A week counts only where something was spent, and where what is
 * known reaches back to its beginning: the week in which people began would look like one in which they rested.
 */
export function weeksBefore(
  hours: readonly HourSpend[],
  anchorMs: EpochMs,
  hourOfWeek: HourOfWeek
): readonly WeekShape[] {
  const spent = hours.filter(({ costNanoUsd, toMs }) => costNanoUsd > 0 && toMs <= anchorMs);
  const firstMs = Math.min(...spent.map(({ fromMs }) => fromMs));
  return Array.from({ length: MOST_WEEKS }, (_, index) => addMs(anchorMs, -(index + 1) * WEEK_MS))
    .filter((weekMs) => firstMs <= weekMs + SILENT_START_MS)
    .map((weekMs) => spent.filter(({ fromMs }) => fromMs >= weekMs && fromMs < weekMs + WEEK_MS))
    .filter((ofWeek) => ofWeek.length > 0)
    .map((ofWeek) => shapeOf(ofWeek, hourOfWeek));
}

/** The hours of several weeks added up. */
export const allWeeks = (weeks: readonly WeekShape[]): WeekShape =>
  Array.from({ length: HOURS_OF_WEEK }, (_, slot) => weeks.reduce((sum, week) => sum + (week[slot] ?? 0), 0));

/** A stretch of an hour at most, and what it would cost if it went as in a week. */
export interface ExpectedHour extends UsageSpan {
  readonly weight: number;
}

/** What the hours of a span would cost if they went as in a week. Hours that the span cuts count in part. */
export function expectedHours(
  { fromMs, toMs }: UsageSpan,
  week: WeekShape,
  hourOfWeek: HourOfWeek
): readonly ExpectedHour[] {
  const first = Math.floor(fromMs / HOUR_MS);
  const hours = Math.max(0, Math.ceil(toMs / HOUR_MS) - first);
  return Array.from({ length: hours }, (_, index) => {
    const hourMs = epochMs((first + index) * HOUR_MS);
    const from = Math.max(hourMs, fromMs);
    const to = Math.min(hourMs + HOUR_MS, toMs);
    const weight = ((week[hourOfWeek(hourMs)] ?? 0) * (to - from)) / HOUR_MS;
    return { fromMs: epochMs(from), toMs: epochMs(to), weight };
  });
}

export const totalWeight = (hours: readonly ExpectedHour[]): number =>
  hours.reduce((sum, { weight }) => sum + weight, 0);
