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

/** What the numbers of one process's events say: rows that are missing, and a clock that was set back. */
function problemsOfRun(events: readonly SessionEvent[], run: number): DataProblem[] {
  const numbered = events.filter(isNumbered).sort((a, b) => a.sequence - b.sequence);
  return numbered.flatMap((event, index): DataProblem[] => {
    const previous = numbered[index - 1];
    if (!previous) {
      return [];
    }
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
  });
}

function problemsOfEvent(event: SessionEvent): DataProblem[] {
  const unreadable = event.problems.map(
    (problem): DataProblem => ({ kind: 'unreadableField', eventId: event.id, ...problem })
  );
  return event.type === 'unknown'
    ? [...unreadable, { kind: 'unknownEvent', eventId: event.id, reason: event.reason }]
    : unreadable;
}

/** Everything that is wrong with a session's data: first the runs' gaps and clocks, then by event. */
export function findProblems(
  events: readonly SessionEvent[],
  eventsOfRun: ReadonlyArray<readonly SessionEvent[]>,
  copies: ReadonlyMap<string, number>
): readonly DataProblem[] {
  const duplicates = events.flatMap((event): DataProblem[] => {
    const count = copies.get(event.id);
    return count === undefined ? [] : [{ kind: 'duplicate', eventId: event.id, copies: count }];
  });
  return [...eventsOfRun.flatMap(problemsOfRun), ...duplicates, ...events.flatMap(problemsOfEvent)];
}
