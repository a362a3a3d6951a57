import type { EventCategory } from '../events/sessionEvent';
import type { MarkTone } from '../timeline/timeline';
import type { DurationMs } from '../units';

/** What a person looks for among a session's events: every part that is given must hold. */
export interface FindQuery {
  /** Found anywhere in what an event says; case does not matter. */
  readonly text: string;
  /** Any of these; none named means all. The same for the lists below. */
  readonly categories: readonly EventCategory[];
  readonly toolNames: readonly string[];
  /** `MAIN_AGENT_ID` for the main conversation. */
  readonly agentIds: readonly string[];
  readonly outcomes: readonly MarkTone[];
  /** Only events that took at least as long. */
  readonly overMs?: DurationMs;
  /** Only events that took at most as long. */
  readonly underMs?: DurationMs;
  /** Hides what does not match; else matches are lit among the others. */
  readonly onlyMatches: boolean;
}

export const NO_FIND: FindQuery = {
  text: '',
  categories: [],
  toolNames: [],
  agentIds: [],
  outcomes: [],
  onlyMatches: false,
};
