import type { EventCategory } from '../events/sessionEvent';
import type { Interval, PromptOrigin, Totals } from '../sessions/session';
import type { EpochMs, NanoUsd } from '../units';

/** How a mark stands out; never by colour alone. */
export type MarkTone = 'normal' | 'failed' | 'rejected';

/** One event as the timeline draws it. */
export interface Mark extends Interval {
  readonly eventId: string;
  readonly category: EventCategory;
  /** `instant` is a point in time; `bar` has a length; `wait` is time spent on a person's answer. */
  readonly shape: 'instant' | 'bar' | 'wait';
  readonly tone: MarkTone;
  /** Which of the stacked lines of its row it lies on; 0 is the top. Marks of one line never overlap. */
  readonly line: number;
  /** For API bars: where the first token came. */
  readonly firstTokenMs?: EpochMs;
  readonly label: string;
}

/** One row of a lane: the marks of one category. */
export interface LaneRow {
  /** `<agentId>/<category>`. */
  readonly id: string;
  readonly category: EventCategory;
  readonly lines: number;
  /** By start. */
  readonly marks: readonly Mark[];
}

/** The main conversation's or one subagent's rows. */
export interface Lane {
  readonly agentId: string;
  readonly name: string;
  readonly depth: number;
  readonly interval: Interval;
  readonly totals: Totals;
  readonly rows: readonly LaneRow[];
}

/** The band behind the lanes that shows which prompt was being served. */
export interface TurnBand extends Interval {
  readonly turnId: string;
  readonly index: number;
  readonly title: string;
  readonly origin: PromptOrigin | 'startup';
  readonly costNanoUsd: NanoUsd;
}

/** What a session looks like, before any zoom: no pixels here. */
export interface Timeline {
  readonly interval: Interval;
  readonly lanes: readonly Lane[];
  readonly bands: readonly TurnBand[];
  readonly markOfEvent: ReadonlyMap<string, Mark>;
}

/** The window in view: times at the plot's left and right edge. `toMs > fromMs` always. */
export interface Viewport {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

