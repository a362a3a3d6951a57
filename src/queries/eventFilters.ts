import type { EventType } from 'domain/events/eventTables';
import { and, exact, type Filter, isMissing, oneOf, or } from './logsql';

const PREFIX = 'claude_code.';

/**
 * Events of these kinds. Current clients write the bare name into `event.name`; older public examples write it with
 * its prefix, and some stores keep it only as the message.
 */
export function eventIs(...types: readonly EventType[]): Filter {
  const names = types.flatMap((type) => [type, PREFIX + type]);
  return or(oneOf('event.name', names), and(isMissing('event.name'), oneOf('_msg', names)));
}

export const isRejection = and(eventIs('tool_decision'), exact('decision', 'reject'));
export const isFailedTool = and(eventIs('tool_result'), exact('success', 'false'));
/** As `Totals.apiErrors` counts them. */
export const isApiError = eventIs('api_error', 'api_refusal', 'internal_error');
