import type { Interval } from '../sessions/session';
import { addMs, type DurationMs, type EpochMs } from '../units';
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

/** When the event began; see `eventInterval`. */
export function eventStart(event: SessionEvent): EpochMs {
  const duration = eventDuration(event);
  return duration !== undefined && duration <= LONGEST_BELIEVED_MS ? addMs(event.timeMs, -duration) : event.timeMs;
}

/**
 * When the event happened: the client logs at the end, so an event with a duration started that much before. An event
 * without a duration, or with one of more than a month, is an instant.
 */
export function eventInterval(event: SessionEvent): Interval {
  return { startMs: eventStart(event), endMs: event.timeMs };
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
  const [first] = events;
  if (!first) {
    return { startMs: NO_TIME, endMs: NO_TIME };
  }
  let startMs = first.timeMs;
  let endMs = first.timeMs;
  for (const event of events) {
    const start = eventStart(event);
    startMs = start < startMs ? start : startMs;
    endMs = event.timeMs > endMs ? event.timeMs : endMs;
  }
  return { startMs, endMs };
}
