import type { Session } from '../sessions/session';
import { type EpochMs, epochMs } from '../units';
import { firstAbove } from './binarySearch';
import { gapsBetween } from './compressedAxis';

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

/** Of a stretch in which nothing happened, or a person was waited for, this much is shown: one sees the pause. */
export const IDLE_REST_MS = 1_000;

/** @param timeMs of the session's events, ascending */
export function replayTrack(
  { events, interval }: Pick<Session, 'events' | 'interval'>,
  timeMs: Float64Array
): ReplayTrack {
  const gaps = gapsBetween(events, IDLE_REST_MS);
  const idle = {
    startMs: Float64Array.from(gaps, ({ startMs }) => startMs + IDLE_REST_MS),
    endMs: Float64Array.from(gaps, ({ endMs }) => endMs),
  };
  return { ...interval, timeMs, idle };
}

/** How a replay runs. */
export interface ReplayPace {
  readonly speed: number;
  readonly skipsIdle: boolean;
}

/** Where the playhead is when `elapsedMs` of a person's time have passed: never earlier, never behind the end. */
export function advance(track: ReplayTrack, positionMs: EpochMs, elapsedMs: number, pace: ReplayPace): EpochMs {
  const { idle } = track;
  let position: number = withinTrack(track, positionMs);
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
