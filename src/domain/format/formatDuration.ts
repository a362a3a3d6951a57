import type { DurationMs } from '../units';
import { formatCount } from './formatCount';
import { AMERICAN, FIXED, type Numbers } from './numbers';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const padded = (value: number): string => String(value).padStart(2, '0');

/** Two units, the smaller one without fraction: `4 min 05 s`. */
function twoUnits(ms: number, large: readonly [number, string], small: readonly [number, string]): string {
  const [largeMs, largeName] = large;
  const [smallMs, smallName] = small;
  const total = Math.round(ms / smallMs);
  const perLarge = largeMs / smallMs;
  return `${Math.floor(total / perLarge)} ${largeName} ${padded(total % perLarge)} ${smallName}`;
}

/** Steps go by what a value rounds to: 59.96 s is a minute. */
function shortDuration(ms: number, numbers: Numbers): string {
  if (ms > 0 && ms < 1) {
    return '<1 ms';
  }
  if (Math.round(ms) < SECOND) {
    return `${Math.round(ms)} ms`;
  }
  if (Math.round(ms / 100) < MINUTE / 100) {
    return `${numbers.write(Math.round(ms / 100) / 10, FIXED[1])} s`;
  }
  if (Math.round(ms / SECOND) < HOUR / SECOND) {
    return twoUnits(ms, [MINUTE, 'min'], [SECOND, 's']);
  }
  return Math.round(ms / MINUTE) < DAY / MINUTE
    ? twoUnits(ms, [HOUR, 'h'], [MINUTE, 'min'])
    : twoUnits(ms, [DAY, 'd'], [HOUR, 'h']);
}

/** A length of time in short: `340 ms`, `16.9 s`, `4 min 05 s`, `2 h 13 min`, `3 d 04 h`. */
export function formatDuration(duration: DurationMs, numbers = AMERICAN): string {
  if (!Number.isFinite(duration)) {
    return '–';
  }
  return `${duration < 0 ? '-' : ''}${shortDuration(Math.abs(duration), numbers)}`;
}

/** A length of time in its largest unit, for where there is little room: `9 h`, `2 min`. */
export function roundedDuration(duration: DurationMs, numbers = AMERICAN): string {
  const units = [
    [DAY, 'd'],
    [HOUR, 'h'],
    [MINUTE, 'min'],
  ] as const;
  const unit = units.find(([unitMs]) => duration >= unitMs);
  return unit === undefined || !Number.isFinite(duration)
    ? formatDuration(duration, numbers)
    : `${Math.round(duration / unit[0])} ${unit[1]}`;
}

/** A length of time to the millisecond (and its fraction, where there is one): `16,887 ms`. */
export function exactDuration(duration: DurationMs, numbers = AMERICAN): string {
  return `${formatCount(duration, numbers)} ms`;
}
