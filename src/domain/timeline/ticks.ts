import { type EpochMs, epochMs } from '../units';
import type { Viewport } from './timeline';

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
  /** Time since the session's start. */
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

/** Ticks in view, at least `leastGapPx` apart, counted from the session's start at `originMs`. */
export function axisTicks(viewport: Viewport, originMs: number, widthPx: number, leastGapPx: number): readonly Tick[] {
  const span = viewport.toMs - viewport.fromMs;
  const stepMs = tickStepMs((span * leastGapPx) / (widthPx > leastGapPx ? widthPx : leastGapPx));
  const first = Math.ceil((viewport.fromMs - originMs) / stepMs);
  const last = Math.floor((viewport.toMs - originMs) / stepMs);
  const ticks: Tick[] = [];
  for (let index = first; index <= last; index++) {
    ticks.push({ timeMs: epochMs(originMs + index * stepMs), label: tickLabel(index * stepMs, stepMs) });
  }
  return ticks;
}

/** `+0`, `0.5 s`, `12 s`, `1:30`, `1:30.250`, `15 min`, `2 h`, `1:05:00`, `3 d`, `1 d 6 h`: as fine as the step needs. */
export function tickLabel(sinceStartMs: number, stepMs: number): string {
  const decimals = secondDecimals(stepMs);
  const ms = Math.abs(sinceStartMs);
  const rounded = Number((ms / SECOND_MS).toFixed(decimals)) * SECOND_MS;
  if (rounded === 0) {
    return '+0';
  }
  return `${sinceStartMs < 0 ? MINUS : ''}${lengthLabel(rounded, stepMs, decimals)}`;
}

/** Decimals of a second that tell neighbouring ticks apart. */
function secondDecimals(stepMs: number): number {
  return Math.min(9, Math.max(0, -Math.floor(Math.log10(stepMs / SECOND_MS) + 1e-9)));
}

function lengthLabel(ms: number, stepMs: number, decimals: number): string {
  if (ms < MINUTE_MS) {
    return `${(ms / SECOND_MS).toFixed(decimals)} s`;
  }
  if (ms >= DAY_MS) {
    return dayLabel(ms, stepMs, decimals);
  }
  if (isWhole(ms, HOUR_MS) && stepMs >= MINUTE_MS) {
    return `${ms / HOUR_MS} h`;
  }
  if (ms < HOUR_MS && isWhole(ms, MINUTE_MS) && stepMs >= MINUTE_MS) {
    return `${ms / MINUTE_MS} min`;
  }
  return clockLabel(ms, decimals);
}

function dayLabel(ms: number, stepMs: number, decimals: number): string {
  const days = Math.floor(ms / DAY_MS);
  const rest = ms - days * DAY_MS;
  if (rest === 0) {
    return `${days} d`;
  }
  return `${days} d ${isWhole(rest, HOUR_MS) && stepMs >= MINUTE_MS ? `${rest / HOUR_MS} h` : clockLabel(rest, decimals, true)}`;
}

function isWhole(ms: number, unitMs: number): boolean {
  return ms % unitMs === 0;
}

/** `1:30`, `1:05:00`, with the decimals of a second the step needs. */
function clockLabel(ms: number, decimals: number, hasHours = ms >= HOUR_MS): string {
  const hours = Math.floor(ms / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  const seconds = ((ms % MINUTE_MS) / SECOND_MS).toFixed(decimals).padStart(decimals > 0 ? decimals + 3 : 2, '0');
  return hasHours ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}
