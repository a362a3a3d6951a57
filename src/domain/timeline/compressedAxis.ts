import { eventStart } from '../events/eventInterval';
import type { Interval, Session } from '../sessions/session';
import { epochMs } from '../units';
import { type AxisBreak, axisWithBreaks, type TimeAxis } from './timeAxis';

/** No shorter stretch is ever shortened: that much thinking time is part of the work. */
const LEAST_BREAK_MS = 60_000;
/** Nor one that is a smaller part of the time in which something happened: it hides nothing. */
const LEAST_SHARE = 1 / 20;
/** How long a break is drawn, as a part of the shortest that is shortened: each is seen to be shorter than it was. */
const DRAWN_SHARE = 0.8;
/** All breaks together are drawn no longer than this part of the rest: a quarter of the axis. */
const MOST_TOGETHER = 1 / 3;
/** For a session of nothing but instants. */
const LENGTH_BETWEEN_INSTANTS_MS = 1000;

/**
 * The axis on which long idle stretches of a session are breaks, all drawn equally long. A break is a stretch in which
 * no event of any lane happened, of more than a minute and more than a twentieth of the session without such
 * stretches. What has a length of its own is never shortened, but waits for a person are. The true axis where there is
 * nothing to shorten.
 */
export function compressedAxis({ events, waits, interval }: Pick<Session, 'events' | 'waits' | 'interval'>): TimeAxis {
  const gaps = gapsBetween(events);
  const wholeMs = interval.endMs - interval.startMs;
  const leastMs = Math.max(LEAST_BREAK_MS, (wholeMs - lengthOf(gaps)) * LEAST_SHARE);
  const long = gaps.filter(({ startMs, endMs }) => endMs - startMs > leastMs);
  const restMs = wholeMs - lengthOf(long);
  const lengthMs = restMs > 0 ? (restMs * MOST_TOGETHER) / long.length : LENGTH_BETWEEN_INSTANTS_MS;
  return axisWithBreaks(kindsOf(long, waits), Math.min(leastMs * DRAWN_SHARE, lengthMs), interval.startMs);
}

/** How much time the stretches hold. */
export const lengthOf = (stretches: readonly Interval[]): number =>
  stretches.reduce((sum, { startMs, endMs }) => sum + (endMs - startMs), 0);

/**
 * The stretches of more than `leastMs` without events, by start. As events are in the order in which they ended, a
 * stretch lies between two neighbours when all later ones began after the earlier one's end.
 */
export function gapsBetween(events: Session['events'], leastMs = LEAST_BREAK_MS): readonly Interval[] {
  const gaps: Interval[] = [];
  let nextStartMs = Infinity;
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index];
    if (event === undefined) {
      continue;
    }
    if (nextStartMs - event.timeMs > leastMs && nextStartMs < Infinity) {
      gaps.push({ startMs: event.timeMs, endMs: epochMs(nextStartMs) });
    }
    nextStartMs = Math.min(nextStartMs, eventStart(event));
  }
  return gaps.reverse();
}

/** A person is waited for in a stretch when a wait covers all of it: waits begin and end with events. */
function kindsOf(stretches: readonly Interval[], waits: readonly Interval[]): readonly AxisBreak[] {
  const byStart = [...waits].sort((a, b) => a.startMs - b.startMs);
  let next = 0;
  let latestEndMs = -Infinity;
  return stretches.map(({ startMs, endMs }) => {
    for (let wait = byStart[next]; wait !== undefined && wait.startMs <= startMs; wait = byStart[++next]) {
      latestEndMs = Math.max(latestEndMs, wait.endMs);
    }
    return { startMs, endMs, kind: latestEndMs >= endMs ? 'waiting' : 'idle' };
  });
}
