import { dateTimeFormat } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import type { EpochMs } from 'domain/units';

const UNKNOWN = '–';

/** Clock time in the viewer's zone, to the millisecond. */
export function clockTime(timeMs: EpochMs, timeZone?: TimeZone): string {
  return Number.isFinite(timeMs) ? dateTimeFormat(timeMs, { format: 'YYYY-MM-DD HH:mm:ss.SSS', timeZone }) : UNKNOWN;
}

/** Clock time to the minute, for lists of sessions. */
export function clockMinute(timeMs: EpochMs, timeZone?: TimeZone): string {
  return Number.isFinite(timeMs) ? dateTimeFormat(timeMs, { format: 'YYYY-MM-DD HH:mm', timeZone }) : UNKNOWN;
}
