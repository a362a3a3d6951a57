import type { SessionEvent } from 'domain/events/sessionEvent';
import { rangeInterval } from 'domain/events/rangeInterval';
import { type Direction, neighbourEvent } from 'domain/timeline/neighbours';
import { bringIntoView } from 'domain/timeline/viewport';
import type { TimelineController } from '../TimelineController';

/**
 * Marks the time from the selected event to the one after or before where the marked area ended last. Without a
 * selection the first event of the view is selected: the next step marks from there.
 */
export function extendArea(timeline: TimelineController, direction: Direction): void {
  const { content, selectedEventId: anchorId, viewport, area } = timeline;
  const origin = { eventId: anchorId === undefined ? undefined : area.leadFrom(anchorId), ...viewport };
  const leadId = content && neighbourEvent(content.order, 'event', direction, origin);
  if (!content || leadId === undefined) {
    return;
  }
  if (anchorId === undefined) {
    timeline.selectEvent(leadId);
    return;
  }
  const { session } = content.order;
  const eventOf = (eventId: string): SessionEvent | undefined => session.events[session.eventIndex.get(eventId) ?? -1];
  const [anchor, lead] = [eventOf(anchorId), eventOf(leadId)];
  if (anchor && lead) {
    const interval = rangeInterval(anchor, lead);
    area.keepLead(interval, anchorId, leadId);
    timeline.markArea(interval);
    const mark = content.timeline.markOfEvent.get(leadId);
    timeline.jumpTo(mark ? bringIntoView(timeline.viewport, mark, timeline.bounds, timeline.axis) : timeline.viewport);
  }
}
