import type { Session } from 'domain/sessions/session';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { eventOrder } from 'domain/timeline/neighbours';
import type { ReplayChoices } from 'domain/timeline/replayChoices';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { sinceStart } from 'domain/timeline/ticks';
import { TRUE_AXIS } from 'domain/timeline/timeAxis';
import type { Viewport } from 'domain/timeline/timeline';
import { viewportBounds } from 'domain/timeline/viewport';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { layoutTimeline } from 'domain/timeline/layout';
import { ReplayControl, type ReplayTarget } from '../replay/ReplayControl';
import type { TimelineContent } from '../timelineContent';
import { NO_CURVES } from './curvesOf';
import { frameOf, PALETTE } from './frameOf';

/** A timeline of a session, without a page, that a replay runs on; what the replay did is kept. */
export class ReplayStage implements ReplayTarget {
  readonly axis = TRUE_AXIS;
  readonly stage = { isHeld: false, focus: () => void this.focused++ };
  readonly selections: string[] = [];
  readonly glides: Viewport[] = [];
  readonly told: ReplayChoices[] = [];
  readonly control: ReplayControl;
  focused = 0;
  selectedEventId: string | undefined;
  viewport: Viewport;
  bounds: Viewport;
  content: TimelineContent | undefined;

  constructor(private session: Session) {
    this.bounds = viewportBounds(session.interval);
    this.viewport = this.bounds;
    this.load(session);
    this.control = new ReplayControl(this);
    this.control.setOwner((replay) => void this.told.push(replay));
  }

  /** Another session, or more of the same. */
  load(session: Session): void {
    const timeline = buildTimeline(session);
    const layout = layoutTimeline(arrangeLanes(timeline));
    const time = {
      axis: TRUE_AXIS,
      breaks: [],
      clock: sinceStart(session.interval.startMs),
      zone: undefined,
      pointed: () => '',
    };
    const order = eventOrder(session, timeline);
    this.session = session;
    this.bounds = viewportBounds(session.interval);
    this.content = { timeline, layout, order, palette: PALETTE, curves: NO_CURVES, time, strips: USUAL_STRIPS };
  }

  frame() {
    return frameOf(this.session, this.viewport.fromMs, this.viewport.toMs);
  }

  glideTo(viewport: Viewport): void {
    this.glides.push(viewport);
    this.viewport = viewport;
  }

  followEvent(eventId: string): void {
    this.selectedEventId = eventId;
    this.selections.push(eventId);
  }

  refresh(): void {
    // Nothing is drawn.
  }

  /** Where the playhead is, in milliseconds since the session's start. */
  get positionMs(): number | undefined {
    const { positionMs } = this.control;
    return positionMs === undefined ? undefined : positionMs - this.session.interval.startMs;
  }
}
