import type { Viewport } from 'domain/timeline/timeline';
import { panBy, zoomAbout } from 'domain/timeline/viewport';
import { stageStrips } from 'domain/timeline/stageStrips';
import type { StageBox } from './frame';
import { beginGesture, type Gesture, type StagePoint } from './pointer/gestures';
import { bandAt, hitAt, timeAt } from './pointer/lookup';
import { fitEvent, fitTurn } from './commands/runCommand';
import { pinchGesture } from './pointer/pinch';
import { playheadGesture } from './replay/playheadGesture';
import { Surface } from './Surface';
import type { TimelineController } from './TimelineController';

/** The elements the timeline draws on and listens to. */
export interface StageParts {
  readonly stage: HTMLElement;
  /** Holds the lanes' labels at its left; its scroll position is that of the lanes. */
  readonly scroller: HTMLElement;
  readonly gutter: HTMLElement;
  readonly minimap: HTMLCanvasElement;
  readonly plot: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
}

/** How much a turn of the wheel by one pixel zooms: 100 pixels by about a third. */
const WHEEL_ZOOM = 0.003;
const LINE_PX = 16;

/** Buttons and dialogs that lie over the canvases have pointers of their own. */
const isOverControl = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('[role="toolbar"], [role="dialog"]') !== null;

/** The canvases, their size, and the pointer and wheel over them. */
export class Stage {
  readonly minimap: Surface;
  readonly plot: Surface;
  readonly overlay: Surface;
  box: StageBox = {
    widthPx: 0,
    heightPx: 0,
    plotLeftPx: 0,
    plotWidthPx: 0,
    noticesHeightPx: 0,
    bodyHeightPx: 0,
    curvesHeightPx: 0,
  };
  private gesture: Gesture | undefined;
  private before: Viewport | undefined;
  private readonly touches = new Map<number, StagePoint>();
  private pinch: ReturnType<typeof pinchGesture> | undefined;
  private readonly listening = new AbortController();
  private readonly observer: ResizeObserver;

  constructor(
    readonly parts: StageParts,
    private readonly timeline: TimelineController
  ) {
    this.minimap = new Surface(parts.minimap);
    this.plot = new Surface(parts.plot);
    this.overlay = new Surface(parts.overlay);
    this.measure();
    this.observer = new ResizeObserver(() => this.measure());
    this.observer.observe(parts.stage);
    this.observer.observe(parts.gutter);
    this.listen();
  }

  /** True while a pointer drags: nobody else moves the timeline then. */
  get isHeld(): boolean {
    return this.gesture !== undefined || this.pinch !== undefined;
  }

  get scrollTopPx(): number {
    return this.parts.scroller.scrollTop;
  }

  scrollTo(topPx: number): void {
    if (topPx !== this.parts.scroller.scrollTop) {
      this.parts.scroller.scrollTop = topPx;
    }
  }

  focus(): void {
    this.parts.stage.focus();
  }

  setCursor(cursor: string): void {
    this.parts.stage.style.cursor = cursor;
  }

  dispose(): void {
    this.listening.abort();
    this.observer.disconnect();
  }

  private measure(): void {
    const { stage, scroller, gutter } = this.parts;
    const widthPx = stage.clientWidth;
    const heightPx = stage.clientHeight;
    const plotLeftPx = gutter.offsetWidth;
    this.box = {
      widthPx,
      heightPx,
      plotLeftPx,
      // Without the scroll bar.
      plotWidthPx: Math.max(0, scroller.clientWidth - plotLeftPx),
      bodyHeightPx: Math.max(0, heightPx - stageStrips(heightPx).notices.topPx),
      noticesHeightPx: 0,
      curvesHeightPx: 0,
    };
    this.minimap.resize(widthPx, heightPx);
    this.plot.resize(widthPx, heightPx);
    this.overlay.resize(widthPx, heightPx);
    this.timeline.repaint();
  }

