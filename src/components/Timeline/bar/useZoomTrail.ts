import type { Interval } from 'domain/sessions/session';
import type { Viewport } from 'domain/timeline/timeline';
import { isWithin, viewportBounds } from 'domain/timeline/viewport';
import { extendTrail, NO_TRAIL, windowBefore, type ZoomTrail } from 'domain/timeline/zoomTrail';
import { useLayoutEffect, useMemo, useState } from 'react';
import type { TimelineController } from '../TimelineController';

/** Where to go back to, for the key that does it. */
export class ZoomedFrom {
  viewport: Viewport | undefined;

  show(viewport: Viewport | undefined): void {
    this.viewport = viewport;
  }
}

export interface ShownTrail {
  readonly trail: ZoomTrail;
  readonly bounds: Viewport;
}

/** The windows that led to the owner's, which is where a move has ended; the controller hears where to go back to. */
export function useZoomTrail(controller: TimelineController, viewport: Viewport, interval: Interval): ShownTrail {
  const bounds = useMemo(() => viewportBounds(interval), [interval]);
  const [seen, setSeen] = useState(() => ({ viewport, trail: extendTrail(NO_TRAIL, viewport, bounds) }));
  const isNews = !isWithin(seen.viewport, viewport, 0);
  const trail = isNews ? extendTrail(seen.trail, viewport, bounds) : seen.trail;
  if (isNews) {
    setSeen({ viewport, trail });
  }
  useLayoutEffect(() => controller.zoomedFrom.show(windowBefore(trail, bounds)), [controller, trail, bounds]);
  return { trail, bounds };
}
