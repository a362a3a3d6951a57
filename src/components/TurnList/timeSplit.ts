import type { Turn } from 'domain/sessions/session';
import { type DurationMs, durationMs, elapsedMs } from 'domain/units';

/** Where a turn's time went, as sums: parallel work counts each, so the parts may exceed the wall time. */
export interface TimeSplit {
  readonly modelMs: DurationMs;
  readonly toolMs: DurationMs;
  readonly waitMs: DurationMs;
  /** Wall time that no part accounts for; never below zero. */
  readonly otherMs: DurationMs;
  readonly wallMs: DurationMs;
}

/** Splits a turn's time into model, tools, waiting for a person, and the rest. */
export function timeSplit(turn: Turn): TimeSplit {
  const { apiMs: modelMs, toolMs, waitMs } = turn.totals;
  const wallMs = elapsedMs(turn.interval.startMs, turn.interval.endMs);
  const otherMs = durationMs(Math.max(0, wallMs - modelMs - toolMs - waitMs));
  return { modelMs, toolMs, waitMs, otherMs, wallMs };
}
