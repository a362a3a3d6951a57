import type { UsageFigures } from 'domain/usage/usageFigures';
import type { Temporality } from '../temporality';
import type { MetricsFunctions } from './counterReader';
import type { MetricsDetection } from './detectMetrics';

/**
 * What is to be known of figures from metrics:
 *
 * - `estimate`: plain Prometheus worked them out. It guesses what lies beyond the ends of a series, and loses what a
 *   series had when it began.
 * - `resumed`: processes in range went on with a session. VictoriaMetrics' `increase_pure` sees that a counter began
 *   again only where its first value is below seven eighths of the last one before; where it is not, what the process
 *   before had used is counted off the new one, and the figures are too low. Logs and delta counters are not
 *   concerned.
 * - `silence`: where a process was silent for more than five minutes (a computer asleep), a window that begins in the
 *   silence counts what it had used before once more; figures of steps may then add up to more than the whole.
 * - `severalNames`: the database has a metric under several names, as some versions of VictoriaMetrics make of one;
 *   a counter that changed its name is counted from 0 again.
 * - `noSessionIds`: clients leave out the session's id. Sessions that run at once write into one counter then, and
 *   their sums cannot be told.
 */
export type UsageNote =
  | { readonly kind: 'estimate' | 'silence' | 'noSessionIds' }
  | { readonly kind: 'resumed'; readonly processes: number }
  | { readonly kind: 'severalNames'; readonly names: readonly string[] };

interface Noted {
  readonly detection: MetricsDetection;
  readonly temporality: Temporality;
  readonly functions: MetricsFunctions;
  /** The figures of the whole span. */
  readonly whole: UsageFigures;
}

/** What is to be known of figures that were read this way. Sums of what was added have none of these weaknesses. */
export function usageNotes({ detection, temporality, functions, whole }: Noted): readonly UsageNote[] {
  if (temporality === 'delta') {
    return [];
  }
  const names = Object.values(detection.metrics)
    .filter((each) => each.length > 1)
    .flat();
  const resumes = whole.resumes ?? 0;
  return [
    functions === 'prometheus' ? { kind: 'estimate' as const } : { kind: 'silence' as const },
    ...(resumes > 0 ? [{ kind: 'resumed' as const, processes: resumes }] : []),
    ...(names.length > 0 ? [{ kind: 'severalNames' as const, names }] : []),
    ...(detection.labels.hasSessionIds ? [] : [{ kind: 'noSessionIds' as const }]),
  ];
}
