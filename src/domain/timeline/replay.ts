import { type EpochMs, epochMs } from '../units';
import { firstAbove, firstAtLeast } from './binarySearch';
import type { Timeline } from './timeline';

/** Stretches of time, ascending and disjoint. */
export interface IdleStretches {
  readonly startMs: Float64Array;
  readonly endMs: Float64Array;
}

/** What a replay runs along. Made once for a session. */
export interface ReplayTrack {
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  /** Of the events, ascending. */
  readonly timeMs: Float64Array;
  /** What is passed in a moment where idle time is skipped; no event lies within. */
  readonly idle: IdleStretches;
}

/** Of a stretch without work this much is still shown: one sees that there was a pause. */
export const IDLE_REST_MS = 1_000;

/** @param timeMs of the session's events, ascending */
export function replayTrack(timeline: Timeline, timeMs: Float64Array): ReplayTrack {
  const { startMs, endMs } = timeline.interval;
  return { startMs, endMs, timeMs, idle: idleStretches(timeline, timeMs) };
}

/** Where nothing is under way: neither a request, a tool, a hook nor a wait for a person, but for a rest at the start. */
function idleStretches({ markOfEvent }: Timeline, timeMs: Float64Array): IdleStretches {
  const work = [...markOfEvent.values()].sort((a, b) => a.startMs - b.startMs);
  const starts: number[] = [];
  const ends: number[] = [];
  let busyUntilMs = Infinity;
  for (const { startMs, endMs } of work) {
    if (startMs - busyUntilMs > IDLE_REST_MS) {
      addIdle(busyUntilMs + IDLE_REST_MS, startMs);
    }
    busyUntilMs = Number.isFinite(busyUntilMs) ? Math.max(busyUntilMs, endMs) : endMs;
  }
  return { startMs: Float64Array.from(starts), endMs: Float64Array.from(ends) };

  /** An event may lie apart from the bar it is drawn as: it ends the stretch before it. */
  function addIdle(fromMs: number, toMs: number): void {
    let from = fromMs;
    for (let at = firstAbove(timeMs, fromMs); from < toMs; at++) {
      const to = Math.min(toMs, timeMs[at] ?? toMs);
      if (to > from) {
        starts.push(from);
        ends.push(to);
      }
      from = to + IDLE_REST_MS;
    }
  }
}

/** How a replay runs. */
export interface ReplayPace {
  readonly speed: number;
  readonly skipsIdle: boolean;
}

/** Where the playhead is when `elapsedMs` of a person's time have passed: never earlier, never behind the end. */
export function advance(track: ReplayTrack, positionMs: EpochMs, elapsedMs: number, pace: ReplayPace): EpochMs {
  const { idle } = track;
  let position = withinTrack(track, positionMs);
  let left = Math.max(0, elapsedMs * pace.speed);
  for (let at = pace.skipsIdle ? firstAbove(idle.endMs, position) : idle.endMs.length; left > 0; at++) {
    const idleFrom = idle.startMs[at] ?? Infinity;
    const run = Math.min(left, Math.max(0, idleFrom - position));
    position += run;
    left -= run;
    if (left <= 0 || position >= track.endMs) {
      break;
    }
    position = Math.max(position, idle.endMs[at] ?? position);
  }
  return withinTrack(track, position);
}

/** The nearest time of the session; its start for what is no number. */
export function withinTrack({ startMs, endMs }: ReplayTrack, timeMs: number): EpochMs {
  return epochMs(Number.isNaN(timeMs) ? startMs : Math.min(endMs, Math.max(startMs, timeMs)));
}

/** Index of the latest event at or before a position; undefined before the first. */
export function eventAt({ timeMs }: Pick<ReplayTrack, 'timeMs'>, positionMs: number): number | undefined {
  const index = firstAbove(timeMs, positionMs) - 1;
  return index < 0 ? undefined : index;
}

/** Index of the first event behind a position, or of the last one before it; undefined where there is none. */
export function stepFrom(
  { timeMs }: Pick<ReplayTrack, 'timeMs'>,
  positionMs: number,
  direction: 'next' | 'previous'
): number | undefined {
  const index = direction === 'next' ? firstAbove(timeMs, positionMs) : firstAtLeast(timeMs, positionMs) - 1;
  return index >= 0 && index < timeMs.length ? index : undefined;
}
