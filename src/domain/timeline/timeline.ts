import type { EventCategory } from '../events/sessionEvent';
import type { Numbers } from '../format/numbers';
import type { Interval, PromptOrigin, Totals } from '../sessions/session';
import type { EpochMs, NanoUsd } from '../units';
import type { ShownModes } from './modeColumns';
import type { Notices } from './notices';

/** How a mark stands out; never by colour alone. */
export type MarkTone = 'normal' | 'failed' | 'rejected';

/** What else makes a mark stand out. */
export type MarkSign = 'compaction' | 'cacheBreak';

/** One event as the timeline draws it. */
export interface Mark extends Interval {
  readonly eventId: string;
  readonly rowId: string;
  readonly category: EventCategory;
  /** `instant` is a point in time; `bar` has a length; `wait` is time spent on a person's answer. */
  readonly shape: 'instant' | 'bar' | 'wait';
  readonly tone: MarkTone;
  /** Which of the stacked lines of its row it lies on; 0 is the top. Marks of one line never overlap. */
  readonly line: number;
  /** For API bars: where the first token came. */
  readonly firstTokenMs?: EpochMs;
  /** Its words, made when they are first asked for, with figures as a person writes them. */
  readonly label: (numbers?: Numbers) => string;
  /** Drawn on the mark itself; failures and rejections have their tone. */
  readonly sign?: MarkSign;
}

/**
 * One stacked line of a row, with columns for searching: a frame costs what it shows, not what the session holds.
 * Marks are by start, and none starts before the one before it has ended.
 */
export interface MarkLine {
  readonly marks: readonly Mark[];
  readonly startMs: Float64Array;
  readonly endMs: Float64Array;
  /** Running counts, one entry longer than `marks`; undefined where the line has none. */
  readonly failedBefore: Uint32Array | undefined;
  readonly rejectedBefore: Uint32Array | undefined;
  readonly waitsBefore: Uint32Array | undefined;
}

/** One row of a lane: the marks of one category. */
export interface LaneRow {
  /** `<agentId>/<category>`. */
  readonly id: string;
  readonly category: EventCategory;
  readonly lines: number;
  /** By start. */
  readonly marks: readonly Mark[];
  /** The same marks by line, the top one first. */
  readonly stack: readonly MarkLine[];
}

/** The main conversation's or one subagent's rows. */
export interface Lane {
  readonly agentId: string;
  readonly name: string;
  /** Undefined for the main conversation. */
  readonly parentId?: string;
  readonly depth: number;
  readonly interval: Interval;
  /** When the call that started it began, where that can be told. */
  readonly openedMs?: EpochMs;
  /** When `subagent_completed` closed it; undefined while it runs, and where that event is missing. */
  readonly closedMs?: EpochMs;
  readonly totals: Totals;
  /** Rows with at least one mark, in the order of the categories. */
  readonly rows: readonly LaneRow[];
  readonly eventCount: number;
}

/** The band behind the lanes that shows which prompt was being served. */
export interface TurnBand extends Interval {
  readonly turnId: string;
  readonly index: number;
  readonly title: string;
  readonly origin: PromptOrigin | 'startup';
  readonly costNanoUsd: NanoUsd;
}

/** For searching the bands; turns may overlap where prompts were queued. */
export interface BandColumns {
  readonly startMs: Float64Array;
  /** The latest end among a band and all before it. */
  readonly latestEndMs: Float64Array;
}

/** What a session looks like, before any zoom: no pixels here. */
export interface Timeline {
  readonly interval: Interval;
  readonly lanes: readonly Lane[];
  /** By start. */
  readonly bands: readonly TurnBand[];
  readonly bandColumns: BandColumns;
  readonly markOfEvent: ReadonlyMap<string, Mark>;
  /** What calls for a look, by time. */
  readonly notices: Notices;
  /** Where the permission mode is known, in sessions that changed it. */
  readonly modes: ShownModes;
}

/** The window in view: times at the plot's left and right edge. `toMs > fromMs` always. */
export interface Viewport {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}
