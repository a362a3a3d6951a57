import { type EpochMs, epochMs } from '../units';

const RFC_3339 = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** What most times look like, and the only form of a fraction that every engine must read. */
const MILLISECONDS_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Stands for "no readable time"; the fold shows such events at the session's start. */
export const NO_TIME = epochMs(0);

/**
 * A stored time as milliseconds. The database drops trailing zeros (`…03.4Z`) and may hold nanoseconds, which become
 * the fraction. Returns `undefined` for anything else, also for the zero times that some senders write for "none".
 */
export function readTime(text: string): EpochMs | undefined {
  const time = MILLISECONDS_UTC.test(text) ? Date.parse(text) : readOtherTime(text);
  return time > 0 ? epochMs(time) : undefined;
}

function readOtherTime(text: string): number {
  const match = RFC_3339.exec(text);
  if (!match) {
    return Number.NaN;
  }
  const [, seconds = '', fraction = '', zone = ''] = match;
  const whole = Date.parse(seconds.replace(' ', 'T') + zone.toUpperCase());
  return fraction === '' ? whole : whole + Number(`0${fraction}`) * 1000;
}
