import { eventDuration, eventStart } from '../events/eventInterval';
import { eventOutcome } from '../events/eventOutcome';
import { eventSummary } from '../events/eventSummary';
import type { SessionEvent } from '../events/sessionEvent';
import type { EpochMs } from '../units';
import { type AttributeValue, attributesOf } from './attributes';
import type { ExportContent } from './exportContent';

/** One event as files tell it. Times are UTC, to the millisecond. */
export interface EventRow {
  readonly id: string;
  /** When it was logged: its end, where it has a length. */
  readonly time: string;
  readonly start: string;
  readonly durationMs?: number;
  readonly sequence?: number;
  readonly event: string;
  /** The turn's number; 0 is what came before the first prompt. */
  readonly turn?: number;
  /** Empty for the main conversation. */
  readonly agent: string;
  readonly outcome: string;
  readonly summary: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

export const isoTime = (time: EpochMs): string => new Date(time).toISOString();

/** One event of a file. */
export const eventRow = ({ session }: Pick<ExportContent, 'session'>, event: SessionEvent): EventRow => ({
  id: event.id,
  time: isoTime(event.timeMs),
  start: isoTime(eventStart(event)),
  durationMs: eventDuration(event),
  sequence: event.sequence,
  event: event.name,
  turn: session.turnOfEvent.get(event.id)?.index,
  agent: event.agentId ?? '',
  outcome: eventOutcome(event),
  summary: eventSummary(event),
  attributes: attributesOf(event),
});
