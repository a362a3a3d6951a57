import type { EpochMs } from '../units';
import { eventId } from './eventId';
import { NO_TIME, readTime } from './eventTime';
import type { WireRecord } from './field';
import { type EventReader, readerOf, readFields } from './readFields';
import type { EventEnvelope, FieldProblem, SessionEvent, UnknownEvent } from './sessionEvent';
import { recordOfNoRow, toWireRecord } from './wireRecord';

const PREFIX = 'claude_code.';
const WHOLE_NUMBER = /^\d{1,15}$/;
const UNKNOWN = 'unknown';

const NO_PROBLEMS: readonly FieldProblem[] = [];

/** An event whose fields were read by the table of its type; without a table it has none. */
interface ReadEvent extends EventEnvelope {
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
}
type KnownEvent = Exclude<SessionEvent, UnknownEvent>;

/** Sound because `fields` was read by the table that `type` names. */
const isKnownEvent = (event: ReadEvent): event is KnownEvent => readerOf(event.type) !== undefined;

/**
 * The event's name without prefix. Current clients write it bare in `event.name` and prefixed in `_msg`, older public
 * examples prefixed in both; some stores keep only `_msg`. A message without the prefix may be anything and counts
 * only when it is a known name.
 */
function readName(record: WireRecord): string {
  const named = record['event.name'];
  if (named !== undefined) {
    return named.startsWith(PREFIX) ? named.slice(PREFIX.length) : named;
  }
  const message = record['_msg'] ?? '';
  if (message.startsWith(PREFIX)) {
    return message.slice(PREFIX.length);
  }
  return readerOf(message) ? message : '';
}

/** `_time`, else the client's own `event.timestamp`, else `NO_TIME`; what cannot be read is a problem. */
function readEventTime(record: WireRecord, problems: FieldProblem[]): EpochMs {
  for (const wireName of ['_time', 'event.timestamp']) {
    const text = record[wireName];
    const time = text === undefined ? undefined : readTime(text);
    if (time !== undefined) {
      return time;
    }
    if (text !== undefined) {
      problems.push({ wireName, text, expected: 'a time' });
    }
  }
  return NO_TIME;
}

/** What the number of an event should be, in English. */
export const WHOLE = 'a whole number';

function readSequence(record: WireRecord, problems: FieldProblem[]): number | undefined {
  const text = record['event.sequence'];
  if (text === undefined) {
    return undefined;
  }
  if (WHOLE_NUMBER.test(text)) {
    return Number(text);
  }
  problems.push({ wireName: 'event.sequence', text, expected: WHOLE });
  return undefined;
}

/** Why a row is no event, in English; screens say it in the language of whoever looks. */
export const NO_EVENT = {
  name: 'it has no event name',
  time: 'it has no readable time',
  session: 'it has no session.id',
  row: 'it is no row of fields',
} as const;

const NOT_KNOWN = ' is no event this version knows';

/** The name in a reason that says that the kind of event is not known. */
export const unknownName = (reason: string): string | undefined =>
  reason.endsWith(NOT_KNOWN) ? reason.slice(1, -NOT_KNOWN.length - 1) : undefined;

/** What an event cannot do without, in words; undefined when nothing is missing. */
function whyNotUnderstood(
  name: string,
  timeMs: EpochMs,
  sessionId: string,
  reader: EventReader | undefined
): string | undefined {
  if (name === '') {
    return NO_EVENT.name;
  }
  if (timeMs === NO_TIME) {
    return NO_EVENT.time;
  }
  if (sessionId === '') {
    return NO_EVENT.session;
  }
  return reader ? undefined : `"${name}"${NOT_KNOWN}`;
}

/** The event of one row; `fixedReason` says why it cannot be understood whatever it holds. */
function eventOfRecord(record: WireRecord, fixedReason?: string): SessionEvent {
  const name = readName(record);
  const reader = readerOf(name);
  const problems: FieldProblem[] = [];
  const timeMs = readEventTime(record, problems);
  const sequence = readSequence(record, problems);
  const sessionId = record['session.id'] ?? '';
  const reason = fixedReason ?? whyNotUnderstood(name, timeMs, sessionId, reader);
  const event: ReadEvent = {
    type: reader && reason === undefined ? reader.type : UNKNOWN,
    id: eventId(name, timeMs, sequence, record),
    name: reader?.type ?? name,
    timeMs,
    sequence,
    sessionId,
    promptId: record['prompt.id'],
    agentId: record['agent_id'],
    parentAgentId: record['parent_agent_id'],
    fields: reader && reason === undefined ? readFields(reader, record, problems) : {},
    problems: problems.length === 0 ? NO_PROBLEMS : problems,
    record,
  };
  return isKnownEvent(event) ? event : { ...event, type: UNKNOWN, reason: reason ?? '', fields: {} };
}

/**
 * Any value as an event of a session; never throws. A row of a kind this version does not know, or without name, time
 * or `session.id`, is kept as an `unknown` event that says why. A field whose text does not fit its type is listed in
 * `problems` and stays in `record`.
 */
export function parseEvent(record: unknown): SessionEvent {
  const row = toWireRecord(record);
  return row ? eventOfRecord(row) : eventOfRecord(recordOfNoRow(record), NO_EVENT.row);
}
