/** How many times faster than it happened a session is replayed. */
export const REPLAY_SPEEDS = [1, 2, 4, 8, 16, 32, 64] as const;
export type ReplaySpeed = (typeof REPLAY_SPEEDS)[number];

/** How a session is replayed. */
export interface ReplayChoices {
  /** Whole milliseconds since the session's start; undefined while replay is closed. */
  readonly positionMs?: number;
  readonly speed: ReplaySpeed;
  /** Stretches without work pass in a moment. */
  readonly skipsIdle: boolean;
}

/** Fast enough that an hour's session is seen in minutes, slow enough to follow. */
export const NO_REPLAY: ReplayChoices = { speed: 8, skipsIdle: true };
