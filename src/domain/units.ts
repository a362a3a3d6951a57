/**
 * Numbers with a unit. The brand stops milliseconds from being added to dollars; it costs nothing at run time.
 */
declare const unit: unique symbol;
type Branded<Unit extends string> = number & { readonly [unit]: Unit };

/** A point in time: milliseconds since 1970-01-01T00:00Z. May have a fraction (VictoriaLogs stores nanoseconds). */
export type EpochMs = Branded<'EpochMs'>;
/** A length of time in milliseconds. */
export type DurationMs = Branded<'DurationMs'>;
/** Money as an integer of 10⁻⁹ US dollars: sums stay exact up to nine million dollars. */
export type NanoUsd = Branded<'NanoUsd'>;

/* eslint-disable @typescript-eslint/consistent-type-assertions -- the only place where a bare number gets its unit */
export const epochMs = (value: number): EpochMs => value as EpochMs;
export const durationMs = (value: number): DurationMs => value as DurationMs;
export const nanoUsd = (value: number): NanoUsd => value as NanoUsd;
/* eslint-enable @typescript-eslint/consistent-type-assertions */

/** Time from `start` to `end`; negative when the clock went back. */
export const elapsedMs = (start: EpochMs, end: EpochMs): DurationMs => durationMs(end - start);
export const addMs = (time: EpochMs, duration: number): EpochMs => epochMs(time + duration);
export const sumNanoUsd = (amounts: readonly NanoUsd[]): NanoUsd =>
  nanoUsd(amounts.reduce<number>((sum, amount) => sum + amount, 0));

const NANOS_PER_USD = 1_000_000_000;

/**
 * Dollars as the client writes them (`0.0041676000000000005`) to exact nano-dollars. The client's own figures are
 * multiples of a nano-dollar with the noise of binary fractions, so rounding restores the exact amount.
 */
export const nanoUsdFromUsd = (usd: number): NanoUsd => nanoUsd(Math.round(usd * NANOS_PER_USD));
export const usdFromNanoUsd = (amount: NanoUsd): number => amount / NANOS_PER_USD;
