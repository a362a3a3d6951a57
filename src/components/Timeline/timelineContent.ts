import type { FoundEvents } from 'domain/find/findEvents';
import type { LitMarks } from 'domain/find/litMarks';
import type { SessionConnections } from 'domain/timeline/connections';
import type { Hit } from 'domain/timeline/hitTest';
import type { TimelineLayout } from 'domain/timeline/layout';
import type { ModeStretch } from 'domain/sessions/permissionModes';
import type { Interval } from 'domain/sessions/session';
import type { NoticeFlag } from 'domain/timeline/noticeFlags';
import type { EventOrder } from 'domain/timeline/neighbours';
import type { StageStrips } from 'domain/timeline/stageStrips';
import type { Timeline, Viewport } from 'domain/timeline/timeline';
import type { EpochMs } from 'domain/units';
import type { StagePoint } from './pointer/gestures';
import type { TimelinePalette } from './palette/palette';
import type { ShownCurves } from './shownCurves';
import type { TimelineTime } from './timelineTime';

/** What the timeline shows; a new object for each change of data, collapsed lanes or theme. */
export interface TimelineContent {
  readonly timeline: Timeline;
  readonly layout: TimelineLayout;
  readonly order: EventOrder;
  readonly palette: TimelinePalette;
  readonly curves: ShownCurves;
  readonly connections?: SessionConnections;
  /** What is looked for, if anything. */
  readonly found?: FoundEvents;
  /** Given, marks that do not match are painted faint. */
  readonly lit?: LitMarks;
  readonly time: TimelineTime;
  /** Where the strips above the lanes lie. */
  readonly strips: StageStrips;
  /** The last event there was before the news; undefined when there are none. */
  readonly newSinceMs?: EpochMs;
}

/** What lies under the pointer, and where the pointer is on the stage. */
export interface MarkHover {
  readonly hit: Hit;
  readonly point: StagePoint;
}

/** The pointer is over the curves. */
export interface CurveHover {
  /** The stretch of time of the bar of tokens under the pointer. */
  readonly bar: Interval;
  readonly point: StagePoint;
}

/** The pointer is over a flag of the strip of notices. */
export interface FlagHover {
  readonly flag: NoticeFlag;
  readonly point: StagePoint;
}

/** The pointer is over the strip of permission modes; there without a stretch where the mode is not known. */
export interface ModeHover {
  readonly mode: ModeStretch | undefined;
  readonly point: StagePoint;
}

export type Hover = MarkHover | CurveHover | FlagHover | ModeHover;

/** What the timeline tells its owner; never within a frame of a pan or zoom. */
export interface TimelineCallbacks {
  onViewportChange(viewport: Viewport): void;
  onSelect(eventId: string | undefined): void;
  onHover(hover: Hover | undefined): void;
  /** An area was marked, or is no longer. */
  onAreaChange(area: Interval | undefined): void;
  /** The statistics of the marked area are asked for. */
  onStatistics(area: Interval): void;
}

/** For before an owner has told what it wants to hear. */
export const NO_CALLBACKS: TimelineCallbacks = {
  onViewportChange: () => {},
  onSelect: () => {},
  onHover: () => {},
  onAreaChange: () => {},
  onStatistics: () => {},
};
