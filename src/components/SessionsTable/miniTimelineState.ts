import type { TimelinePart } from 'domain/timeline/timelinePart';

/** A session's time in parts of equal length, or why there are none. */
export type MiniTimelineState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly parts: readonly TimelinePart[] }
  /** The question failed, or the database has no answer for this session. */
  | { readonly status: 'absent'; readonly reason: string };
