/** What a row without a time shows: Go's zero time, run over in nanoseconds. */
export const NO_TIME_MS = -6_795_364_578_872;

/** A point in time, split as Grafana's frames do it. */
export interface RowTime {
  readonly ms: number;
  /** Nanoseconds beyond the millisecond. */
  readonly nanos: number;
}

const FRACTION = /\.(\d+)/;

/** @returns the time of an RFC 3339 text with up to nine digits; undefined where it is none */
export function rowTime(text: string): RowTime | undefined {
  const digits = (FRACTION.exec(text)?.[1] ?? '').padEnd(9, '0').slice(0, 9);
  const ms = Date.parse(text.replace(FRACTION, `.${digits.slice(0, 3)}`));
  return Number.isNaN(ms) ? undefined : { ms, nanos: Number(digits.slice(3)) };
}
