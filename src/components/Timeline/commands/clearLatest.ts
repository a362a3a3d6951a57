import type { TimelineController } from '../TimelineController';

/** Ends a drag, else what was made last of selection and marked area; false when there was none. */
export function clearLatest(timeline: TimelineController): boolean {
  if (timeline.cancelDrag()) {
    return true;
  }
  const { area, selectedEventId } = timeline;
  const hasSelection = selectedEventId !== undefined;
  const hasArea = area.interval !== undefined;
  if (hasArea && (area.isLatest || !hasSelection)) {
    timeline.markArea(undefined);
  } else if (hasSelection) {
    timeline.selectEvent(undefined);
  }
  return hasSelection || hasArea;
}
