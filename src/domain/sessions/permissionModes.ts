import type { SessionEvent } from '../events/sessionEvent';
import type { EpochMs } from '../units';
import { type Interval, MAIN_AGENT_ID, type Session } from './session';

/** A stretch of time in which the client's permission mode is known. */
export interface ModeStretch extends Interval {
  /** As the client calls it: `default`, `plan`, `acceptEdits`, `auto`, `bypassPermissions`, `dontAsk`, … */
  readonly mode: string;
  /** What tells it: the change to it, or the first decision that names it. */
  readonly eventId: string;
  /** True when it began with a change of the mode, so that its start is exact. */
  readonly isChange: boolean;
}

/** One event's word on the mode. */
interface Sighting {
  readonly mode: string;
  readonly timeMs: EpochMs;
  readonly eventId: string;
  readonly isChange: boolean;
}

/** Subagents may work in a mode of their own: theirs says nothing of the session's. */
function sighting(event: SessionEvent): Sighting | undefined {
  const { id: eventId, timeMs } = event;
  if (event.type === 'permission_mode_changed' && event.fields.toMode !== undefined) {
    return { mode: event.fields.toMode, timeMs, eventId, isChange: true };
  }
  const mode = event.type === 'tool_decision' ? event.fields.permissionMode : undefined;
  const isMain = (event.agentId ?? MAIN_AGENT_ID) === MAIN_AGENT_ID;
  return mode !== undefined && isMain ? { mode, timeMs, eventId, isChange: false } : undefined;
}

/** A stretch while it grows. */
interface OpenStretch {
  readonly first: Sighting;
  lastMs: EpochMs;
}

const closed = ({ first }: OpenStretch, endMs: EpochMs): ModeStretch => ({
  mode: first.mode,
  eventId: first.eventId,
  isChange: first.isChange,
  startMs: first.timeMs,
  endMs: endMs > first.timeMs ? endMs : first.timeMs,
});

/** When each process after the first one began, and the session's end. */
function restarts({ runs }: Pick<Session, 'runs'>): readonly EpochMs[] {
  return runs
    .filter(({ index }) => index > 0)
    .map(({ interval }) => interval.startMs)
    .sort((a, b) => a - b);
}

/**
 * The stretches in which the permission mode is known, by start. No event tells the mode that a process starts with, so
 * it is unknown there until the first change, or until a decision of the main conversation names it (clients from 2.1
 * on). A mode holds until the next change or the end of its process; where a decision names another one without a
 * change in between (the row is missing), what lies between the two is unknown.
 */
export function permissionModes(session: Pick<Session, 'events' | 'runs' | 'interval'>): readonly ModeStretch[] {
  const stretches: ModeStretch[] = [];
  const starts = restarts(session);
  let open: OpenStretch | undefined;
  let nextStart = 0;
  const close = (endMs: EpochMs): void => {
    if (open) {
      stretches.push(closed(open, endMs));
    }
    open = undefined;
  };
  for (const event of session.events) {
    for (let startMs = starts[nextStart]; startMs !== undefined && startMs <= event.timeMs; startMs = starts[nextStart]) {
      close(startMs);
      nextStart++;
    }
    const seen = sighting(event);
    if (seen && open && open.first.mode === seen.mode) {
      open.lastMs = seen.timeMs;
    } else if (seen) {
      close(seen.isChange ? seen.timeMs : (open?.lastMs ?? seen.timeMs));
      open = { first: seen, lastMs: seen.timeMs };
    }
  }
  close(session.interval.endMs);
  return stretches;
}
