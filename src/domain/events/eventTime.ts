import { type EpochMs, epochMs } from '../units';

const RFC_3339 = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** Stands for "no readable time"; the fold shows such events at the session's start. */
export const NO_TIME = epochMs(0);

/**
 * A stored time as milliseconds. The database drops trailing zeros (`…03.4Z`) and may hold nanoseconds, which become
 * the fraction. Returns `undefined` for anything else, also for the zero times that some senders write for "none".
 */
export function readTime(text: string): EpochMs | undefined {
  const match = RFC_3339.exec(text);
  if (!match) {
    return undefined;
  }
  const [, seconds = '', fraction = '', zone = ''] = match;
  const whole = Date.parse(seconds.replace(' ', 'T') + zone.toUpperCase());
  const time = fraction === '' ? whole : whole + Number(`0${fraction}`) * 1000;
  return time > 0 ? epochMs(time) : undefined;
}
