import { type Ledger, ledgerOf } from '../analysis/ledger';
import { eventDuration } from '../events/eventInterval';
import { eventOutcome } from '../events/eventOutcome';
import type { SessionEvent } from '../events/sessionEvent';
import type { Interval, Session, Totals } from '../sessions/session';
import { totalsOf } from './totals';

/** How many events of a kind there are; `example` is the first of them. */
export interface KindCount {
  readonly example: SessionEvent;
  readonly events: number;
}

/** What happened in a stretch of a session. */
export interface AreaStatistics {
  /** Of the events that ended in it, as sums of whole events: cost and tokens are known when a request ends. */
  readonly totals: Totals;
  /** Most frequent first. */
  readonly kinds: readonly KindCount[];
  /** Where the time within it went: what reaches out of it counts with its part inside. */
  readonly ledger: Ledger;
  /** The longest of the events that ended in it, longest first. */
  readonly slowest: readonly SessionEvent[];
  /** In order. */
  readonly failed: readonly SessionEvent[];
  readonly rejected: readonly SessionEvent[];
}

/** As many as one takes in at a glance. */
export const SLOWEST_EVENTS = 5;

/**
 * Statistics of what lies from `area.startMs` on and before `area.endMs`; the session's end belongs to what reaches
 * it. So the parts of any cut of the session's interval add up to the whole.
 */
export function areaStatistics(session: Session, area: Interval): AreaStatistics {
  const reachesEnd = area.endMs >= session.interval.endMs;
  const holds = (timeMs: number): boolean => timeMs >= area.startMs && (timeMs < area.endMs || reachesEnd);
  const events = session.events.filter(({ timeMs }) => holds(timeMs));
  const waits = session.waits.filter(({ endMs }) => holds(endMs));
  return {
    totals: totalsOf(events, waits),
    kinds: countKinds(events),
    ledger: ledgerOf(session, area),
    slowest: slowestOf(events),
    failed: events.filter((event) => eventOutcome(event) === 'failed'),
    rejected: events.filter((event) => eventOutcome(event) === 'rejected'),
  };
}

function countKinds(events: readonly SessionEvent[]): readonly KindCount[] {
  const counts = new Map<string, { readonly example: SessionEvent; events: number }>();
  for (const event of events) {
    const kind = event.type === 'unknown' ? `unknown/${event.name}` : event.type;
    const known = counts.get(kind);
    if (known) {
      known.events++;
    } else {
      counts.set(kind, { example: event, events: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.events - a.events);
}

function slowestOf(events: readonly SessionEvent[]): readonly SessionEvent[] {
  return events
    .filter((event) => (eventDuration(event) ?? 0) > 0)
    .sort((a, b) => (eventDuration(b) ?? 0) - (eventDuration(a) ?? 0))
    .slice(0, SLOWEST_EVENTS);
}
