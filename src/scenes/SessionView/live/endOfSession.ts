import type { Interval, Session } from 'domain/sessions/session';
import type { AxisChoices } from 'domain/timeline/choices';
import { compressedAxis } from 'domain/timeline/compressedAxis';
import { TRUE_AXIS } from 'domain/timeline/timeAxis';
import { drawnLength, viewportBounds, viewportHolding } from 'domain/timeline/viewport';

import { viewportOfZoom, zoomOfViewport, type ZoomWindow } from '../zoomWindow';

/** Whether a window shows a session's last event; undefined is all of the session. */
export const isEndInView = (zoom: ZoomWindow | undefined, { startMs, endMs }: Interval): boolean =>
  zoom === undefined || zoom.endMs >= endMs - startMs;

/** A window as long as the given one is drawn, with the session's end at its right edge. */
export function zoomAtEnd(zoom: ZoomWindow, session: Session, { isIdleCompressed }: AxisChoices): ZoomWindow {
  const { interval } = session;
  const axis = isIdleCompressed ? compressedAxis(session) : TRUE_AXIS;
  const bounds = viewportBounds(interval, axis);
  const length = drawnLength(viewportOfZoom(zoom, interval.startMs), axis);
  return zoomOfViewport(viewportHolding(bounds.toMs, 1, length, bounds, axis), interval.startMs);
}
