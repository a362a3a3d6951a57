import { useEffect } from 'react';
import type { SharedCrosshair } from './SharedCrosshair';
import type { TimelineController } from './TimelineController';

/** Shows on the timeline where another part of the page points. */
export function useCrosshair(controller: TimelineController, crosshair: SharedCrosshair | undefined): void {
  useEffect(() => crosshair?.follow((timeMs) => controller.showCrosshair(timeMs)), [controller, crosshair]);
}
