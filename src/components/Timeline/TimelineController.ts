import type { Interval } from 'domain/sessions/session';
import { type RowBox, scrollToShow } from 'domain/timeline/layout';
import type { TimeAxis } from 'domain/timeline/timeAxis';
import type { Mark, Viewport } from 'domain/timeline/timeline';
import { bringIntoView } from 'domain/timeline/viewport';
import type { EpochMs } from 'domain/units';
import { crosshairOf, type Frame, makeFrame } from './frame';
import { CrosshairLink } from './pointer/CrosshairLink';
import { type GestureTarget, type StagePoint } from './pointer/gestures';
import type { TimelineCommand } from './commands/keyCommands';
import { barOf, hitOf } from './pointer/lookup';
import { MarkedArea } from './area/MarkedArea';
import { type HatchPattern, hatchPattern } from './paint/hatchPattern';
import { type OverlayState, paintOverlay, paintOverview, paintPlot } from './paintTimeline';
import { NO_CALLBACKS, type TimelineCallbacks, type TimelineContent } from './timelineContent';
import { PaintLoop, type StaleLayers, type TimelineLayer } from './PaintLoop';
import { pickAt } from './pointer/pickAt';
import { PointerWatch } from './pointer/PointerWatch';
import { ReplayControl, type ReplayTarget } from './replay/ReplayControl';
import { runCommand } from './commands/runCommand';
import { ShownWindow } from './ShownWindow';
import { Stage, type StageParts } from './Stage';
import { ZoomedFrom } from './bar/useZoomTrail';
import { WheelRest } from './pointer/WheelRest';

/**
 * Holds what changes with every frame (window in view, pointer, selection) outside of React, and paints it. React
 * gives it content and hears of a change when a gesture has ended.
 */
export class TimelineController implements GestureTarget, ReplayTarget {
  private callbacks = NO_CALLBACKS;
  content: TimelineContent | undefined;
  selectedEventId: string | undefined;
  stage: Stage | undefined;
  private hatch: HatchPattern = null;
  private readonly window = new ShownWindow();
  /** The window that was zoomed in from. */
  readonly zoomedFrom = new ZoomedFrom();
  /** The area that is marked. */
  readonly area = new MarkedArea();
  readonly replay = new ReplayControl(this);
  private drag: Interval | undefined;
  private readonly watch = new PointerWatch((hover) => this.callbacks.onHover(hover));
  readonly crosshair = new CrosshairLink(() => this.refresh('overlay'));
  private readonly wheel = new WheelRest();
  private readonly loop = new PaintLoop((stale) => this.paint(stale));

  /** Begins to draw on the given parts; the answer ends it. */
  attach(parts: StageParts): () => void {
    const stage = new Stage(parts, this);
    this.stage = stage;
    this.hatch = this.content ? hatchPattern(this.content.palette) : null;
    this.repaint();
    return () => {
      stage.dispose();
      this.wheel.stop();
      this.loop.stop();
      this.replay.halt();
      this.stage = undefined;
    };
  }

  get viewport(): Viewport {
    return this.window.viewport;
  }

  get bounds(): Viewport {
    return this.window.bounds;
  }

  get axis(): TimeAxis {
    return this.window.axis;
  }

  /** The time under the pointer, where it is over the plot. */
  get pointedMs(): EpochMs | undefined {
    return this.watch.timeIn(this.frame());
  }

  /** The owner's callbacks of its latest render. */
  setCallbacks(callbacks: TimelineCallbacks): void {
    this.callbacks = callbacks;
  }

  setContent(content: TimelineContent): void {
    if (this.content?.palette !== content.palette) {
      this.hatch = hatchPattern(content.palette);
    }
    const wasDrawn = this.selectedRow !== undefined;
    this.content = content;
    this.window.fitTo(content.timeline.interval, content.time.axis);
    this.watch.show(undefined);
    if (!wasDrawn) {
      this.revealRow();
    }
    this.repaint();
  }

  /** Shows the owner's window, unless it is in view already, is no news, or a move is under way. */
  showViewport(viewport: Viewport): void {
    if (!this.wheel.isTurning && !this.isHeld && this.window.isNews(viewport)) {
      this.moveTo(viewport);
    }
  }

  private get isHeld(): boolean {
    return this.stage?.isHeld === true;
  }

  /** Shows what the owner selected; brings it into view. */
  showSelection(eventId: string | undefined): void {
    if (eventId !== this.selectedEventId) {
      this.setSelection(eventId);
    }
  }

  execute(command: TimelineCommand): void {
    runCommand(this, command);
  }

  /** Selects an event, brings it into view and tells the owner. */
  selectEvent(eventId: string | undefined): void {
    this.setSelection(eventId);
    this.callbacks.onSelect(eventId);
  }

  private setSelection(eventId: string | undefined): void {
    this.selectedEventId = eventId;
    this.area.isLatest &&= eventId === undefined;
    this.reveal();
    this.replay.onSelected(eventId);
    this.refresh('overlay');
  }

