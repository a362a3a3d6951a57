import { intervalOf } from '../events/eventInterval';
import { promptOrigin } from '../events/promptOrigin';
import { promptTitle } from '../events/promptTitle';
import type { EventOf, SessionEvent } from '../events/sessionEvent';
import { shortenId } from '../format/shortenId';
import { totalsOf } from '../usage/totals';
import { durationMs } from '../units';
import type { Turn, Wait } from './session';

/** A turn whose totals still lack the waits: `addWaits` completes it. */
type Growing = { -readonly [Key in keyof Turn]: Turn[Key] };

const STARTUP_TITLE = 'Before the first prompt';

/** The events of a turn while they are gathered. */
interface Slot {
  readonly promptId?: string;
  readonly events: SessionEvent[];
}

/** Hands out the slots: to an event the one of the prompt it names, to a prompt without id a new one. */
class Slots {
  readonly startup: Slot = { events: [] };
  /** By first event. */
  readonly inOrder: Slot[] = [];
  private readonly byPrompt = new Map<string, Slot>();

  /** The turn that began last. */
  get inProgress(): Slot {
    return this.inOrder.at(-1) ?? this.startup;
  }

  /** The turn an event opens or belongs to by its own word; undefined when it does not say. */
  ownOf(event: SessionEvent): Slot | undefined {
    const { promptId } = event;
    if (promptId !== undefined) {
      return this.byPrompt.get(promptId) ?? this.open(promptId);
    }
    return event.type === 'user_prompt' ? this.open(undefined) : undefined;
  }

  private open(promptId: string | undefined): Slot {
    const slot: Slot = { promptId, events: [] };
    this.inOrder.push(slot);
    if (promptId !== undefined) {
      this.byPrompt.set(promptId, slot);
    }
    return slot;
  }
}

/** One by one: a call of `push` takes only so many, and a process can log more than that before its first prompt. */
function append({ events }: Slot, more: readonly SessionEvent[] = []): void {
  for (const event of more) {
    events.push(event);
  }
}

/**
 * Puts each event into the turn it names, else into the turn in progress (the one that began last). What a client
 * process logs before its first prompt belongs before the session's first prompt, or, when it resumes a session, to its
 * own first turn: the turn before it ended with the process before.
 */
function fillSlots(events: readonly SessionEvent[], runOfEvent: readonly number[]): Slots {
  const slots = new Slots();
  const waiting = new Map<number, SessionEvent[]>();
  const prompted = new Set<number>();
  events.forEach((event, index) => {
    const run = runOfEvent[index] ?? 0;
    const own = slots.ownOf(event);
    if (own) {
      append(own, waiting.get(run));
      own.events.push(event);
      waiting.delete(run);
      prompted.add(run);
    } else if (run > 0 && !prompted.has(run)) {
      const before = waiting.get(run) ?? [];
      before.push(event);
      waiting.set(run, before);
    } else {
      slots.inProgress.events.push(event);
    }
  });
  // Runs that ended before they were asked anything.
  for (const left of waiting.values()) {
    append(slots.inProgress, left);
  }
  return slots;
}

const isPrompt = (event: SessionEvent): event is EventOf<'user_prompt'> => event.type === 'user_prompt';

function startupTurn(events: readonly SessionEvent[]): Growing {
  return {
    id: 'turn-0',
    index: 0,
    origin: 'startup',
    title: STARTUP_TITLE,
    interval: intervalOf(events),
    events,
    totals: totalsOf(events),
    isByOrder: false,
  };
}

function promptedTurn({ events, promptId }: Slot, index: number): Growing {
  const id = promptId ?? `turn-${index}`;
  const prompt = events.find(isPrompt);
  return {
    id,
    index,
    prompt,
    origin: prompt ? promptOrigin(prompt) : 'human',
    title: prompt ? promptTitle(prompt) : shortenId(id),
    interval: intervalOf(events),
    events,
    totals: totalsOf(events),
    isByOrder: promptId === undefined,
  };
}

export interface SessionTurns {
  readonly turns: readonly Turn[];
  readonly turnOfEvent: ReadonlyMap<string, Turn>;
  /** Adds the waits for a person, which are found with the turns' help, to the totals of the turns they lie in. */
  readonly addWaits: (waits: readonly Wait[]) => void;
}

/** Groups a session's events, in order, by the prompt they serve. Turn 0, where there is one, comes first. */
export function findTurns(events: readonly SessionEvent[], runOfEvent: readonly number[]): SessionTurns {
  const slots = fillSlots(events, runOfEvent);
  const prompted = slots.inOrder.map((slot, index) => promptedTurn(slot, index + 1));
  const turns = slots.startup.events.length > 0 ? [startupTurn(slots.startup.events), ...prompted] : prompted;
  const turnOfEvent = new Map<string, Growing>();
  for (const turn of turns) {
    for (const event of turn.events) {
      turnOfEvent.set(event.id, turn);
    }
  }
  const addWaits = (waits: readonly Wait[]): void => {
    for (const wait of waits) {
      const turn = turnOfEvent.get(wait.decision.id);
      if (turn) {
        const waitMs = durationMs(turn.totals.waitMs + wait.endMs - wait.startMs);
        turn.totals = { ...turn.totals, waitMs };
      }
    }
  };
  return { turns, turnOfEvent, addWaits };
}