  private listen(): void {
    const { stage, scroller } = this.parts;
    const { signal } = this.listening;
    stage.addEventListener('pointerdown', (event) => this.press(event), { signal });
    // Else the middle button would begin to scroll by itself.
    stage.addEventListener('mousedown', (event) => event.button === 1 && event.preventDefault(), { signal });
    stage.addEventListener('pointermove', (event) => this.move(event), { signal });
    stage.addEventListener('pointerup', (event) => this.release(event), { signal });
    stage.addEventListener('pointercancel', (event) => this.lose(event), { signal });
    stage.addEventListener('pointerleave', () => this.timeline.point(undefined), { signal });
    stage.addEventListener('dblclick', (event) => this.fitAt(event), { signal });
    stage.addEventListener('wheel', (event) => this.turn(event), { signal, passive: false });
    scroller.addEventListener('scroll', () => this.timeline.refresh('plot', 'overlay'), { signal, passive: true });
  }

  private pointOf(event: MouseEvent): StagePoint {
    const { left, top } = this.parts.stage.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  private press(event: PointerEvent): void {
    if (isOverControl(event)) {
      return;
    }
    const frame = this.timeline.frame();
    if (event.pointerType === 'touch') {
      this.touches.set(event.pointerId, this.pointOf(event));
    }
    const [one, other] = [...this.touches.values()];
    if (frame && one && other) {
      // What the first finger began goes on as a pinch.
      this.gesture = undefined;
      this.before ??= this.timeline.viewport;
      this.pinch = pinchGesture(this.timeline, frame, [one, other]);
      return;
    }
    const point = this.pointOf(event);
    const gesture =
      frame &&
      (playheadGesture(this.timeline.replay, frame, point, event) ?? beginGesture(this.timeline, frame, point, event));
    if (!gesture) {
      return;
    }
    this.gesture = gesture;
    this.before = this.timeline.viewport;
    this.timeline.point(undefined);
    this.setCursor(gesture.cursor);
    this.parts.stage.setPointerCapture?.(event.pointerId);
  }

  private move(event: PointerEvent): void {
    const point = this.pointOf(event);
    if (this.touches.has(event.pointerId)) {
      this.touches.set(event.pointerId, point);
    }
    const [one, other] = [...this.touches.values()];
    if (this.pinch && one && other) {
      this.pinch([one, other]);
    } else if (this.gesture) {
      this.gesture.move(point);
    } else if (event.pointerType !== 'touch') {
      this.timeline.point(isOverControl(event) ? undefined : point);
    }
  }

  /** The browser has taken the pointer, to scroll by it. */
  private lose(event: PointerEvent): void {
    this.touches.delete(event.pointerId);
    this.endPinch();
    this.cancel();
  }

  private endPinch(): void {
    const { pinch, before } = this;
    this.pinch = undefined;
    if (pinch && before) {
      this.before = undefined;
      this.timeline.commitMove(before);
    }
  }

  private release(event: PointerEvent): void {
    this.touches.delete(event.pointerId);
    this.endPinch();
    const { gesture, before } = this;
    if (!gesture || !before) {
      return;
    }
    const point = this.pointOf(event);
    this.gesture = undefined;
    gesture.end(point);
    this.timeline.point(event.pointerType === 'touch' ? undefined : point);
    this.timeline.commitMove(before);
  }

  /** Ends a drag as if it had not been begun; false when there is none. */
  cancel(): boolean {
    const { gesture } = this;
    this.gesture = undefined;
    gesture?.cancel();
    return gesture !== undefined;
  }

  private fitAt(event: MouseEvent): void {
    const point = this.pointOf(event);
    const { timeline } = this;
    const frame = timeline.frame();
    if (!frame || point.x < frame.box.plotLeftPx || isOverControl(event)) {
      return;
    }
    const band = bandAt(frame, point);
    const mark = hitAt(frame, point)?.mark;
    if (band) {
      timeline.jumpTo(fitTurn(band, timeline));
    } else {
      timeline.jumpTo(mark && mark.endMs > mark.startMs ? fitEvent(mark, timeline) : timeline.bounds);
    }
  }

  private turn(event: WheelEvent): void {
    const frame = this.timeline.frame();
    if (!frame || this.isHeld) {
      return;
    }
    const { viewport, bounds, axis } = this.timeline;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const timeMs = timeAt(frame, this.pointOf(event));
      const factor = Math.exp(-event.deltaY * unit * WHEEL_ZOOM);
      this.timeline.glideTo(zoomAbout(viewport, timeMs, factor, bounds, axis));
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      const deltaPx = (event.deltaX || event.deltaY) * unit;
      this.timeline.glideTo(panBy(viewport, deltaPx / frame.scale.pxPerMs, bounds, axis));
    }
  }
}
