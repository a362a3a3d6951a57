import type { Interval } from '../sessions/session';
import type { EpochMs } from '../units';
import { TRUE_AXIS, type TimeAxis } from './timeAxis';
import type { Viewport } from './timeline';

/*
 * A viewport is a window in real time. It moves on the axis as it is drawn: by as many pixels on both sides of a break
 * and within. So each move goes to positions, and back.
 */

/** The shortest stretch of the axis a viewport shows: events carry milliseconds. */
export const MIN_SPAN_MS = 1;
/** What is shown around a session that is one instant. */
const INSTANT_SPAN_MS = 1000;
/** Share of the interval left free at each side when fitting. */
export const FIT_MARGIN = 0.02;
/** The largest time a clock of the language can show. */
const MAX_EPOCH_MS = 8.64e15;

/** A viewport as it lies on the axis. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const spanOf = ({ fromMs, toMs }: Viewport, axis: TimeAxis): Span => ({
  from: axis.positionOf(fromMs),
  to: axis.positionOf(toMs),
});
const viewportOf = ({ from, to }: Span, axis: TimeAxis): Viewport => ({
  fromMs: axis.timeAt(from),
  toMs: axis.timeAt(to),
});
const lengthOf = ({ from, to }: Span): number => to - from;

/** How much of the axis a viewport shows, in its milliseconds. */
export const drawnLength = (viewport: Viewport, axis: TimeAxis = TRUE_AXIS): number => lengthOf(spanOf(viewport, axis));

/** The time that is drawn in a viewport's middle. */
export function middleOf(viewport: Viewport, axis: TimeAxis = TRUE_AXIS): EpochMs {
  const { from, to } = spanOf(viewport, axis);
  return axis.timeAt((from + to) / 2);
}

/** The time that lies so much further on the axis. */
export const movedBy = (timeMs: number, delta: number, axis: TimeAxis = TRUE_AXIS): EpochMs =>
  axis.timeAt(axis.positionOf(timeMs) + delta);

function finiteTime(value: number, fallback: number): number {
  return Number.isFinite(value) ? Math.min(MAX_EPOCH_MS, Math.max(-MAX_EPOCH_MS, value)) : fallback;
}

/** `length` long around `centre`. */
const around = (centre: number, length: number): Span => ({ from: centre - length / 2, to: centre + length / 2 });

/** The whole session with a margin: the widest viewport there is, and the limits of panning. */
export function viewportBounds(interval: Interval, axis: TimeAxis = TRUE_AXIS): Viewport {
  const startMs = finiteTime(interval.startMs, 0);
  const endMs = Math.max(startMs, finiteTime(interval.endMs, startMs));
  const start = axis.positionOf(startMs);
  const length = axis.positionOf(endMs) - start;
  const wanted = length > 0 ? Math.max(MIN_SPAN_MS, length * (1 + 2 * FIT_MARGIN)) : INSTANT_SPAN_MS;
  return viewportOf(around(start + length / 2, wanted), axis);
}

function clampSpan({ from, to }: Span, bounds: Span): Span {
  const length = Math.min(lengthOf(bounds), Math.max(MIN_SPAN_MS, to - from));
  const centre = from + (to - from) / 2;
  const wanted = to - from === length ? from : centre - length / 2;
  const clamped = Math.min(bounds.to - length, Math.max(bounds.from, wanted));
  return { from: clamped, to: clamped + length };
}

/** The nearest viewport within the bounds, no shorter than `MIN_SPAN_MS`; the bounds themselves for what is no number. */
export function clampViewport(viewport: Viewport, bounds: Viewport, axis: TimeAxis = TRUE_AXIS): Viewport {
  if (!Number.isFinite(viewport.fromMs) || !Number.isFinite(viewport.toMs)) {
    return bounds;
  }
  const span = spanOf(viewport, axis);
  const clamped = clampSpan(span, spanOf(bounds, axis));
  // What needs no move is not moved by roundings either.
  return clamped.from === span.from && clamped.to === span.to ? viewport : viewportOf(clamped, axis);
}

/** The nearest viewport within the bounds to a part of the axis. */
function viewportAt(span: Span, bounds: Viewport, axis: TimeAxis): Viewport {
  const isSound = Number.isFinite(span.from) && Number.isFinite(span.to);
  return isSound ? viewportOf(clampSpan(span, spanOf(bounds, axis)), axis) : bounds;
}

/**
 * A viewport in which `timeMs` lies at a share (0 to 1) of the width, as far as the bounds let it.
 * @param wanted how much of the axis it shows
 */
