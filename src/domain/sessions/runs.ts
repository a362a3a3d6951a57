import { intervalOf } from '../events/eventInterval';
import type { SessionEvent } from '../events/sessionEvent';
import type { EpochMs } from '../units';
import type { ClientRun } from './session';

/** Rows can be out of order by milliseconds, and by seconds where the clock was set back: that is no new process. */
const LATE_MS = 10_000;
/** A number below the first of the run, as late as this: the first rows of the process, out of order. */
const LATE_AT_START_MS = 100;
/** How many runs are looked at for one event; more at once is no session but a broken sender. */
const RUNS_AT_ONCE = 8;

interface OpenRun {
  readonly events: SessionEvent[];
  readonly sequences: Set<number>;
  readonly startMs: EpochMs;
  lastMs: EpochMs;
  first: number;
  last: number;
  /** The prompt of the last event that had one. */
  lastPromptId?: string;
}

const openRun = (event: SessionEvent): OpenRun => ({
  events: [],
  sequences: new Set(),
  startMs: event.timeMs,
  lastMs: event.timeMs,
  first: Number.POSITIVE_INFINITY,
  last: -1,
});

function add(run: OpenRun, event: SessionEvent): void {
  run.events.push(event);
  run.lastMs = event.timeMs;
  if (event.sequence !== undefined) {
    run.sequences.add(event.sequence);
    run.first = Math.min(run.first, event.sequence);
    run.last = Math.max(run.last, event.sequence);
  }
}

/** Can the run have sent this number now? Not twice, and a lower one than before only when it is merely late. */
function fits(run: OpenRun, sequence: number, timeMs: EpochMs): boolean {
  if (run.sequences.has(sequence)) {
    return false;
  }
  const lateMs = sequence > run.first ? LATE_MS : LATE_AT_START_MS;
  return sequence > run.last || timeMs - run.lastMs <= lateMs;
}

/** The run in progress first, then those that went on after it began: two clients that have the session open at once. */
function runsAtOnce(runs: readonly OpenRun[], current: OpenRun): readonly OpenRun[] {
  const others = runs.slice(-RUNS_AT_ONCE).filter((run) => run !== current && run.lastMs >= current.startMs);
  return [current, ...others];
}

/** The run an event with a sequence number belongs to; undefined when it starts one. */
function findRun(
  runs: readonly OpenRun[],
  current: OpenRun,
  event: SessionEvent,
  sequence: number
): OpenRun | undefined {
  if (current.last + 1 === sequence) {
    return current;
  }
  const open = runsAtOnce(runs, current);
  return open.find((run) => run.last + 1 === sequence) ?? open.find((run) => fits(run, sequence, event.timeMs));
}

function clientVersion(events: readonly SessionEvent[]): string | undefined {
  for (const { record } of events) {
    const version = record['service.version'] ?? record['app.version'] ?? record['scope.version'];
    if (version !== undefined) {
      return version;
    }
  }
  return undefined;
}

export interface SessionRuns {
  readonly runs: readonly ClientRun[];
  /** The events of each run, by its index. */
  readonly eventsOfRun: ReadonlyArray<readonly SessionEvent[]>;
  /** The index of each event's run, at the event's own index. */
  readonly runOfEvent: readonly number[];
}

function clientRun(run: OpenRun, index: number): ClientRun {
  return {
    index,
    interval: intervalOf(run.events),
    clientVersion: clientVersion(run.events),
    eventCount: run.events.length,
  };
}

/**
 * Tells the client's processes apart: each counts `event.sequence` from 0, so a number that was already used, or that
 * falls back, starts a new run. Numbers above 0 can start one too (the first rows were lost, or the process had served
 * another session before). An event of a prompt that a run is known to serve belongs to that run. Events without a
 * number (clients before 2.1) belong to the run in progress.
 */
export function findRuns(events: readonly SessionEvent[]): SessionRuns {
  const open: OpenRun[] = [];
  const indexes = new Map<OpenRun, number>();
  const runOfPrompt = new Map<string, OpenRun>();
  let current: OpenRun | undefined;
  const runOfEvent = events.map((event) => {
    current = chooseRun(open, current, runOfPrompt, event) ?? startRun(open, indexes, event);
    add(current, event);
    if (event.promptId !== undefined && event.promptId !== current.lastPromptId) {
      current.lastPromptId = event.promptId;
      runOfPrompt.set(event.promptId, current);
    }
    return indexes.get(current) ?? 0;
  });
  return { runs: open.map(clientRun), eventsOfRun: open.map((run) => run.events), runOfEvent };
}

function startRun(open: OpenRun[], indexes: Map<OpenRun, number>, event: SessionEvent): OpenRun {
  const run = openRun(event);
  indexes.set(run, open.length);
  open.push(run);
  return run;
}

function chooseRun(
  open: readonly OpenRun[],
  current: OpenRun | undefined,
  runOfPrompt: ReadonlyMap<string, OpenRun>,
  event: SessionEvent
): OpenRun | undefined {
  if (!current || event.sequence === undefined || current.last + 1 === event.sequence) {
    return current;
  }
  const served = event.promptId === undefined ? undefined : runOfPrompt.get(event.promptId);
  return served && !served.sequences.has(event.sequence) ? served : findRun(open, current, event, event.sequence);
}
