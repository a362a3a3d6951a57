import type { Totals } from '../sessions/session';
import { type DurationMs, durationMs } from '../units';

/** Where a stretch of time went, as sums: parallel work counts each, so the parts may exceed the wall time. */
export interface TimeSplit {
  readonly modelMs: DurationMs;
  readonly toolMs: DurationMs;
  readonly waitMs: DurationMs;
  /** Wall time that no part accounts for; never below zero. */
  readonly otherMs: DurationMs;
  readonly wallMs: DurationMs;
}

/** Splits `wallMs` into model, tools, waiting for a person, and the rest. */
export function splitTime(
  wallMs: DurationMs,
  { apiMs: modelMs, toolMs, waitMs }: Pick<Totals, 'apiMs' | 'toolMs' | 'waitMs'>
): TimeSplit {
  const otherMs = durationMs(Math.max(0, wallMs - modelMs - toolMs - waitMs));
  return { modelMs, toolMs, waitMs, otherMs, wallMs };
}