export function viewportHolding(
  timeMs: number,
  share: number,
  wanted: number,
  bounds: Viewport,
  axis: TimeAxis = TRUE_AXIS
): Viewport {
  const length = Math.min(drawnLength(bounds, axis), Math.max(MIN_SPAN_MS, wanted));
  const from = axis.positionOf(timeMs) - share * length;
  return viewportAt({ from, to: from + length }, bounds, axis);
}

/** Zooms so that `timeMs` stays where it is on the screen; a factor above 1 shows less time. */
export function zoomAbout(
  viewport: Viewport,
  timeMs: number,
  factor: number,
  bounds: Viewport,
  axis: TimeAxis = TRUE_AXIS
): Viewport {
  if (!(factor > 0) || !Number.isFinite(factor) || !Number.isFinite(timeMs)) {
    return clampViewport(viewport, bounds, axis);
  }
  const span = spanOf(viewport, axis);
  const share = (axis.positionOf(timeMs) - span.from) / lengthOf(span);
  return viewportHolding(timeMs, share, lengthOf(span) / factor, bounds, axis);
}

/** Moves the viewport along the axis, towards later times when `delta` is positive; stops at the bounds. */
export function panBy(viewport: Viewport, delta: number, bounds: Viewport, axis: TimeAxis = TRUE_AXIS): Viewport {
  const by = Number.isFinite(delta) ? delta : 0;
  const { from, to } = spanOf(viewport, axis);
  return viewportAt({ from: from + by, to: to + by }, bounds, axis);
}

/** Shows the whole interval with a margin at each side. */
export function fitInterval(
  { startMs, endMs }: Interval,
  bounds: Viewport,
  margin = 0.1,
  axis: TimeAxis = TRUE_AXIS
): Viewport {
  const start = axis.positionOf(startMs);
  const length = axis.positionOf(endMs) - start;
  return viewportAt(around(start + length / 2, Math.max(MIN_SPAN_MS, length) * (1 + 2 * margin)), bounds, axis);
}

/** The viewport itself when it shows any of the interval, else moved (never zoomed) until the interval's start is inside. */
export function bringIntoView(
  viewport: Viewport,
  interval: Interval,
  bounds: Viewport,
  axis: TimeAxis = TRUE_AXIS
): Viewport {
  const isVisible = interval.endMs >= viewport.fromMs && interval.startMs <= viewport.toMs;
  if (isVisible) {
    return viewport;
  }
  const span = drawnLength(viewport, axis);
  const start = axis.positionOf(interval.startMs);
  const length = axis.positionOf(interval.endMs) - start;
  return viewportAt(around(length < span ? start + length / 2 : start + span / 4, span), bounds, axis);
}

/** Where times lie on the screen: made once a frame, used for every mark, tick and pointer. */
export interface TimeScale {
  readonly axis: TimeAxis;
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
  readonly widthPx: number;
  /** For a millisecond of the axis; of time only away from breaks. */
  readonly pxPerMs: number;
  /** Pixels from the plot's left edge; may lie outside of it. */
  readonly timeToX: (timeMs: number) => number;
  readonly xToTime: (x: number) => EpochMs;
}

/** Maps a viewport onto `widthPx` pixels; a width below one pixel counts as one. */
export function timeScale(viewport: Viewport, widthPx: number, axis: TimeAxis = TRUE_AXIS): TimeScale {
  const { fromMs, toMs } = viewport;
  const width = Number.isFinite(widthPx) ? Math.max(1, widthPx) : 1;
  const { from, to } = spanOf(viewport, axis);
  const pxPerMs = width / (to > from ? to - from : MIN_SPAN_MS);
  return {
    axis,
    fromMs,
    toMs,
    widthPx: width,
    pxPerMs,
    // Most sessions have no breaks, and this is asked for every mark.
    timeToX: axis.isTrue
      ? (timeMs) => (timeMs - fromMs) * pxPerMs
      : (timeMs) => (axis.positionOf(timeMs) - from) * pxPerMs,
    xToTime: (x) => axis.timeAt(from + x / pxPerMs),
  };
}

/** Whether two viewports show the same, to less than a thousandth of what is drawn. */
export function isSameViewport(a: Viewport, b: Viewport, axis: TimeAxis = TRUE_AXIS): boolean {
  const [one, other] = [spanOf(a, axis), spanOf(b, axis)];
  const tolerance = Math.min(lengthOf(one), lengthOf(other)) / 1000;
  return Math.abs(one.from - other.from) <= tolerance && Math.abs(one.to - other.to) <= tolerance;
}

/** Whether both edges of two viewports are no further apart than that. */
export function isWithin(a: Viewport, b: Viewport, toleranceMs: number): boolean {
  return Math.abs(a.fromMs - b.fromMs) <= toleranceMs && Math.abs(a.toMs - b.toMs) <= toleranceMs;
}
