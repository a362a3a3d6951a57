import { type CacheBreak, findCacheBreaks } from '../analysis/cacheBreaks';
import { eventOutcome } from '../events/eventOutcome';
import type { EventOf, SessionEvent } from '../events/sessionEvent';
import type { Session, Wait } from '../sessions/session';
import { elapsedMs, type EpochMs } from '../units';
import { firstAtLeast } from './binarySearch';

/** What calls for a look, the worst first: a flag that stands for several shows the worst. */
export const NOTICE_KINDS = ['failure', 'rejection', 'cacheBreak', 'compaction', 'longWait', 'retry'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

interface NoticeOf<Kind extends NoticeKind> {
  readonly kind: Kind;
  /** What it leads to. */
  readonly eventId: string;
  readonly timeMs: EpochMs;
}

/** One thing that calls for a look, and what its card tells. An event may have several. */
export type Notice =
  | NoticeOf<'failure'>
  | NoticeOf<'rejection'>
  | (NoticeOf<'cacheBreak'> & { readonly cacheBreak: CacheBreak })
  | (NoticeOf<'compaction'> & { readonly event: EventOf<'compaction'> })
  | (NoticeOf<'longWait'> & { readonly wait: Wait })
  | (NoticeOf<'retry'> & { readonly attempts: number | undefined });

/** The notices of a session by time, with columns for searching. */
export interface Notices {
  readonly notices: readonly Notice[];
  readonly timeMs: Float64Array;
  /** For each kind that occurs how many come before, one entry longer than `notices`. */
  readonly before: Readonly<Record<NoticeKind, Uint32Array | undefined>>;
}

/** A wait that calls: in less than a minute a person reads and answers; after more they had likely turned away. */
export const LONG_WAIT_MS = 60_000;
/** How much later than the error that it repeats the client tells that it gave up. */
const REPEATED_WITHIN_MS = 1000;

/** Everything in a session that calls for a look. */
export function findNotices(session: Pick<Session, 'events' | 'runs' | 'waits'>): Notices {
  return noticesOf([
    ...outcomeNotices(session.events),
    ...findCacheBreaks(session).map(breakNotice),
    ...session.waits.filter(({ startMs, endMs }) => elapsedMs(startMs, endMs) > LONG_WAIT_MS).map(waitNotice),
  ]);
}

/** Makes the columns for notices in any order. */
export function noticesOf(loose: readonly Notice[]): Notices {
  const notices = [...loose].sort((a, b) => a.timeMs - b.timeMs || rank(a) - rank(b));
  return {
    notices,
    timeMs: Float64Array.from(notices, ({ timeMs }) => timeMs),
    before: {
      failure: runningCount(notices, 'failure'),
      rejection: runningCount(notices, 'rejection'),
      cacheBreak: runningCount(notices, 'cacheBreak'),
      compaction: runningCount(notices, 'compaction'),
      longWait: runningCount(notices, 'longWait'),
      retry: runningCount(notices, 'retry'),
    },
  };
}

const rank = ({ kind }: Notice): number => NOTICE_KINDS.indexOf(kind);

function runningCount(notices: readonly Notice[], kind: NoticeKind): Uint32Array | undefined {
  if (!notices.some((notice) => notice.kind === kind)) {
    return undefined;
  }
  const before = new Uint32Array(notices.length + 1);
  notices.forEach((notice, index) => {
    before[index + 1] = (before[index] ?? 0) + (notice.kind === kind ? 1 : 0);
  });
  return before;
}

const breakNotice = (cacheBreak: CacheBreak): Notice => ({
  kind: 'cacheBreak',
  eventId: cacheBreak.request.id,
  timeMs: cacheBreak.request.timeMs,
  cacheBreak,
});

const waitNotice = (wait: Wait): Notice => ({
  kind: 'longWait',
  eventId: wait.decision.id,
  timeMs: wait.decision.timeMs,
  wait,
});

function outcomeNotices(events: readonly SessionEvent[]): readonly Notice[] {
  const notices: Notice[] = [];
  const note = (notice: Notice | undefined): void => {
    if (notice) {
      notices.push(notice);
    }
  };
  let lastErrorMs = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    const isRepeated = event.type === 'api_retries_exhausted' && event.timeMs - lastErrorMs <= REPEATED_WITHIN_MS;
    lastErrorMs = event.type === 'api_error' ? event.timeMs : lastErrorMs;
    note(outcomeNotice(event, isRepeated));
    note(retryNotice(event));
  }
  return notices;
}

/**
 * A failure, a rejection or a compaction. `api_retries_exhausted` repeats the `api_error` just before it, so that it is
 * told as retries alone; where that error is missing it is the failure itself.
 */
function outcomeNotice(event: SessionEvent, isRepeated: boolean): Notice | undefined {
  const { id: eventId, timeMs } = event;
  const outcome = eventOutcome(event);
  if (outcome !== 'normal') {
    return isRepeated ? undefined : { kind: outcome === 'failed' ? 'failure' : 'rejection', eventId, timeMs };
  }
  return event.type === 'compaction' ? { kind: 'compaction', eventId, timeMs, event } : undefined;
}

function retryNotice(event: SessionEvent): Notice | undefined {
  return event.type === 'api_retries_exhausted'
    ? { kind: 'retry', eventId: event.id, timeMs: event.timeMs, attempts: event.fields.totalAttempts }
    : undefined;
}

/** Index of an event's notice, the worst where it has several; undefined when it has none. */
export function indexOfEvent({ notices, timeMs }: Notices, eventId: string, eventMs: number): number | undefined {
  for (let index = firstAtLeast(timeMs, eventMs); timeMs[index] === eventMs; index++) {
    if (notices[index]?.eventId === eventId) {
      return index;
    }
  }
  return undefined;
}

/** How many notices of a kind are among `first` (included) to `end` (left out). */
export function countNotices({ before }: Notices, kind: NoticeKind, first: number, end: number): number {
  const column = before[kind];
  return column === undefined ? 0 : (column[end] ?? 0) - (column[first] ?? 0);
}

/** Index of the first notice of a kind at or after `first` and before `end`; undefined when there is none. */
export function firstOfKind(notices: Notices, kind: NoticeKind, first: number, end: number): number | undefined {
  const column = notices.before[kind];
  if (column === undefined || countNotices(notices, kind, first, end) === 0) {
    return undefined;
  }
  return firstAtLeast(column, (column[first] ?? 0) + 1) - 1;
}

/** The worst kind among `first` (included) to `end` (left out). */
export function worstKind(notices: Notices, first: number, end: number): NoticeKind | undefined {
  return NOTICE_KINDS.find((kind) => countNotices(notices, kind, first, end) > 0);
}
