import type { SessionPage } from 'data/sessionList';
import { MARK_ATTRIBUTE } from 'domain/setup/choices';
import type { SessionRow } from 'domain/sessions/sessionRow';
import { addMs, type EpochMs } from 'domain/units';
import type { SessionListQuestion } from 'queries/sessionList';

/** Clocks of clients are wrong by less than this, or their events are not found. */
export const CLOCK_ROOM_MS = 3_600_000;
/** Of the sessions that went on last, so many are compared. */
const COMPARED = 50;

/** What is asked again and again: the sessions that went on last around now, or all that have the mark. */
export function newSessionQuestion(
  baseFilter: string,
  sinceMs: EpochMs,
  mark: string | undefined
): SessionListQuestion {
  return {
    baseFilter,
    fromMs: addMs(sinceMs, -CLOCK_ROOM_MS),
    toMs: addMs(sinceMs, 24 * CLOCK_ROOM_MS),
    filters: mark === undefined ? {} : { labels: { [MARK_ATTRIBUTE]: [mark] } },
    sort: { column: 'ended', direction: 'desc' },
    offset: 0,
    limit: COMPARED,
  };
}

/** How many events each session had at the first look. */
export type EventCounts = ReadonlyMap<string, number>;

export const eventCounts = ({ rows }: SessionPage): EventCounts => new Map(rows.map(({ id, events }) => [id, events]));

/**
 * The session that has got events since: one that was not there before all others. By count and not by time, since the
 * time of an event is that of the client's clock.
 */
export function newSession({ rows }: SessionPage, before: EventCounts): SessionRow | undefined {
  return rows.find(({ id }) => !before.has(id)) ?? rows.find(({ id, events }) => events > (before.get(id) ?? 0));
}
