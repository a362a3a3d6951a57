import type { EpochMs } from '../units';
import type { EventTables, EventType } from './eventTables';
import type { FieldValues, WireRecord } from './field';

/** A field whose text does not fit its type: kept as text in `record`, absent from `fields`. */
export interface FieldProblem {
  readonly wireName: string;
  readonly text: string;
  readonly expected: string;
}

/** What every event has, whatever its kind. */
export interface EventEnvelope {
  /**
   * Names this event in links and selections: stable over reloads and over the order in which rows arrive; equal
   * only for true duplicates (the same event stored twice).
   */
  readonly id: string;
  /** The name on the wire without prefix; for kinds nobody has heard of the only thing known of them. */
  readonly name: string;
  /** When the event was logged: for an event with a duration, its end. */
  readonly timeMs: EpochMs;
  /** Counts from 0 in each client run; absent before 2.1. */
  readonly sequence?: number;
  readonly sessionId: string;
  readonly promptId?: string;
  /** Absent in the main conversation, and in clients too old to say. */
  readonly agentId?: string;
  readonly parentAgentId?: string;
  /** The row as it was stored, all of its fields. */
  readonly record: WireRecord;
  readonly problems: readonly FieldProblem[];
}

export type EventOf<Type extends EventType> = EventEnvelope & {
  readonly type: Type;
  readonly fields: FieldValues<EventTables[Type]>;
};

type Known = { [Type in EventType]: EventOf<Type> };

/** A row that is no known event: a kind newer than this code, or a row without what every event needs. */
export interface UnknownEvent extends EventEnvelope {
  readonly type: 'unknown';
  /** Why it is not understood, in words for a person. */
  readonly reason: string;
  readonly fields: Readonly<Record<string, never>>;
}

/** Any event of a session; narrow it by `type`. */
export type SessionEvent = Known[EventType] | UnknownEvent;

/** The five rows of a lane and the five colours of the app. */
export type EventCategory = 'user_prompt' | 'api_request' | 'tool_decision' | 'tool_result' | 'other';
