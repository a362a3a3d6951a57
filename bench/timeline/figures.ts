/** The value below which a share (0 to 1) of the values lies; 0 where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? sorted[0] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds of a kind of work: of how many frames, and how they are spread. */
export interface Spread {
  readonly count: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly maxMs: number;
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    count: values.length,
    medianMs: median(values),
    p95Ms: quantile(values, 0.95),
    maxMs: values.reduce((most, value) => Math.max(most, value), 0),
  };
}
