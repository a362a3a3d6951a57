import type { EventCategory, SessionEvent } from './sessionEvent';

/** The row and colour an event belongs to: the four main kinds are their own, everything else is `other`. */
export function categoryOf(event: Pick<SessionEvent, 'type'>): EventCategory {
  switch (event.type) {
    case 'user_prompt':
    case 'api_request':
    case 'tool_decision':
    case 'tool_result':
      return event.type;
    default:
      return 'other';
  }
}

/** How many events there are of each kind. */
export function countByCategory(
  events: ReadonlyArray<Pick<SessionEvent, 'type'>>
): Readonly<Record<EventCategory, number>> {
  const counts = { user_prompt: 0, api_request: 0, tool_decision: 0, tool_result: 0, other: 0 };
  for (const event of events) {
    counts[categoryOf(event)]++;
  }
  return counts;
}
