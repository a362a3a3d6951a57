import type { DurationMs } from '../units';
import { formatCount } from './formatCount';
import { AMERICAN, FIXED, type Numbers } from './numbers';
import type { TimeUnit } from './timeUnits';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const padded = (value: number): string => String(value).padStart(2, '0');

type UnitLength = readonly [unitMs: number, unit: TimeUnit];

/** Two units, the smaller one without fraction: `4 min 05 s`. */
function twoUnits(ms: number, { units }: Numbers, large: UnitLength, small: UnitLength): string {
  const [largeMs, largeUnit] = large;
  const [smallMs, smallUnit] = small;
  const total = Math.round(ms / smallMs);
  const perLarge = largeMs / smallMs;
  return `${Math.floor(total / perLarge)} ${units[largeUnit]} ${padded(total % perLarge)} ${units[smallUnit]}`;
}

/** Steps go by what a value rounds to: 59.96 s is a minute. */
function shortDuration(ms: number, numbers: Numbers): string {
  const { units } = numbers;
  if (ms > 0 && ms < 1) {
    return `<1 ${units.millisecond}`;
  }
  if (Math.round(ms) < SECOND) {
    return `${Math.round(ms)} ${units.millisecond}`;
  }
  if (Math.round(ms / 100) < MINUTE / 100) {
    return `${numbers.write(Math.round(ms / 100) / 10, FIXED[1])} ${units.second}`;
  }
  if (Math.round(ms / SECOND) < HOUR / SECOND) {
    return twoUnits(ms, numbers, [MINUTE, 'minute'], [SECOND, 'second']);
  }
  return Math.round(ms / MINUTE) < DAY / MINUTE
    ? twoUnits(ms, numbers, [HOUR, 'hour'], [MINUTE, 'minute'])
    : twoUnits(ms, numbers, [DAY, 'day'], [HOUR, 'hour']);
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
    [DAY, 'day'],
    [HOUR, 'hour'],
    [MINUTE, 'minute'],
  ] as const;
  const unit = units.find(([unitMs]) => duration >= unitMs);
  return unit === undefined || !Number.isFinite(duration)
    ? formatDuration(duration, numbers)
    : `${Math.round(duration / unit[0])} ${numbers.units[unit[1]]}`;
}

/** A length of time to the millisecond (and its fraction, where there is one): `16,887 ms`. */
export function exactDuration(duration: DurationMs, numbers = AMERICAN): string {
  return `${formatCount(duration, numbers)} ${numbers.units.millisecond}`;
}
