import type { DemoState } from './demoState';

/** What is to be made up: how far back, how many sessions, and by which seed. */
export interface HistoryPlan {
  readonly days: number;
  readonly sessions: number;
  readonly seed: number;
}

const DAY_MS = 86_400_000;
const WHOLE_DAYS = 7;
const WHOLE_SESSIONS = 64;

/** A history that ended that long ago looks old to someone who opens "the last hours". */
const OLD_AFTER_MS = DAY_MS / 2;

/**
 * Decides what history a data folder needs: a whole one where it has none, the days since where it is old, nothing
 * where it is recent.
 *
 * @param nowMs ms since 1970; the new history ends then
 */
export function historyPlan(state: DemoState, nowMs: number): HistoryPlan | undefined {
  if (state.seededUntilMs === undefined) {
    return { days: WHOLE_DAYS, sessions: WHOLE_SESSIONS, seed: 1 };
  }
  const ageMs = nowMs - state.seededUntilMs;
  if (ageMs < OLD_AFTER_MS) {
    return undefined;
  }
  const days = Math.min(Math.max(ageMs / DAY_MS, 1), WHOLE_DAYS);
  // Another seed gives other sessions: those of the first history are there already.
  return {
    days: Math.floor(days),
    sessions: Math.round((WHOLE_SESSIONS / WHOLE_DAYS) * Math.floor(days)),
    seed: 2 + (Math.floor(nowMs / DAY_MS) % 1_000_000),
  };
}
