import { AMERICAN, type Numbers } from '../format/numbers';
import { type EpochMs, epochMs } from '../units';
import { breakAt, nextBreak } from './timeAxis';
import type { TimeScale } from './viewport';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Steps a person counts in; shorter ones are 1, 2 and 5 times a power of ten. */
const STEPS_MS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND_MS),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
];

const MINUS = '\u2212';

/** A labelled line of the axis. */
export interface Tick {
  readonly timeMs: EpochMs;
  readonly label: string;
}

/** The shortest step, of those a person counts in, that is at least `leastMs`. */
export function tickStepMs(leastMs: number): number {
  if (!(leastMs > 0) || !Number.isFinite(leastMs)) {
    return SECOND_MS;
  }
  if (leastMs <= SECOND_MS / 2) {
    return decimalStep(leastMs);
  }
  return STEPS_MS.find((step) => step >= leastMs) ?? decimalStep(leastMs / DAY_MS) * DAY_MS;
}

function decimalStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** How times are counted and named. */
export interface TickClock {
  /** The first round time at or after the moment. */
  readonly nextTick: (timeMs: number, stepMs: number) => number;
  /** @param before the tick to its left, where there is one */
  readonly label: (timeMs: number, stepMs: number, before: number | undefined) => string;
}

/** Counts from the session's start. */
export const sinceStart = (originMs: number, numbers = AMERICAN): TickClock => ({
  nextTick: (timeMs, stepMs) => originMs + Math.ceil((timeMs - originMs) / stepMs) * stepMs,
  // Far from 1970 a time has roundings, a count of steps has none.
  label: (timeMs, stepMs) => tickLabel(Math.round((timeMs - originMs) / stepMs) * stepMs, stepMs, numbers),
});

/** Less than can be seen. */
const ROUNDING_PX = 0.01;

/** Between two breaks there may be no time as round as the others; one so much finer will do. */
const FINER = 1 / 8;

/**
 * Ticks in view, at least `leastGapPx` apart, none within a break; where no round time lies between two breaks, the
 * first that is nearly as round. Takes as many steps as there are pixels at most: a break may hold a million round times.
 */
export function axisTicks(scale: TimeScale, clock: TickClock, leastGapPx: number): readonly Tick[] {
  const { axis, widthPx, pxPerMs } = scale;
  const stepMs = tickStepMs(Math.min(leastGapPx, widthPx) / pxPerMs);
  const ticks: Tick[] = [];
  let fromMs: number = scale.fromMs;
  while (fromMs <= scale.toMs) {
    const before = ticks.at(-1)?.timeMs;
    const { timeMs, isOf } = candidate(scale, clock, fromMs, stepMs, before);
    const x = scale.timeToX(timeMs);
    const within = breakAt(axis, timeMs);
    let freeX = x + 1;
    if (within === undefined && timeMs <= scale.toMs) {
      ticks.push({ timeMs: epochMs(timeMs), label: clock.label(timeMs, isOf, before) });
      freeX = x + leastGapPx - ROUNDING_PX;
    }
    const nextMs = Math.max(within?.endMs ?? 0, scale.xToTime(freeX));
    // Thousands of years from 1970 a pixel can be less than what tells two times apart.
    fromMs = nextMs > fromMs ? nextMs : Infinity;
  }
  return ticks;
}

/** The next round time; a less round one where a break or the edge comes first and nothing since the last break has one. */
function candidate(
  { axis, toMs }: TimeScale,
  clock: TickClock,
  fromMs: number,
  stepMs: number,
  beforeMs: number | undefined
): { readonly timeMs: number; readonly isOf: number } {
  const timeMs = clock.nextTick(fromMs, stepMs);
  const next = nextBreak(axis, fromMs);
  const isFirst = beforeMs === undefined || next !== nextBreak(axis, beforeMs);
  const lastMs = Math.min(next?.startMs ?? Infinity, toMs);
  if (!axis.isTrue && lastMs < timeMs && isFirst) {
    const finer = tickStepMs(stepMs * FINER);
    const finerMs = clock.nextTick(fromMs, finer);
    if (finerMs <= lastMs) {
      return { timeMs: finerMs, isOf: finer };
    }
  }
  return { timeMs, isOf: stepMs };
}

/** `+0`, `0.5 s`, `12 s`, `1:30`, `1:30.250`, `15 min`, `2 h`, `1:05:00`, `3 d`, `1 d 6 h`: as fine as the step needs. */
export function tickLabel(sinceStartMs: number, stepMs: number, numbers = AMERICAN): string {
  const decimals = secondDecimals(stepMs);
  const ms = Math.abs(sinceStartMs);
  const rounded = Number((ms / SECOND_MS).toFixed(decimals)) * SECOND_MS;
  if (rounded === 0) {
    return '+0';
  }
  return `${sinceStartMs < 0 ? MINUS : ''}${lengthLabel(rounded, stepMs, decimals, numbers)}`;
}

/** Decimals of a second that tell neighbouring ticks apart. */
export function secondDecimals(stepMs: number): number {
  return Math.min(9, Math.max(0, -Math.floor(Math.log10(stepMs / SECOND_MS) + 1e-9)));
}

type Written = Pick<Numbers, 'units' | 'point'>;

function lengthLabel(ms: number, stepMs: number, decimals: number, { units, point }: Written): string {
  if (ms < MINUTE_MS) {
    return `${(ms / SECOND_MS).toFixed(decimals).replace('.', point)} ${units.second}`;
  }
  if (ms >= DAY_MS) {
    return dayLabel(ms, stepMs, decimals, { units, point });
  }
  if (isWhole(ms, HOUR_MS) && stepMs >= MINUTE_MS) {
    return `${ms / HOUR_MS} ${units.hour}`;
  }
  if (ms < HOUR_MS && isWhole(ms, MINUTE_MS) && stepMs >= MINUTE_MS) {
    return `${ms / MINUTE_MS} ${units.minute}`;
  }
  return clockLabel(ms, decimals, point);
}

function dayLabel(ms: number, stepMs: number, decimals: number, { units, point }: Written): string {
  const days = Math.floor(ms / DAY_MS);
  const rest = ms - days * DAY_MS;
  if (rest === 0) {
    return `${days} ${units.day}`;
  }
  const isHours = isWhole(rest, HOUR_MS) && stepMs >= MINUTE_MS;
  return `${days} ${units.day} ${isHours ? `${rest / HOUR_MS} ${units.hour}` : clockLabel(rest, decimals, point, true)}`;
}

function isWhole(ms: number, unitMs: number): boolean {
  return ms % unitMs === 0;
}

/** `1:30`, `1:05:00`, with the decimals of a second the step needs. */
function clockLabel(ms: number, decimals: number, point: string, hasHours = ms >= HOUR_MS): string {
  const hours = Math.floor(ms / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  const seconds = ((ms % MINUTE_MS) / SECOND_MS).toFixed(decimals).padStart(decimals > 0 ? decimals + 3 : 2, '0');
  const shown = seconds.replace('.', point);
  return hasHours ? `${hours}:${String(minutes).padStart(2, '0')}:${shown}` : `${minutes}:${shown}`;
}
