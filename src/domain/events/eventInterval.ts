import type { Interval } from '../sessions/session';
import { addMs, type DurationMs } from '../units';
import { NO_TIME } from './eventTime';
import type { SessionEvent } from './sessionEvent';

/** No single request, tool or agent runs for a month; a longer duration is a broken value and would hide all else. */
const LONGEST_BELIEVED_MS = 31 * 24 * 60 * 60 * 1000;

/** How long the event lasted, where it says so. */
export function eventDuration(event: SessionEvent): DurationMs | undefined {
  switch (event.type) {
    case 'api_request':
    case 'api_error':
    case 'api_refusal':
    case 'tool_result':
    case 'subagent_completed':
    case 'hook_execution_complete':
    case 'compaction':
      return event.fields.durationMs;
    case 'api_retries_exhausted':
      return event.fields.totalRetryDurationMs;
    case 'mcp_server_connection':
      // What `duration_ms` means on a disconnect is not known; it is no time to connect.
      return event.fields.status === 'disconnected' ? undefined : event.fields.durationMs;
    default:
      return undefined;
  }
}

/**
 * When the event happened: the client logs at the end, so an event with a duration started that much before. An event
 * without a duration, or with one of more than a month, is an instant.
 */
export function eventInterval(event: SessionEvent): Interval {
  const duration = eventDuration(event) ?? 0;
  const isBelieved = duration <= LONGEST_BELIEVED_MS;
  return { startMs: isBelieved ? addMs(event.timeMs, -duration) : event.timeMs, endMs: event.timeMs };
}

/** The smallest interval around all of them; undefined for none. */
export function hullOf(intervals: Iterable<Interval>): Interval | undefined {
  let hull: Interval | undefined;
  for (const { startMs, endMs } of intervals) {
    hull =
      hull === undefined
        ? { startMs, endMs }
        : {
            startMs: startMs < hull.startMs ? startMs : hull.startMs,
            endMs: endMs > hull.endMs ? endMs : hull.endMs,
          };
  }
  return hull;
}

/** The interval of a set of events; 1970, a point, for an empty set. */
export function intervalOf(events: readonly SessionEvent[]): Interval {
  return hullOf(events.map(eventInterval)) ?? { startMs: NO_TIME, endMs: NO_TIME };
}
