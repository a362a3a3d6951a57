import type { Interval } from 'domain/sessions/session';
import type { Viewport } from 'domain/timeline/timeline';
import { type EpochMs, epochMs } from 'domain/units';

/** A stretch of a session, in milliseconds since its start: what a link says of the timeline's zoom. */
export interface ZoomWindow {
  readonly startMs: number;
  readonly endMs: number;
}

const FORM = /^(-?\d{1,15})\.\.(-?\d{1,15})$/;

/** @returns `<start>..<end>` in whole milliseconds, never shorter than the window */
export const zoomToUrl = ({ startMs, endMs }: ZoomWindow): string => `${Math.floor(startMs)}..${Math.ceil(endMs)}`;

/** The inverse of `zoomToUrl` for whole milliseconds; undefined for anything that is no window. */
export function zoomFromUrl(text: string): ZoomWindow | undefined {
  const match = FORM.exec(text);
  const startMs = Number(match?.[1]);
  const endMs = Number(match?.[2]);
  return endMs > startMs ? { startMs, endMs } : undefined;
}

export const zoomOfViewport = (viewport: Viewport, sessionStartMs: EpochMs): ZoomWindow => ({
  startMs: viewport.fromMs - sessionStartMs,
  endMs: viewport.toMs - sessionStartMs,
});

export const zoomOfInterval = ({ startMs, endMs }: Interval, sessionStartMs: EpochMs): ZoomWindow => ({
  startMs: startMs - sessionStartMs,
  endMs: endMs - sessionStartMs,
});

export const intervalOfZoom = (zoom: ZoomWindow, sessionStartMs: EpochMs): Interval => ({
  startMs: epochMs(sessionStartMs + zoom.startMs),
  endMs: epochMs(sessionStartMs + zoom.endMs),
});

export const viewportOfZoom = (zoom: ZoomWindow, sessionStartMs: EpochMs): Viewport => ({
  fromMs: epochMs(sessionStartMs + zoom.startMs),
  toMs: epochMs(sessionStartMs + zoom.endMs),
});
