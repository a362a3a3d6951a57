import type { Session, Turn } from '../sessions/session';
import type { EpochMs } from '../units';
import { firstAbove, firstAtLeast } from './binarySearch';
import type { NoticeKind } from './notices';
import type { Timeline } from './timeline';

/** What one can step to: any event, what calls for a look by kind, failures and rejections as one, any wait. */
export type NeighbourKind = 'event' | 'problem' | 'wait' | NoticeKind;
export type Direction = 'next' | 'previous';

/** The events of a session in order, with the places of those one steps to. Made once for a session. */
export interface EventOrder {
  readonly session: Session;
  readonly timeMs: Float64Array;
  /** Indexes into `session.events`, ascending, each once. */
  readonly indexes: Readonly<Record<Exclude<NeighbourKind, 'event'>, readonly number[]>>;
}

export function eventOrder(session: Session, { notices }: Pick<Timeline, 'notices'>): EventOrder {
  const { eventIndex } = session;
  const indexesOf = (eventIds: readonly string[]): readonly number[] => {
    const known = eventIds.map((id) => eventIndex.get(id)).filter((index) => index !== undefined);
    return [...new Set(known)].sort((a, b) => a - b);
  };
  const of = (...kinds: readonly NoticeKind[]): readonly number[] =>
    indexesOf(notices.notices.filter(({ kind }) => kinds.includes(kind)).map(({ eventId }) => eventId));
  return {
    session,
    timeMs: Float64Array.from(session.events, ({ timeMs }) => timeMs),
    indexes: {
      failure: of('failure'),
      rejection: of('rejection'),
      problem: of('failure', 'rejection'),
      cacheBreak: of('cacheBreak'),
      compaction: of('compaction'),
      longWait: of('longWait'),
      retry: of('retry'),
      wait: indexesOf(session.waits.map(({ decision }) => decision.id)),
    },
  };
}

/** Where stepping starts when no event is selected: next from `fromMs` on, previous from `toMs` back. */
export interface StepOrigin {
  readonly eventId?: string;
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

/** The next or previous event of a kind; undefined when there is none in that direction. */
export function neighbourEvent(
  order: EventOrder,
  kind: NeighbourKind,
  direction: Direction,
  origin: StepOrigin
): string | undefined {
  const { events, eventIndex } = order.session;
  const at = origin.eventId === undefined ? undefined : eventIndex.get(origin.eventId);
  const next = at === undefined ? firstAtLeast(order.timeMs, origin.fromMs) : at + 1;
  const previous = at === undefined ? firstAbove(order.timeMs, origin.toMs) - 1 : at - 1;
  const index = direction === 'next' ? next : previous;
  const found = kind === 'event' ? index : nearestIndex(order.indexes[kind], index, direction);
  return found === undefined ? undefined : events[found]?.id;
}

function nearestIndex(indexes: readonly number[], from: number, direction: Direction): number | undefined {
  return direction === 'next' ? indexes[firstAtLeast(indexes, from)] : indexes[firstAbove(indexes, from) - 1];
}

/**
 * The turn after that of the selected event; or the one before it, but from within a turn first its own head. Without a
 * selection: the first turn that begins at or after the view's start, or the last one that begins at or before its end.
 */
export function neighbourTurn(order: EventOrder, direction: Direction, origin: StepOrigin): Turn | undefined {
  const { turns, turnOfEvent } = order.session;
  const current = origin.eventId === undefined ? undefined : turnOfEvent.get(origin.eventId);
  if (current) {
    const at = turns.indexOf(current);
    const selectedHead = headOfTurn(current) === origin.eventId;
    return turns[direction === 'next' ? at + 1 : selectedHead ? at - 1 : at];
  }
  return direction === 'next'
    ? turns.find(({ interval }) => interval.startMs >= origin.fromMs)
    : turns.findLast(({ interval }) => interval.startMs <= origin.toMs);
}

/** The event that stands for a turn: its prompt, else its first event. */
export function headOfTurn(turn: Turn): string | undefined {
  return turn.prompt?.id ?? turn.events[0]?.id;
}
