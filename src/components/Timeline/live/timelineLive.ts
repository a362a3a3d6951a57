import type { EpochMs } from 'domain/units';

/** What a timeline knows of a session that is followed while it goes on. */
export interface TimelineLive {
  /** The last event there was before the news; undefined when there are none. */
  readonly newSinceMs?: EpochMs;
  /** The latest events are asked for. */
  readonly onGoToEnd: () => void;
}
