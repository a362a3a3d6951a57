import { type DurationMs, durationMs } from '../units';
import { AMERICAN, type Numbers } from './numbers';
import type { TimeUnit } from './timeUnits';

const UNITS = {
  ms: 1,
  s: 1000,
  sec: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
} as const;

type Unit = keyof typeof UNITS;

const isUnit = (text: string): text is Unit => Object.hasOwn(UNITS, text);

const SAME: Readonly<Record<TimeUnit, Unit>> = { millisecond: 'ms', second: 's', minute: 'min', hour: 'h', day: 'd' };
const TIME_UNITS = ['millisecond', 'second', 'minute', 'hour', 'day'] as const;

/** How long a unit is, by its symbol or by the word that durations are written with: `秒`. */
function unitMs(text: string, { units }: Numbers): number | undefined {
  const unit = isUnit(text) ? text : TIME_UNITS.filter((each) => units[each] === text).map((each) => SAME[each])[0];
  return unit === undefined ? undefined : UNITS[unit];
}

const PART = /(\d+(?:\.\d+)?)\s*(\p{L}+)/gu;
const WHOLE = /^(?:\d+(?:\.\d+)?\s*\p{L}+\s*)+$/u;
const NUMBER = /^\d+(?:\.\d+)?$/;
/** Beyond this a length of time is no longer exact in milliseconds, nor anybody's. */
const LONGEST_MS = 1e12;

/** What was typed: a length of time, or why it is none. */
export type TypedDuration =
  | { readonly kind: 'duration'; readonly duration: DurationMs }
  | { readonly kind: 'noUnit' | 'unknownUnit' | 'tooLong' | 'noDuration' };

/** Reads `2s`, `1m 30s`, `500 ms`, `1.5h`; also what `formatDuration` writes (`4 min 05 s`, `4 分钟 05 秒`). */
export function parseDuration(text: string, numbers = AMERICAN): TypedDuration {
  const typed = text.trim().toLowerCase().replaceAll(numbers.point, '.');
  if (NUMBER.test(typed)) {
    return { kind: 'noUnit' };
  }
  if (!WHOLE.test(typed)) {
    return { kind: 'noDuration' };
  }
  let sumMs = 0;
  for (const [, amount, unit = ''] of typed.matchAll(PART)) {
    const lengthMs = unitMs(unit, numbers);
    if (lengthMs === undefined) {
      return { kind: 'unknownUnit' };
    }
    sumMs += Number(amount) * lengthMs;
  }
  return sumMs > LONGEST_MS ? { kind: 'tooLong' } : { kind: 'duration', duration: durationMs(sumMs) };
}

const WRITTEN = ['d', 'h', 'm', 's', 'ms'] as const;

/** A length of time as a person would type it, to the millisecond: `1m 30s`. Whole milliseconds are read back. */
export function typedDuration(duration: DurationMs): string {
  let restMs = Math.max(0, Math.round(duration));
  const parts: string[] = [];
  for (const unit of WRITTEN) {
    const amount = Math.floor(restMs / UNITS[unit]);
    restMs -= amount * UNITS[unit];
    if (amount > 0) {
      parts.push(`${amount}${unit}`);
    }
  }
  return parts.length === 0 ? '0s' : parts.join(' ');
}
