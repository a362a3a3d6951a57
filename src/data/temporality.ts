/** How a database holds counters: as sums since the process began, or as what each export added. */
export type Temporality = 'cumulative' | 'delta';

/** A cost as each of the two readings would have it; undefined where the database has none. */
export type CostByTemporality = Readonly<Record<Temporality, number | undefined>>;

const TEMPORALITIES: readonly Temporality[] = ['cumulative', 'delta'];

/** Rows arrive at different times, and a range cuts through exports. */
const TOLERANCE = 0.05;

const agrees = (value: number, expected: number): boolean => Math.abs(value - expected) <= TOLERANCE * expected;

/**
 * The readings that agree with what the logs say the same sessions cost, in dollars. Nothing in the data itself tells
 * them apart. None when there is nothing to compare with.
 */
export function agreeingTemporalities(byTemporality: CostByTemporality, logsUsd: number): readonly Temporality[] {
  return logsUsd > 0 ? TEMPORALITIES.filter((temporality) => agrees(byTemporality[temporality] ?? 0, logsUsd)) : [];
}

/** True when it does not matter which of some values is taken. */
export function areAlike(values: readonly number[]): boolean {
  const most = Math.max(...values);
  return values.every((value) => agrees(value, most));
}
