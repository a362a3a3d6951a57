import { intervalOf } from '../events/eventInterval';
import { promptOrigin } from '../events/promptOrigin';
import { promptTitle } from '../events/promptTitle';
import type { EventOf, SessionEvent } from '../events/sessionEvent';
import { shortenId } from '../format/shortenId';
import type { Turn } from './session';

/** A turn before its waits, and with them its totals, are known. */
export type TurnDraft = Omit<Turn, 'totals'>;

const STARTUP = 'startup';
const STARTUP_TITLE = 'Before the first prompt';

/** Names the turn an event opens or belongs to by its own word; undefined when it does not say. */
function ownKey(event: SessionEvent, index: number): string | undefined {
  if (event.promptId !== undefined) {
    return `prompt:${event.promptId}`;
  }
  return event.type === 'user_prompt' ? `order:${index}` : undefined;
}

/** The events whose own turn is not known yet: what a process logs before its first prompt. */
interface Unplaced {
  readonly index: number;
  readonly run: number;
  readonly fallback: string;
}

/**
 * A key for each event: of the turn it names, else of the turn in progress (the one that began last). What a client
 * process logs at its start belongs before the session's first prompt, or, when it resumes a session, to its own first
 * turn: the turn before it ended with the process before.
 */
function turnKeys(events: readonly SessionEvent[], runOfEvent: readonly number[]): string[] {
  const unplaced: Unplaced[] = [];
  const firstOfRun = new Map<number, string>();
  const seen = new Set<string>();
  let inProgress = STARTUP;
  const keys = events.map((event, index) => {
    const run = runOfEvent[index] ?? 0;
    const key = ownKey(event, index);
    if (key === undefined) {
      if (run > 0 && !firstOfRun.has(run)) {
        unplaced.push({ index, run, fallback: inProgress });
      }
      return inProgress;
    }
    if (!seen.has(key)) {
      seen.add(key);
      inProgress = key;
    }
    if (!firstOfRun.has(run)) {
      firstOfRun.set(run, key);
    }
    return key;
  });
  for (const { index, run, fallback } of unplaced) {
    keys[index] = firstOfRun.get(run) ?? fallback;
  }
  return keys;
}

function groupByKey(events: readonly SessionEvent[], keys: readonly string[]): Map<string, SessionEvent[]> {
  const groups = new Map<string, SessionEvent[]>();
  events.forEach((event, index) => {
    const key = keys[index] ?? STARTUP;
    const group = groups.get(key);
    if (group) {
      group.push(event);
    } else {
      groups.set(key, [event]);
    }
  });
  return groups;
}

const isPrompt = (event: SessionEvent): event is EventOf<'user_prompt'> => event.type === 'user_prompt';

function titleOf(prompt: EventOf<'user_prompt'> | undefined, id: string): string {
  return prompt ? promptTitle(prompt) : shortenId(id);
}

function turnDraft(key: string, events: readonly SessionEvent[], index: number): TurnDraft {
  const interval = intervalOf(events);
  if (key === STARTUP) {
    return { id: 'turn-0', index: 0, origin: 'startup', title: STARTUP_TITLE, interval, events, isByOrder: false };
  }
  const promptId = events.find((event) => event.promptId !== undefined)?.promptId;
  const isByOrder = !key.startsWith('prompt:');
  const id = isByOrder || promptId === undefined ? `turn-${index}` : promptId;
  const prompt = events.find(isPrompt);
  const origin = prompt ? promptOrigin(prompt) : 'human';
  return { id, index, prompt, origin, title: titleOf(prompt, id), interval, events, isByOrder };
}

/** Groups a session's events, in order, by the prompt they serve. Turn 0, where there is one, comes first. */
export function findTurns(events: readonly SessionEvent[], runOfEvent: readonly number[]): readonly TurnDraft[] {
  const groups = groupByKey(events, turnKeys(events, runOfEvent));
  const startup = groups.get(STARTUP);
  groups.delete(STARTUP);
  const turns = Array.from(groups, ([key, group], index) => turnDraft(key, group, index + 1));
  return startup ? [turnDraft(STARTUP, startup, 0), ...turns] : turns;
}
