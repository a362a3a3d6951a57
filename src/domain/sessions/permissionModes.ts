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

/** When each process after the first one began. */
function restarts({ runs }: Pick<Session, 'runs'>): readonly EpochMs[] {
  return runs
    .filter(({ index }) => index > 0)
    .map(({ interval }) => interval.startMs)
    .sort((a, b) => a - b);
}

/** Walks a session's events in order and remembers which mode is known. */
class ModeReader {
  readonly stretches: ModeStretch[] = [];
  private open: OpenStretch | undefined;
  private nextStart = 0;

  constructor(private readonly starts: readonly EpochMs[]) {}

  /** A new process forgets the mode of the one before. */
  restartUntil(timeMs: EpochMs): void {
    for (let startMs = this.starts[this.nextStart]; startMs !== undefined && startMs <= timeMs; ) {
      this.close(startMs);
      startMs = this.starts[++this.nextStart];
    }
  }

  see(seen: Sighting): void {
    if (this.open?.first.mode === seen.mode) {
      this.open.lastMs = seen.timeMs;
      return;
    }
    this.close(seen.isChange ? seen.timeMs : (this.open?.lastMs ?? seen.timeMs));
    this.open = { first: seen, lastMs: seen.timeMs };
  }

  close(endMs: EpochMs): void {
    if (this.open) {
      this.stretches.push(closed(this.open, endMs));
    }
    this.open = undefined;
  }
}

/**
 * The stretches in which the permission mode is known, by start. No event tells the mode that a process starts with, so
 * it is unknown there until the first change, or until a decision of the main conversation names it (clients from 2.1
 * on). A mode holds until the next change or the end of its process; where a decision names another one without a
 * change in between (the row is missing), what lies between the two is unknown.
 */
export function permissionModes(session: Pick<Session, 'events' | 'runs' | 'interval'>): readonly ModeStretch[] {
  const reader = new ModeReader(restarts(session));
  for (const event of session.events) {
    reader.restartUntil(event.timeMs);
    const seen = sighting(event);
    if (seen) {
      reader.see(seen);
    }
  }
  reader.close(session.interval.endMs);
  return reader.stretches;
}
