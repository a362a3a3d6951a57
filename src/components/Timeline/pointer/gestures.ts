import type { Interval } from 'domain/sessions/session';
import { geometry } from 'domain/timeline/geometry';
import type { TimeAxis } from 'domain/timeline/timeAxis';
import type { Viewport } from 'domain/timeline/timeline';
import { clampViewport, drawnLength, isSameViewport, movedBy, panBy, viewportHolding } from 'domain/timeline/viewport';
import { epochMs } from 'domain/units';
import { type Frame, zoneAt } from '../frame';
import { windowEdges } from '../paint/paintWindow';

/** A place on the stage, in pixels from its top left corner. */
export interface StagePoint {
  readonly x: number;
  readonly y: number;
}

/** What a gesture may do to the timeline. */
export interface GestureTarget {
  readonly viewport: Viewport;
  readonly bounds: Viewport;
  /** Shows another window, without telling anybody yet. */
  moveTo(viewport: Viewport): void;
  /** Shows the area being dragged out. */
  showDrag(area: Interval | undefined): void;
  /** Keeps an area marked, for its length and its statistics. */
  markArea(area: Interval): void;
  /** A click: selects what lies at the point. */
  pick(point: StagePoint): void;
}

/** A press that is being held. */
export interface Gesture {
  readonly cursor: string;
  move(point: StagePoint): void;
  end(point: StagePoint): void;
  cancel(): void;
}

/** What of a pressed pointer decides. */
export interface PressedPointer {
  readonly button: number;
  /** `touch` for a finger, which pans where a mouse draws out an area. */
  readonly pointerType?: string;
  /** Marks an area instead of zooming to it. */
  readonly shiftKey?: boolean;
}

const MIDDLE_BUTTON = 1;

/** The gesture that a press begins; undefined where a press means nothing. */
export function beginGesture(
  target: GestureTarget,
  frame: Frame,
  start: StagePoint,
  { button, pointerType, shiftKey }: PressedPointer
): Gesture | undefined {
  const zone = zoneAt(frame.box, start.x, start.y);
  if (zone === 'gutter' || button > MIDDLE_BUTTON) {
    return undefined;
  }
  if (zone === 'minimap') {
    return minimapGesture(target, frame, start);
  }
  if (pointerType === 'touch') {
    return fingerGesture(target, frame, start);
  }
  return zone === 'axis' || button === MIDDLE_BUTTON
    ? panGesture(target, frame, start)
    : areaGesture(target, frame, start, shiftKey === true ? markEnd(target) : zoomEnd(target, frame));
}

const isClick = (a: StagePoint, b: StagePoint) => Math.hypot(a.x - b.x, a.y - b.y) < geometry.pointer.clickSlop;

function panGesture(target: GestureTarget, frame: Frame, start: StagePoint): Gesture {
  const before = target.viewport;
  const { pxPerMs, axis } = frame.scale;
  const move = ({ x }: StagePoint) => target.moveTo(panBy(before, (start.x - x) / pxPerMs, target.bounds, axis));
  return { cursor: 'grabbing', move, end: move, cancel: () => target.moveTo(before) };
}

/** A finger pans and taps; the page scrolls by it up and down. */
function fingerGesture(target: GestureTarget, frame: Frame, start: StagePoint): Gesture {
  const pan = panGesture(target, frame, start);
  const end = (point: StagePoint) => (isClick(start, point) ? target.pick(start) : pan.end(point));
  return { ...pan, end };
}

type AreaEnd = (area: Interval) => void;

const zoomEnd =
  (target: GestureTarget, { scale }: Frame): AreaEnd =>
  ({ startMs, endMs }) =>
    target.moveTo(between(startMs, endMs, target.bounds, scale.axis));

const markEnd =
  (target: GestureTarget): AreaEnd =>
  (area) =>
    target.markArea(area);