  followEvent(eventId: string): void {
    this.selectedEventId = eventId;
    this.revealRow();
    this.callbacks.onSelect(eventId);
  }

  moveTo(viewport: Viewport): void {
    this.window.moveTo(viewport);
    this.watch.show(undefined);
    this.refresh('plot', 'overlay');
  }

  /** Tells the owner of the window in view. */
  commit(): void {
    this.wheel.stop();
    this.callbacks.onViewportChange(this.window.told);
  }

  /** Tells the owner when a gesture that began with the given window has changed it. */
  commitMove(before: Viewport): void {
    if (!this.window.looksLike(before)) {
      this.commit();
    }
  }

  /** Ends a drag as if it had not been begun; false when there is none. */
  cancelDrag(): boolean {
    return this.stage?.cancel() === true;
  }

  /** Moves and tells at once: for keys, buttons and clicks. */
  jumpTo(viewport: Viewport): void {
    if (!this.window.looksLike(viewport)) {
      this.moveTo(viewport);
      this.commit();
    }
  }

  /** Asks the owner for the statistics of an area. */
  askStatistics(area: Interval): void {
    this.callbacks.onStatistics(area);
  }

  /** Moves now and tells when no further such move has come for a while. */
  glideTo(viewport: Viewport): void {
    this.moveTo(viewport);
    this.wheel.turned(() => this.commit());
  }

  showDrag(drag: Interval | undefined): void {
    this.drag = drag;
    this.watch.show(undefined);
    this.refresh('overlay');
  }

  markArea(area: Interval | undefined): void {
    this.callbacks.onAreaChange(area);
  }

  /** Shows the area that the owner has marked. */
  showMarked(area: Interval | undefined): void {
    if (this.area.show(area)) {
      this.refresh('overlay');
    }
  }

  pick(point: StagePoint): void {
    pickAt(this, point);
  }

  /** The pointer has moved, or left; nothing is pressed. */
  point(point: StagePoint | undefined): void {
    this.watch.point = point;
    this.refresh('overlay');
  }

  frame(): Frame | undefined {
    const { content, stage } = this;
    return content && stage && makeFrame(content, this.viewport, this.bounds, stage.box, stage.scrollTopPx);
  }

  /** Something outside changed the size, the scroll position or the device's sharpness. */
  repaint(): void {
    this.refresh('minimap', 'plot', 'overlay');
  }

  refresh(...layers: readonly TimelineLayer[]): void {
    this.loop.refresh(layers, this.stage !== undefined);
  }

  private paint({ minimap, plot, overlay }: StaleLayers): void {
    const frame = this.frame();
    if (!frame || !this.stage) {
      return;
    }
    if (minimap) {
      this.stage.minimap.paint((ctx) => paintOverview(ctx, frame));
    }
    if (plot) {
      this.stage.plot.paint((ctx) => paintPlot(ctx, frame, this.hatch));
    }
    if (overlay) {
      this.follow(frame);
      this.crosshair.point(frame, this.isHeld ? undefined : this.watch.point);
      this.area.place(frame);
      this.stage.overlay.paint((ctx) => paintOverlay(ctx, frame, this.overlayState(frame)));
    }
  }

  /** Looks at most once a frame for what lies under the pointer. */
  private follow(frame: Frame): void {
    if (this.stage && !this.isHeld) {
      this.stage.setCursor(this.watch.look(frame, this.replay));
    }
  }

  overlayState(frame: Frame): OverlayState {
    const { hover, point } = this.watch;
    const pointer = this.isHeld ? undefined : point;
    return {
      selected: this.selectedMark,
      hovered: hitOf(hover)?.mark,
      hasCard: barOf(hover) !== undefined,
      drag: this.drag,
      area: this.area.interval,
      playheadMs: this.replay.drawnMs,
      newSinceMs: this.content?.newSinceMs,
      crosshair: this.content && crosshairOf(frame, pointer, this.crosshair.heardMs, this.content.time.pointed),
    };
  }

  /** The mark of the selected event, where the session has it. */
  get selectedMark(): Mark | undefined {
    return this.selectedEventId === undefined
      ? undefined
      : this.content?.timeline.markOfEvent.get(this.selectedEventId);
  }

  /** Where it is drawn: in a muted lane it is not. */
  private get selectedRow(): RowBox | undefined {
    return this.content?.layout.rowBoxes.get(this.selectedMark?.rowId ?? '');
  }

  private reveal(): void {
    const mark = this.selectedMark;
    if (mark) {
      this.jumpTo(bringIntoView(this.viewport, mark, this.bounds, this.axis));
      this.revealRow();
    }
  }

  private revealRow(): void {
    const row = this.selectedRow;
    const frame = this.frame();
    if (row && frame) {
      this.stage?.scrollTo(scrollToShow(row, frame.scrollTopPx, frame.box.bodyHeightPx, frame.heldPx));
    }
  }
}
