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
