import type { Interval } from 'domain/sessions/session';
import type { Viewport } from 'domain/timeline/timeline';
import { useEffect, useLayoutEffect, useState } from 'react';
import type { TimelineCallbacks, TimelineContent } from './timelineContent';
import { TimelineController } from './TimelineController';

/** What the owner of a timeline decides. */
export interface TimelineInputs {
  readonly content: TimelineContent;
  readonly viewport: Viewport;
  readonly selectedEventId: string | undefined;
  readonly area: Interval | undefined;
  readonly callbacks: TimelineCallbacks;
}

/** One controller for the life of a component, kept in step with its inputs. */
export function useTimelineController(inputs: TimelineInputs): TimelineController {
  const { content, viewport, selectedEventId, area, callbacks } = inputs;
  const [controller] = useState(() => new TimelineController());
  useLayoutEffect(() => {
    controller.setCallbacks(callbacks);
  });
  useLayoutEffect(() => controller.setContent(content), [controller, content]);
  useLayoutEffect(() => controller.showViewport(viewport), [controller, viewport]);
  useEffect(() => controller.showSelection(selectedEventId), [controller, selectedEventId]);
  useLayoutEffect(() => controller.showMarked(area), [controller, area]);
  return controller;
}
