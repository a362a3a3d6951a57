import type { Hit } from 'domain/timeline/hitTest';
import type { TimelineLayout } from 'domain/timeline/layout';
import type { EventOrder } from 'domain/timeline/neighbours';
import type { Timeline, Viewport } from 'domain/timeline/timeline';
import type { EpochMs } from 'domain/units';
import type { StagePoint } from './gestures';
import type { TimelinePalette } from './palette';

/** What the timeline shows; a new object for each change of data, collapsed lanes or theme. */
export interface TimelineContent {
  readonly timeline: Timeline;
  readonly layout: TimelineLayout;
  readonly order: EventOrder;
  readonly palette: TimelinePalette;
  readonly clockTime: (timeMs: EpochMs) => string;
}

/** What lies under the pointer, and where the pointer is on the stage. */
export interface Hover {
  readonly hit: Hit;
  readonly point: StagePoint;
}

/** What the timeline tells its owner; never within a frame of a pan or zoom. */
export interface TimelineCallbacks {
  onViewportChange(viewport: Viewport): void;
  onSelect(eventId: string | undefined): void;
  onHover(hover: Hover | undefined): void;
}
