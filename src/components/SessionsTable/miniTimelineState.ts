import type { EventCategory } from 'domain/events/sessionEvent';

/** How many events of each kind fell into one part of a session's time. */
export interface TimelinePart {
  readonly counts: Readonly<Partial<Record<EventCategory, number>>>;
  /** Failed and rejected ones; each is counted here and not in `counts`. */
  readonly troubled: number;
}

/** A session's time in parts of equal length, or why there are none. */
export type MiniTimelineState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly parts: readonly TimelinePart[] }
  /** The question failed, or the database has no answer for this session. */
  | { readonly status: 'absent'; readonly reason: string };