function areaGesture(target: GestureTarget, frame: Frame, start: StagePoint, finish: AreaEnd): Gesture {
  const { box, scale } = frame;
  const inPlot = (x: number) => Math.min(box.plotWidthPx, Math.max(0, x - box.plotLeftPx));
  const fromX = inPlot(start.x);
  const areaTo = (toX: number): Interval => ({
    startMs: scale.xToTime(Math.min(fromX, toX)),
    endMs: scale.xToTime(Math.max(fromX, toX)),
  });
  return {
    cursor: 'ew-resize',
    move: (point) => target.showDrag(isClick(start, point) ? undefined : areaTo(inPlot(point.x))),
    end: (point) => {
      target.showDrag(undefined);
      const toX = inPlot(point.x);
      if (Math.abs(toX - fromX) >= geometry.pointer.leastSelection) {
        finish(areaTo(toX));
      } else if (isClick(start, point)) {
        target.pick(point);
      }
    },
    cancel: () => target.showDrag(undefined),
  };
}

function between(oneMs: number, otherMs: number, bounds: Viewport, axis: TimeAxis): Viewport {
  const viewport = { fromMs: epochMs(Math.min(oneMs, otherMs)), toMs: epochMs(Math.max(oneMs, otherMs)) };
  return clampViewport(viewport, bounds, axis);
}

/** What the pointer holds on the minimap. */
export type MinimapGrip = 'from' | 'to' | 'window' | 'outside';

export function minimapGrip(frame: Frame, x: number): MinimapGrip {
  const { left, right } = windowEdges(frame);
  const plotX = x - frame.box.plotLeftPx;
  const reach = geometry.minimap.handleReach;
  const inside = Math.min(reach, (right - left) / 4);
  if (plotX >= left - reach && plotX <= left + inside) {
    return 'from';
  }
  if (plotX >= right - inside && plotX <= right + reach) {
    return 'to';
  }
  return plotX > left && plotX < right ? 'window' : 'outside';
}

function minimapGesture(target: GestureTarget, frame: Frame, start: StagePoint): Gesture {
  const grip = minimapGrip(frame, start.x);
  // A window that shows everything cannot be moved: dragging in it draws a new one.
  const isWhole = isSameViewport(target.viewport, target.bounds, frame.scale.axis);
  if (grip === 'outside' || (grip === 'window' && isWhole)) {
    return newWindowGesture(target, frame, start);
  }
  return heldWindowGesture(target, frame, start, grip);
}

function heldWindowGesture(
  target: GestureTarget,
  frame: Frame,
  start: StagePoint,
  grip: Exclude<MinimapGrip, 'outside'>
): Gesture {
  const before = target.viewport;
  const { pxPerMs, axis } = frame.wholeScale;
  const move = ({ x }: StagePoint) => {
    const delta = (x - start.x) / pxPerMs;
    if (grip === 'window') {
      target.moveTo(panBy(before, delta, target.bounds, axis));
    } else if (grip === 'from') {
      target.moveTo(between(movedBy(before.fromMs, delta, axis), before.toMs, target.bounds, axis));
    } else {
      target.moveTo(between(before.fromMs, movedBy(before.toMs, delta, axis), target.bounds, axis));
    }
  };
  const cursor = grip === 'window' ? 'grabbing' : 'ew-resize';
  return { cursor, move, end: move, cancel: () => target.moveTo(before) };
}

function newWindowGesture(target: GestureTarget, frame: Frame, start: StagePoint): Gesture {
  const before = target.viewport;
  const { axis, xToTime } = frame.wholeScale;
  const timeAt = (x: number) => xToTime(x - frame.box.plotLeftPx);
  const move = (point: StagePoint) => {
    if (!isClick(start, point)) {
      target.moveTo(between(timeAt(start.x), timeAt(point.x), target.bounds, axis));
    }
  };
  const end = (point: StagePoint) => {
    if (isClick(start, point)) {
      target.moveTo(viewportHolding(timeAt(point.x), 0.5, drawnLength(before, axis), target.bounds, axis));
    } else {
      move(point);
    }
  };
  return { cursor: 'ew-resize', move, end, cancel: () => target.moveTo(before) };
}

/** The pointer's shape over a place where nothing is pressed. */
export function cursorAt(frame: Frame, point: StagePoint, isOverMark: boolean): string {
  const zone = zoneAt(frame.box, point.x, point.y);
  if (zone === 'minimap') {
    return { from: 'ew-resize', to: 'ew-resize', window: 'grab', outside: 'crosshair' }[minimapGrip(frame, point.x)];
  }
  if (zone === 'axis') {
    return 'grab';
  }
  return isOverMark || zone === 'bands' ? 'pointer' : zone === 'lanes' || zone === 'curves' ? 'crosshair' : 'default';
}
