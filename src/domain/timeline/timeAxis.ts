import type { Interval } from '../sessions/session';
import { type EpochMs, epochMs } from '../units';
import { firstAbove } from './binarySearch';

/** A long stretch in which nothing happened. While a person was being waited for it is `waiting`. */
export interface AxisBreak extends Interval {
  readonly kind: 'idle' | 'waiting';
}

/**
 * Where times lie on the drawn axis: strictly increasing, and one to one. Positions are in milliseconds too: away from
 * breaks a millisecond of time is one of the axis, a break is shorter on the axis than it was.
 */
export interface TimeAxis {
  /** True where nothing is shortened. */
  readonly isTrue: boolean;
  /** The shortened stretches, by start; a moment at most is between two. */
  readonly breaks: readonly AxisBreak[];
  positionOf(timeMs: number): number;
  /** The inverse: exact away from breaks, to less than a ten-thousandth of a break within. */
  timeAt(position: number): EpochMs;
}

/** Time as it went by. */
export const TRUE_AXIS: TimeAxis = {
  isTrue: true,
  breaks: [],
  positionOf: (timeMs) => timeMs,
  timeAt: epochMs,
};

/** Binary fractions of a millisecond, so that positions are sums without rounding; see `axisWithBreaks`. */
const PER_MS = 1024;

/**
 * The axis on which each break is `lengthMs` long. Positions count from `originMs`: times of today have no more than
 * about 1/4000 of a millisecond, and small positions have room for what is left of a break.
 * @param breaks by start, none over another, each longer than `lengthMs`
 */
export function axisWithBreaks(breaks: readonly AxisBreak[], lengthMs: number, originMs: number): TimeAxis {
  const length = Math.max(1, Math.floor(lengthMs * PER_MS)) / PER_MS;
  return breaks.length === 0 ? TRUE_AXIS : new BrokenAxis(breaks, length, originMs);
}

class BrokenAxis implements TimeAxis {
  readonly isTrue = false;
  private readonly startMs: Float64Array;
  private readonly endMs: Float64Array;
  /** Position of each break's start. */
  private readonly starts: Float64Array;
  /** What was found last: one asks for times that follow one another. */
  private lastTime = 0;
  private lastPosition = 0;

  constructor(
    readonly breaks: readonly AxisBreak[],
    private readonly lengthMs: number,
    private readonly originMs: number
  ) {
    let removed = 0;
    this.startMs = Float64Array.from(breaks, ({ startMs }) => startMs);
    this.endMs = Float64Array.from(breaks, ({ endMs }) => endMs);
    this.starts = Float64Array.from(breaks, ({ startMs, endMs }) => {
      const position = startMs - originMs - removed;
      removed += endMs - startMs - lengthMs;
      return position;
    });
  }

  positionOf(timeMs: number): number {
    if (!(timeMs >= (this.startMs[0] ?? Infinity))) {
      return timeMs - this.originMs;
    }
    const index = lastAtMost(this.startMs, timeMs, this.lastTime);
    this.lastTime = index;
    const position = this.starts[index] ?? 0;
    const startMs = this.startMs[index] ?? 0;
    const endMs = this.endMs[index] ?? 0;
    return timeMs < endMs
      ? position + Math.min(this.lengthMs, (timeMs - startMs) * (this.lengthMs / (endMs - startMs)))
      : position + this.lengthMs + (timeMs - endMs);
  }

  timeAt(position: number): EpochMs {
    if (!(position >= (this.starts[0] ?? Infinity))) {
      return epochMs(this.originMs + position);
    }
    const index = lastAtMost(this.starts, position, this.lastPosition);
    this.lastPosition = index;
    const into = position - (this.starts[index] ?? 0);
    const startMs = this.startMs[index] ?? 0;
    const endMs = this.endMs[index] ?? 0;
    return epochMs(
      into < this.lengthMs
        ? Math.min(endMs, startMs + into * ((endMs - startMs) / this.lengthMs))
        : endMs + (into - this.lengthMs)
    );
  }
}

/** Index of the last value that is not above `value`, of ascending values of which the first is not; `guess` may be it. */
function lastAtMost(values: Float64Array, value: number, guess: number): number {
  if ((values[guess] ?? Infinity) <= value && value < (values[guess + 1] ?? Infinity)) {
    return guess;
  }
  return firstAbove(values, value) - 1;
}

/** Index of the first break that ends at or after the moment; as many as there are breaks when there is none. */
export function firstBreakFrom({ breaks }: Pick<TimeAxis, 'breaks'>, timeMs: number): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((breaks[middle]?.endMs ?? Infinity) < timeMs) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The break in which the moment lies; its edges are no part of it. */
export function breakAt(axis: Pick<TimeAxis, 'breaks'>, timeMs: number): AxisBreak | undefined {
  const found = axis.breaks[firstBreakFrom(axis, timeMs)];
  return found !== undefined && timeMs > found.startMs && timeMs < found.endMs ? found : undefined;
}

/** The first break that begins at or after the moment. */
export function nextBreak(axis: Pick<TimeAxis, 'breaks'>, timeMs: number): AxisBreak | undefined {
  const index = firstBreakFrom(axis, timeMs);
  const found = axis.breaks[index];
  return found !== undefined && found.startMs < timeMs ? axis.breaks[index + 1] : found;
}
