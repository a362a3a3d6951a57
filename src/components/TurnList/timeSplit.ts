import type { Turn } from 'domain/sessions/session';
import { splitTime, type TimeSplit } from 'domain/usage/timeSplit';
import { elapsedMs } from 'domain/units';

/** Splits a turn's time into model, tools, waiting for a person, and the rest. */
export function timeSplit({ interval, totals }: Turn): TimeSplit {
  return splitTime(elapsedMs(interval.startMs, interval.endMs), totals);
}
