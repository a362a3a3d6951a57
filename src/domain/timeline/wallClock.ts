import { AMERICAN, type Numbers } from '../format/numbers';
import { secondDecimals, type TickClock } from './ticks';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How far a time zone's clocks are ahead of UTC at a moment, in milliseconds. */
export type ZoneOffset = (timeMs: number) => number;

/** Counts as the clocks of a time zone do: its hours are round, also where they begin half an hour apart from UTC's. */
export function wallClock(offsetAt: ZoneOffset, numbers = AMERICAN): TickClock {
  return {
    nextTick: (timeMs, stepMs) => nextRound(timeMs, stepMs, offsetAt),
    label: (timeMs, stepMs, before) => {
      const localMs = timeMs + offsetAt(timeMs);
      const beforeMs = before === undefined ? undefined : before + offsetAt(before);
      return wallLabel(localMs, stepMs, beforeMs, numbers);
    },
  };
}

function nextRound(timeMs: number, stepMs: number, offsetAt: ZoneOffset): number {
  const offsetMs = offsetAt(timeMs);
  const next = roundUp(timeMs, stepMs, offsetMs);
  if (offsetAt(next) === offsetMs) {
    return next;
  }
  const change = changeBetween(timeMs, next, offsetAt);
  return roundUp(change, stepMs, offsetAt(change));
}

const roundUp = (timeMs: number, stepMs: number, offsetMs: number): number =>
  Math.ceil((timeMs + offsetMs) / stepMs) * stepMs - offsetMs;

/** When the clocks were changed: the first millisecond of the other offset. */
function changeBetween(beforeMs: number, afterMs: number, offsetAt: ZoneOffset): number {
  const offsetMs = offsetAt(beforeMs);
  let before = Math.floor(beforeMs);
  let after = Math.ceil(afterMs);
  while (after - before > 1) {
    const middle = Math.floor(before + (after - before) / 2);
    if (offsetAt(middle) === offsetMs) {
      before = middle;
    } else {
      after = middle;
    }
  }
  return after;
}

/**
 * `14:30`, `14:30:05`, `14:30:05.250`, as fine as the step needs; with the day, `03-29 14:30`, on the first tick and
 * where the day is another than that of the tick before. `03-29` alone for steps of days.
 */
function wallLabel(localMs: number, stepMs: number, beforeMs: number | undefined, numbers: Numbers): string {
  if (stepMs >= DAY_MS) {
    return dayLabel(localMs, numbers);
  }
  const decimals = stepMs >= MINUTE_MS ? 0 : secondDecimals(stepMs);
  const unitMs = SECOND_MS / 10 ** decimals;
  const rounded = Math.round(localMs / unitMs) * unitMs;
  const isOtherDay = beforeMs === undefined ? stepMs >= SECOND_MS : dayOf(rounded) !== dayOf(beforeMs);
  const time = timeLabel(rounded - dayOf(rounded) * DAY_MS, stepMs, decimals).replace('.', numbers.point);
  return isOtherDay ? `${dayLabel(rounded, numbers)} ${time}` : time;
}

const dayOf = (localMs: number): number => Math.floor(localMs / DAY_MS);
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Month and day. */
const dayLabel = (localMs: number, { dates }: Numbers): string => dates.write(localMs, 'dayOfYear', 'utc');

function timeLabel(ofDayMs: number, stepMs: number, decimals: number): string {
  const minutes = Math.floor(ofDayMs / MINUTE_MS);
  const clock = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  if (stepMs >= MINUTE_MS) {
    return clock;
  }
  const seconds = ((ofDayMs - minutes * MINUTE_MS) / SECOND_MS).toFixed(decimals);
  return `${clock}:${seconds.padStart(decimals > 0 ? decimals + 3 : 2, '0')}`;
}
