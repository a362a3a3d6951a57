import type { Interval } from '../sessions/session';
import { type EpochMs, epochMs } from '../units';
import type { Viewport } from './timeline';

/** The shortest stretch of time a viewport shows: events carry milliseconds. */
export const MIN_SPAN_MS = 1;
/** What is shown around a session that is one instant. */
const INSTANT_SPAN_MS = 1000;
/** Share of the interval left free at each side when fitting. */
export const FIT_MARGIN = 0.02;
/** The largest time a clock of the language can show. */
const MAX_EPOCH_MS = 8.64e15;

const spanMs = (viewport: Viewport): number => viewport.toMs - viewport.fromMs;

function finiteTime(value: number, fallback: number): number {
  return Number.isFinite(value) ? Math.min(MAX_EPOCH_MS, Math.max(-MAX_EPOCH_MS, value)) : fallback;
}

/** `span` long around `centreMs`. Widens until both ends differ, which far from 1970 takes more than a millisecond. */
function around(centreMs: number, span: number): Viewport {
  return { fromMs: epochMs(centreMs - span / 2), toMs: epochMs(centreMs + span / 2) };
}

/** The whole session with a margin: the widest viewport there is, and the limits of panning. */
export function viewportBounds(interval: Interval): Viewport {
  const startMs = finiteTime(interval.startMs, 0);
  const endMs = Math.max(startMs, finiteTime(interval.endMs, startMs));
  const length = endMs - startMs;
  const centreMs = startMs + length / 2;
  return around(centreMs, length > 0 ? Math.max(MIN_SPAN_MS, length * (1 + 2 * FIT_MARGIN)) : INSTANT_SPAN_MS);
}

/** The nearest viewport within the bounds, no shorter than `MIN_SPAN_MS`; the bounds themselves for what is no number. */
export function clampViewport(viewport: Viewport, bounds: Viewport): Viewport {
  const { fromMs, toMs } = viewport;
  if (!Number.isFinite(fromMs) || !Number.isFinite(toMs)) {
    return bounds;
  }
  const span = Math.min(spanMs(bounds), Math.max(MIN_SPAN_MS, toMs - fromMs));
  const centreMs = fromMs + (toMs - fromMs) / 2;
  const latestFrom = bounds.toMs - span;
  const from = Math.min(latestFrom, Math.max(bounds.fromMs, toMs - fromMs === span ? fromMs : centreMs - span / 2));
  return { fromMs: epochMs(from), toMs: epochMs(from + span) };
}

/** A viewport of about `wantedMs` in which `timeMs` lies at a share (0 to 1) of the width, as far as the bounds let it. */
export function viewportHolding(timeMs: number, share: number, wantedMs: number, bounds: Viewport): Viewport {
  const span = Math.min(spanMs(bounds), Math.max(MIN_SPAN_MS, wantedMs));
  const from = timeMs - share * span;
  return clampViewport({ fromMs: epochMs(from), toMs: epochMs(from + span) }, bounds);
}

/** Zooms so that `timeMs` stays where it is on the screen; a factor above 1 shows less time. */
export function zoomAbout(viewport: Viewport, timeMs: number, factor: number, bounds: Viewport): Viewport {
  if (!(factor > 0) || !Number.isFinite(factor) || !Number.isFinite(timeMs)) {
    return clampViewport(viewport, bounds);
  }
  const share = (timeMs - viewport.fromMs) / spanMs(viewport);
  return viewportHolding(timeMs, share, spanMs(viewport) / factor, bounds);
}

/** Moves the viewport by `deltaMs`, towards later times when positive; stops at the bounds and keeps its length. */
export function panBy(viewport: Viewport, deltaMs: number, bounds: Viewport): Viewport {
  const delta = Number.isFinite(deltaMs) ? deltaMs : 0;
  return clampViewport({ fromMs: epochMs(viewport.fromMs + delta), toMs: epochMs(viewport.toMs + delta) }, bounds);
}

/** Shows the whole interval with a margin at each side. */
export function fitInterval(interval: Interval, bounds: Viewport, margin = 0.1): Viewport {
  const length = Math.max(MIN_SPAN_MS, interval.endMs - interval.startMs);
  const centreMs = interval.startMs + (interval.endMs - interval.startMs) / 2;
  return clampViewport(around(centreMs, length * (1 + 2 * margin)), bounds);
}

/** The viewport itself when it shows any of the interval, else moved (never zoomed) until the interval's start is inside. */
export function bringIntoView(viewport: Viewport, interval: Interval, bounds: Viewport): Viewport {
  const isVisible = interval.endMs >= viewport.fromMs && interval.startMs <= viewport.toMs;
  if (isVisible) {
    return viewport;
  }
  const span = spanMs(viewport);
  const length = interval.endMs - interval.startMs;
  const centreMs = length < span ? interval.startMs + length / 2 : interval.startMs + span / 4;
  return clampViewport(around(centreMs, span), bounds);
}

/** Where times lie on the screen: made once a frame, used for every mark, tick and pointer. */
export interface TimeScale {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
  readonly widthPx: number;
  readonly pxPerMs: number;
  /** Pixels from the plot's left edge; may lie outside of it. */
  readonly timeToX: (timeMs: number) => number;
  readonly xToTime: (x: number) => EpochMs;
}

/** Maps a viewport onto `widthPx` pixels; a width below one pixel counts as one. */
export function timeScale(viewport: Viewport, widthPx: number): TimeScale {
  const { fromMs, toMs } = viewport;
  const width = Number.isFinite(widthPx) ? Math.max(1, widthPx) : 1;
  const span = spanMs(viewport) > 0 ? spanMs(viewport) : MIN_SPAN_MS;
  const pxPerMs = width / span;
  return {
    fromMs,
    toMs,
    widthPx: width,
    pxPerMs,
    timeToX: (timeMs) => (timeMs - fromMs) * pxPerMs,
    xToTime: (x) => epochMs(fromMs + x / pxPerMs),
  };
}

/** Whether two viewports show the same, to less than a thousandth of their length. */
export function isSameViewport(a: Viewport, b: Viewport): boolean {
  const tolerance = Math.min(spanMs(a), spanMs(b)) / 1000;
  return isWithin(a, b, tolerance);
}

/** Whether both edges of two viewports are no further apart than that. */
export function isWithin(a: Viewport, b: Viewport, toleranceMs: number): boolean {
  return Math.abs(a.fromMs - b.fromMs) <= toleranceMs && Math.abs(a.toMs - b.toMs) <= toleranceMs;
}
