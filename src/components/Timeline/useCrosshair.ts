import { useEffect } from 'react';
import type { SharedCrosshair } from './SharedCrosshair';
import type { TimelineController } from './TimelineController';

/** Shows on the timeline where another part of the page points, and tells the page where its own pointer is. */
export function useCrosshair(controller: TimelineController, crosshair: SharedCrosshair | undefined): void {
  useEffect(() => crosshair && controller.crosshair.join(crosshair), [controller, crosshair]);
}
