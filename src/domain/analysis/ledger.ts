import { eventInterval } from '../events/eventInterval';
import type { SessionEvent } from '../events/sessionEvent';
import type { Interval, Session } from '../sessions/session';
import { firstAbove } from '../timeline/binarySearch';
import { type DurationMs, durationMs } from '../units';
import { type OwnerTrack, trackOwners } from './ownerTrack';

/**
 * What a moment of a session went to. Where several things go on at once, the first in this order owns the moment:
 * work before waiting, so that nobody is said to keep a session waiting that goes on.
 */
export const LEDGER_OWNERS = [
  /** The context is compacted. */
  'compaction',
  /** A request is answered. */
  'model',
  'tool',
  'hook',
  /** A request that failed, and the retries around it. */
  'retry',
  /** A person is asked for permission. */
  'wait',
  /** A prompt is being served, and the telemetry does not say by what. */
  'unexplained',
  /** No prompt is being served: the session waits for the next one. */
  'idle',
] as const;

export type LedgerOwner = (typeof LEDGER_OWNERS)[number];

/** Where a stretch of wall time went; the parts add up to it. */
export interface Ledger {
  readonly wallMs: DurationMs;
  readonly parts: Readonly<Record<LedgerOwner, DurationMs>>;
}

/** What an event took time for; undefined for instants and for what only encloses others. */
function ownerOf(event: SessionEvent): LedgerOwner | undefined {
  switch (event.type) {
    case 'api_request':
      return 'model';
    case 'tool_result':
      return 'tool';
    case 'hook_execution_complete':
      return 'hook';
    case 'compaction':
      return 'compaction';
    case 'api_error':
    case 'api_refusal':
    case 'api_retries_exhausted':
      return 'retry';
    default:
      return undefined;
  }
}

/** The calls that ran a subagent enclose what that did; it has events of its own. */
const enclosingResults = (session: Session): ReadonlySet<string> =>
  new Set(session.agents.flatMap(({ openedBy }) => openedBy?.result?.id ?? []));

function spansOf(session: Session): Record<LedgerOwner, Interval[]> {
  const spans: Record<LedgerOwner, Interval[]> = {
    compaction: [],
    model: [],
    tool: [],
    hook: [],
    retry: [],
    wait: [...session.waits],
    unexplained: session.turns.filter(({ origin }) => origin !== 'startup').map(({ interval }) => interval),
    idle: [session.interval],
  };
  const enclosing = enclosingResults(session);
  for (const event of session.events) {
    const owner = ownerOf(event);
    if (owner !== undefined && !enclosing.has(event.id)) {
      spans[owner].push(eventInterval(event));
    }
  }
  return spans;
}

const tracks = new WeakMap<Session, OwnerTrack>();

function trackOf(session: Session): OwnerTrack {
  const known = tracks.get(session);
  if (known) {
    return known;
  }
  const spans = spansOf(session);
  const track = trackOwners(LEDGER_OWNERS.map((owner) => spans[owner]));
  tracks.set(session, track);
  return track;
}

/** Where the time between two moments went; of what lies outside of the session nothing is counted. */
export function ledgerOf(session: Session, { startMs, endMs }: Interval = session.interval): Ledger {
  const track = trackOf(session);
  const from = Math.max(startMs, session.interval.startMs);
  const to = Math.max(from, Math.min(endMs, session.interval.endMs));
  const partOf = (place: number) => durationMs(ownedBefore(track, place, to) - ownedBefore(track, place, from));
  const parts = {
    compaction: partOf(0),
    model: partOf(1),
    tool: partOf(2),
    hook: partOf(3),
    retry: partOf(4),
    wait: partOf(5),
    unexplained: partOf(6),
    idle: partOf(7),
  };
  return { wallMs: durationMs(to - from), parts };
}

/** How much time an owner had from the track's beginning until `timeMs`. */
function ownedBefore({ edgesMs, owners, ownedMs }: OwnerTrack, owner: number, timeMs: number): number {
  const piece = firstAbove(edgesMs, timeMs) - 1;
  const edgeMs = edgesMs[piece];
  if (edgeMs === undefined) {
    return 0;
  }
  const before = ownedMs[owner]?.[piece] ?? 0;
  return owners[piece] === owner ? before + (timeMs - edgeMs) : before;
}

/** The same without the time in which no prompt was being served: one night of that would hide all else. */
export function withoutIdle({ wallMs, parts }: Ledger): Ledger {
  return { wallMs: durationMs(wallMs - parts.idle), parts: { ...parts, idle: durationMs(0) } };
}
