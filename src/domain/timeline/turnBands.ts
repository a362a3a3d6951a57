import type { Turn } from '../sessions/session';
import { epochMs } from '../units';
import { firstAtLeast } from './binarySearch';
import type { BandColumns, TurnBand } from './timeline';
import type { TimeScale } from './viewport';

/** The bands of turns, by start. */
export function turnBands(turns: readonly Turn[]): readonly TurnBand[] {
  return turns.map(turnBand).sort((a, b) => a.startMs - b.startMs || a.index - b.index);
}

function turnBand(turn: Turn): TurnBand {
  const { startMs, endMs } = turn.interval;
  return {
    turnId: turn.id,
    index: turn.index,
    title: turn.title,
    origin: turn.origin,
    costNanoUsd: turn.totals.costNanoUsd,
    startMs,
    endMs: epochMs(Math.max(startMs, endMs)),
  };
}

export function bandColumns(bands: readonly TurnBand[]): BandColumns {
  let latest = -Infinity;
  return {
    startMs: Float64Array.from(bands, ({ startMs }) => startMs),
    latestEndMs: Float64Array.from(bands, ({ endMs }) => (latest = Math.max(latest, endMs))),
  };
}

/** Index of the first band that may be in view. */
export function firstBand({ latestEndMs }: BandColumns, fromMs: number): number {
  return firstAtLeast(latestEndMs, fromMs);
}

/**
 * Index after the group of bands, from `first` on, that begin less than `leastPx` apart. Of a group the last one is
 * worth drawing: as turns follow one another, only it can be wide.
 */
export function bandGroupEnd({ startMs }: BandColumns, first: number, scale: TimeScale, leastPx: number): number {
  return firstAtLeast(startMs, scale.xToTime(scale.timeToX(startMs[first] ?? 0) + leastPx), first + 1);
}
