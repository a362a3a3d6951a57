import { DataHoverClearEvent, DataHoverEvent } from '@grafana/data';
import type { SceneObject } from '@grafana/scenes';

import type { SharedCrosshair } from 'components/Timeline/SharedCrosshair';
import { type EpochMs, epochMs } from 'domain/units';

/** Where on the axis of time a panel's pointer is. */
function timeOf({ payload }: DataHoverEvent): EpochMs | undefined {
  const time: unknown = payload.point['time'];
  return typeof time === 'number' && Number.isFinite(time) ? epochMs(time) : undefined;
}

/**
 * Joins a crosshair with the panels of a scene: where the page points is told to them the way panels tell each other
 * (`CursorSync`), and where they point is shown by the page.
 *
 * @param view tells, from its place in the scene
 * @param around the part of the scene that holds view and panels
 * @returns what ends it
 */
export function shareCrosshair(crosshair: SharedCrosshair, view: SceneObject, around: SceneObject): () => void {
  let isHearing = false;
  const stopTelling = crosshair.follow((timeMs) => {
    if (!isHearing) {
      const event = timeMs === undefined ? new DataHoverClearEvent() : new DataHoverEvent({ point: { time: timeMs } });
      view.publishEvent(event, true);
    }
  });
  const hear = (timeMs: EpochMs | undefined): void => {
    isHearing = true;
    crosshair.show(timeMs);
    isHearing = false;
  };
  // Panels name themselves as the origin; this page does not.
  const heard = [
    around.subscribeToEvent(DataHoverEvent, (event) => event.origin && hear(timeOf(event))),
    around.subscribeToEvent(DataHoverClearEvent, (event) => event.origin && hear(undefined)),
  ];
  return () => {
    stopTelling();
    heard.forEach((subscription) => subscription.unsubscribe());
  };
}
