import type { SessionEvent } from '../events/sessionEvent';
import { elapsedMs } from '../units';
import type { DataProblem } from './session';

/**
 * Rows of one process can be out of order by milliseconds without anything being wrong; a step back of a second or
 * more is a clock that was set.
 */
const CLOCK_STEP_MS = 1000;

type Numbered = SessionEvent & { readonly sequence: number };
const isNumbered = (event: SessionEvent): event is Numbered => event.sequence !== undefined;

/** What two events that follow one another in a process say: rows that are missing, and a clock that was set back. */
function problemsBetween(previous: Numbered, event: Numbered, run: number): DataProblem[] {
  const problems: DataProblem[] = [];
  const missing = event.sequence - previous.sequence - 1;
  if (missing > 0) {
    problems.push({ kind: 'sequenceGap', run, after: previous.sequence, before: event.sequence, missing });
  }
  const byMs = elapsedMs(event.timeMs, previous.timeMs);
  if (byMs >= CLOCK_STEP_MS) {
    problems.push({ kind: 'clockBackwards', eventId: event.id, byMs });
  }
  return problems;
}

function problemsOfRun(events: readonly SessionEvent[], run: number): DataProblem[] {
  const problems: DataProblem[] = [];
  let previous: Numbered | undefined;
  for (const event of events.filter(isNumbered).sort((a, b) => a.sequence - b.sequence)) {
    problems.push(...(previous ? problemsBetween(previous, event, run) : []));
    previous = event;
  }
  return problems;
}

function problemsOfEvent(event: SessionEvent, copies: number | undefined): DataProblem[] {
  const problems = event.problems.map(
    (problem): DataProblem => ({ kind: 'unreadableField', eventId: event.id, ...problem })
  );
  if (copies !== undefined) {
    problems.push({ kind: 'duplicate', eventId: event.id, copies });
  }
  if (event.type === 'unknown') {
    problems.push({ kind: 'unknownEvent', eventId: event.id, reason: event.reason });
  }
  return problems;
}

/** Everything that is wrong with a session's data: first the runs' gaps and clocks, then by event. */
export function findProblems(
  events: readonly SessionEvent[],
  eventsOfRun: ReadonlyArray<readonly SessionEvent[]>,
  copies: ReadonlyMap<string, number>
): readonly DataProblem[] {
  const odd = events.filter(({ id, type, problems }) => type === 'unknown' || problems.length > 0 || copies.has(id));
  return [
    ...eventsOfRun.flatMap(problemsOfRun),
    ...odd.flatMap((event) => problemsOfEvent(event, copies.get(event.id))),
  ];
}
