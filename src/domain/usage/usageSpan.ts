import { addMs, type DurationMs, durationMs, type EpochMs, epochMs } from '../units';

/** A stretch of time. */
export interface UsageSpan {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

const SECOND_MS = 1000;

/** The span to whole seconds around it, which is what data sources understand of an instant. */
export const wholeSeconds = ({ fromMs, toMs }: UsageSpan): UsageSpan => ({
  fromMs: epochMs(Math.floor(fromMs / SECOND_MS) * SECOND_MS),
  toMs: epochMs(Math.ceil(toMs / SECOND_MS) * SECOND_MS),
});

/** As long a time before; it ends where the whole seconds of the span begin, so that nothing is in both or in none. */
export function previousUsageSpan(span: UsageSpan): UsageSpan {
  const { fromMs, toMs } = wholeSeconds(span);
  return { fromMs: addMs(fromMs, fromMs - toMs), toMs: fromMs };
}

/** A span cut at the multiples of a step. The parts follow on each other and are the whole span. */
export interface SteppedSpan {
  /** What lies before the first multiple. */
  readonly head?: UsageSpan;
  /** Whole steps. */
  readonly steps: readonly UsageSpan[];
  /** What lies behind the last multiple. */
  readonly tail?: UsageSpan;
}

const isLonger = ({ fromMs, toMs }: UsageSpan): boolean => toMs > fromMs;

/**
 * Cuts a span into steps as data sources do: at multiples of the step since 1970. What is left at the ends is a part
 * of its own, so that all parts add up to the span.
 */
export function steppedSpan(span: UsageSpan, stepMs: DurationMs): SteppedSpan {
  const whole = wholeSeconds(span);
  const step = Math.max(SECOND_MS, Math.round(stepMs / SECOND_MS) * SECOND_MS);
  const first = Math.ceil(whole.fromMs / step);
  const last = Math.floor(whole.toMs / step);
  if (last < first) {
    return isLonger(whole) ? { head: whole, steps: [] } : { steps: [] };
  }
  const head = { fromMs: whole.fromMs, toMs: epochMs(first * step) };
  const tail = { fromMs: epochMs(last * step), toMs: whole.toMs };
  const steps = Array.from({ length: last - first }, (_, index) => ({
    fromMs: epochMs((first + index) * step),
    toMs: epochMs((first + index + 1) * step),
  }));
  return { ...(isLonger(head) ? { head } : {}), steps, ...(isLonger(tail) ? { tail } : {}) };
}

/** Steps that a person reads easily. */
const STEPS_MS = [1, 5, 10, 30, 60, 180, 360, 720, 1440, 10_080].map((minutes) => durationMs(minutes * 60_000));

/** A readable step that cuts a span into no more parts than these, a week at most. */
export function stepFor(span: UsageSpan, mostSteps: number): DurationMs {
  const wanted = (span.toMs - span.fromMs) / Math.max(1, mostSteps);
  return STEPS_MS.find((step) => step >= wanted) ?? durationMs(Math.ceil(wanted / SECOND_MS) * SECOND_MS);
}

/** What VictoriaMetrics holds back of its newest samples by default, and a little for clocks that differ. */
const HELD_BACK_MS = 35_000;

/**
 * The span up to where a database answers as asked. For a time that is nearer to now VictoriaMetrics moves the whole
 * window back: it would reach beyond the span's start, and steps would overlap.
 */
export function settledSpan({ fromMs, toMs }: UsageSpan, nowMs: EpochMs): UsageSpan {
  const settled = Math.floor((nowMs - HELD_BACK_MS) / SECOND_MS) * SECOND_MS;
  return { fromMs, toMs: epochMs(Math.max(Math.min(toMs, settled), Math.min(fromMs, toMs))) };
}
