import type { EventCategory } from '../events/sessionEvent';

/** How many events of each kind fell into one part of a session's time. */
export interface TimelinePart {
  readonly counts: Readonly<Partial<Record<EventCategory, number>>>;
  /** Failed and rejected ones; each is counted here and not in `counts`. */
  readonly troubled: number;
}

/** Into how many parts of equal length a session's time is cut for a glance at it. */
export const TIMELINE_PARTS = 24;
