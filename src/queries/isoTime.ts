import { type EpochMs } from 'domain/units';

/** What VictoriaLogs can store: nanoseconds in 63 bits end in 2262. */
const FIRST_MS = 0;
const LAST_MS = Date.UTC(2262, 0, 1);
const NANOS_PER_MS = 1_000_000;

/**
 * A time as the database writes it, with nine digits of a second: `2026-11-23T10:18:36.738000000Z`.
 * What lies outside of 1970–2262, or is no number, becomes the nearest end.
 */
export function isoTime(time: EpochMs): string {
  const kept = Number.isNaN(time) ? FIRST_MS : Math.min(Math.max(time, FIRST_MS), LAST_MS);
  const wholeMs = Math.floor(kept);
  // A double holds today's milliseconds to about 244 ns; rounding up could reach the next millisecond.
  const nanos = Math.min(Math.round((kept - wholeMs) * NANOS_PER_MS), NANOS_PER_MS - 1);
  return isoTimeWithNanos(wholeMs, nanos);
}

/** The same from whole milliseconds and the nanoseconds beyond them. */
export function isoTimeWithNanos(wholeMs: number, nanos: number): string {
  return new Date(wholeMs).toISOString().replace('Z', `${String(nanos).padStart(6, '0')}Z`);
}

/** The same as the database writes it: without zeros at the end. */
export const storedTime = (wholeMs: number, nanos: number): string =>
  isoTimeWithNanos(wholeMs, nanos).replace(/\.?0+Z$/, 'Z');
