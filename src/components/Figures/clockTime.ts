import { dateTimeFormat, getTimeZone } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import type { EpochMs } from 'domain/units';
import { personNumbers } from '../numbers';

const inZone = (timeMs: EpochMs, form: 'millisecond' | 'minute' | 'minuteOfYear', timeZone?: TimeZone): string =>
  personNumbers().dates.write(timeMs, form, getTimeZone({ timeZone }));

/** Clock time in the viewer's zone, to the millisecond. */
export const clockTime = (timeMs: EpochMs, timeZone?: TimeZone): string => inZone(timeMs, 'millisecond', timeZone);

/** Clock time to the minute, for lists of sessions. */
export const clockMinute = (timeMs: EpochMs, timeZone?: TimeZone): string => inZone(timeMs, 'minute', timeZone);

/** Clock time to the minute, with the year unless it is that of now. */
export function shortMinute(timeMs: EpochMs, nowMs: EpochMs, timeZone?: TimeZone): string {
  const yearOf = (time: EpochMs): string => dateTimeFormat(time, { format: 'YYYY', timeZone });
  return inZone(timeMs, yearOf(timeMs) === yearOf(nowMs) ? 'minuteOfYear' : 'minute', timeZone);
}
