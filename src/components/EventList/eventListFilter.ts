import { categoryOf } from 'domain/events/categoryOf';
import type { EventCategory, SessionEvent } from 'domain/events/sessionEvent';
import type { Turn } from 'domain/sessions/session';

/** What the event list leaves out. */
export interface EventListFilter {
  /** Kinds to show; none named means all. */
  readonly categories: readonly EventCategory[];
  /** Case does not matter; found anywhere in what an event says. */
  readonly text: string;
}

export const NO_EVENT_FILTER: EventListFilter = { categories: [], text: '' };

/** The kinds in the order of lanes and chips. */
export const CATEGORIES = [
  'user_prompt',
  'api_request',
  'tool_decision',
  'tool_result',
  'other',
] as const satisfies readonly EventCategory[];

/** Fields that a person would search in; numbers and flags are left out. */
const SEARCHED_FIELDS = [
  'prompt',
  'prompt_text',
  'response',
  'command_name',
  'tool_name',
  'name',
  'tool_parameters',
  'tool_input',
  'error',
  'error_type',
  'status_code',
  'model',
  'agent.name',
  'agent_type',
  'skill.name',
  'hook_name',
  'hook_event',
  'mcp_server.name',
  'mcp_tool.name',
  'server_name',
  'plugin.name',
  'decision',
  'source',
  'to_mode',
  'request_id',
  'tool_use_id',
  'use_id',
  'prompt.id',
  'agent_id',
  'message.uuid',
] as const;

/** How many events there are of each kind. */
export function countByCategory(events: readonly SessionEvent[]): Readonly<Record<EventCategory, number>> {
  const counts = { user_prompt: 0, api_request: 0, tool_decision: 0, tool_result: 0, other: 0 };
  for (const event of events) {
    counts[categoryOf(event)]++;
  }
  return counts;
}

/** True when the filter may leave something out. */
export function isFiltering(filter: EventListFilter): boolean {
  return filter.categories.length > 0 || filter.text.trim() !== '';
}

/** The events that pass the filter, in the same order. */
export function filterEvents(events: readonly SessionEvent[], filter: EventListFilter): readonly SessionEvent[] {
  const text = filter.text.trim();
  if (!isFiltering(filter)) {
    return events;
  }
  const categories = new Set(filter.categories);
  const pattern = text === '' ? undefined : new RegExp(escapePattern(text), 'iu');
  return events.filter(
    (event) =>
      (categories.size === 0 || categories.has(categoryOf(event))) &&
      (pattern === undefined || isFoundIn(event, pattern))
  );
}

function isFoundIn(event: SessionEvent, pattern: RegExp): boolean {
  return (
    pattern.test(event.name) ||
    pattern.test(event.id) ||
    SEARCHED_FIELDS.some((field) => {
      const value = event.record[field];
      return value !== undefined && pattern.test(value);
    })
  );
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A line of the list: an event, or the heading of the turn that the next ones belong to. */
export type EventListItem =
  | { readonly kind: 'event'; readonly event: SessionEvent }
  | { readonly kind: 'turn'; readonly turn: Turn; readonly shown: number };

/** The lines of the list; grouped, each turn that has events shown is headed by a line of its own. */
export function listItems(
  events: readonly SessionEvent[],
  turnOfEvent: ReadonlyMap<string, Turn> | undefined
): EventListItem[] {
  if (turnOfEvent === undefined) {
    return events.map((event) => ({ kind: 'event', event }));
  }
  const groups = new Map<Turn | undefined, SessionEvent[]>();
  for (const event of events) {
    const turn = turnOfEvent.get(event.id);
    const group = groups.get(turn);
    if (group === undefined) {
      groups.set(turn, [event]);
    } else {
      group.push(event);
    }
  }
  const ordered = [...groups].sort(([left], [right]) => (left?.index ?? -1) - (right?.index ?? -1));
  return ordered.flatMap(([turn, members]) => [
    ...(turn === undefined ? [] : [{ kind: 'turn', turn, shown: members.length } as const]),
    ...members.map((event) => ({ kind: 'event', event }) as const),
  ]);
}
