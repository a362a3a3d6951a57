import { eventInterval, hullOf } from '../events/eventInterval';
import { eventOutcome } from '../events/eventOutcome';
import type { SessionEvent } from '../events/sessionEvent';
import type { Interval, ToolCall } from '../sessions/session';
import type { EpochMs } from '../units';
import { type AttributeValue, attributesOf } from './attributes';
import type { ExportContent } from './exportContent';
import { flatGaps } from './flatGaps';
import { hexId } from './hexId';

type Attributes = Readonly<Record<string, AttributeValue>>;

interface SpanDraft extends Interval {
  /** What its id is made of. */
  readonly key: string;
  readonly parentKey?: string;
  readonly name: string;
  readonly attributes: Attributes;
  readonly isFailed?: boolean;
}

const ROOT = 'session';
/** A trace id may not be all zeros. */
const UUID = /^(?!0+$)[\da-f]{32}$/;
/** Of the enumerations of trace.proto: INTERNAL, CLIENT, and the status ERROR. */
const INTERNAL = 1;
const CLIENT = 3;
const ERROR = 2;
/** What the client sends as its resource. */
const RESOURCE = /^(?:host\.arch|(?:os|service)\.\w+)$/;
const NANOS = 1_000_000;
const REQUEST = 'llm_request';

/** Nanoseconds as text: a number cannot hold them. */
function nanos(time: EpochMs): string {
  const millis = Math.floor(time);
  return `${millis}${String(Math.floor((time - millis) * NANOS)).padStart(6, '0')}`;
}

function otlpValue(value: AttributeValue) {
  switch (typeof value) {
    case 'boolean':
      return { boolValue: value };
    case 'number':
      return Number.isSafeInteger(value) ? { intValue: String(value) } : { doubleValue: value };
    default:
      return { stringValue: value };
  }
}

const keyValues = (attributes: Attributes, isWanted = (name: string) => !RESOURCE.test(name)) =>
  Object.entries(attributes).flatMap(([key, value]) => (isWanted(key) ? [{ key, value: otlpValue(value) }] : []));

const isRequest = ({ type }: SessionEvent): boolean =>
  type === 'api_refusal' || type === 'api_request' || type === 'api_error' || type === 'api_retries_exhausted';

/** Has it a span of its own? Tools have theirs by their calls. */
const isSpan = (event: SessionEvent): boolean =>
  isRequest(event) || (event.type !== 'tool_result' && eventInterval(event).startMs < event.timeMs);

const callKey = ({ id, agentId }: Pick<ToolCall, 'id' | 'agentId'>): string => `call ${agentId} ${id}`;

/** The span that an event lies below: the call that opened its agent, else its turn. */
function parentsOf({ session, calls }: ExportContent): (event: SessionEvent) => string {
  const keys = new Set(calls.map(callKey));
  const opened = new Map(session.agents.map(({ id, openedBy }) => [id, openedBy && callKey(openedBy)]));
  return ({ id, agentId = '' }) => {
    const opener = opened.get(agentId);
    return opener !== undefined && keys.has(opener) ? opener : `turn ${session.turnOfEvent.get(id)?.index}`;
  };
}

type Parents = ReturnType<typeof parentsOf>;

/** A call from when it was asked for until it ended, with the wait for a person's answer below it. */
function callSpans({ has }: ExportContent, call: ToolCall, parentOf: Parents): readonly SpanDraft[] {
  const { decision, result, wait } = call;
  const parts = [decision, result]
    .filter((part) => part !== undefined && has(part.id))
    .filter((part) => part !== undefined);
  const waits = wait !== undefined && parts[0] === decision ? [wait] : [];
  const hull = hullOf([...parts.map(eventInterval), ...waits]);
  const [first] = parts;
  if (first === undefined || hull === undefined) {
    return [];
  }
  const key = callKey(call);
  const span = {
    ...hull,
    key,
    parentKey: parentOf(first),
    name: 'tool',
    attributes: Object.assign({}, ...parts.map(attributesOf)),
    isFailed: call.outcome === 'failed',
  };
  return [
    span,
    ...waits.map(({ startMs, endMs }) => ({
      startMs,
      endMs,
      key: `${key} wait`,
      parentKey: key,
      name: 'tool.blocked_on_user',
      attributes: {},
    })),
  ];
}

function* spanDrafts(content: ExportContent, parentOf: Parents): Generator<SpanDraft> {
  const { session, interval, turns, calls, events, has, gaps } = content;
  yield { ...interval, key: ROOT, name: ROOT, attributes: { 'session.id': session.id, ...flatGaps(gaps) } };
  for (const { index, prompt, events: all, interval: whole } of turns) {
    yield {
      ...(hullOf(all.filter(({ id }) => has(id)).map(eventInterval)) ?? whole),
      key: `turn ${index}`,
      parentKey: ROOT,
      name: 'interaction',
      attributes: { 'interaction.sequence': index, ...(prompt && has(prompt.id) ? attributesOf(prompt) : {}) },
    };
  }
  for (const call of calls) {
    yield* callSpans(content, call, parentOf);
  }
  for (const event of events.filter(isSpan)) {
    yield {
      ...eventInterval(event),
      key: event.id,
      parentKey: parentOf(event),
      name: isRequest(event) ? REQUEST : event.name.replace('hook_execution_complete', 'hook'),
      attributes: attributesOf(event),
      isFailed: eventOutcome(event) === 'failed',
    };
  }
}

/** What has no span of its own is an event of the span it lies below; a decision is one of its call. */
function spanEvents(
  { events, session }: ExportContent,
  parentOf: Parents
): ReadonlyMap<string, readonly SessionEvent[]> {
  const found = new Map<string, SessionEvent[]>();
  for (const event of events.filter((one) => !isSpan(one) && one.type !== 'tool_result')) {
    const [call] = event.type === 'tool_decision' ? (session.callsOfEvent.get(event.id) ?? []) : [];
    const key = call === undefined ? parentOf(event) : callKey(call);
    const known = found.get(key) ?? [];
    known.push(event);
    found.set(key, known);
  }
  return found;
}

/**
 * Traces by the JSON mapping of OpenTelemetry's protobuf, as `/v1/traces` takes them; spans are named and nested as in
 * the client's own traces. The ids are made of the session's, the turns' and the events' own: the same export has the
 * same ids.
 */
export function* exportOtlp(content: ExportContent): Generator<string> {
  const { session } = content;
  const parentOf = parentsOf(content);
  const events = spanEvents(content, parentOf);
  const bare = session.id.replaceAll('-', '').toLowerCase();
  const traceId = UUID.test(bare) ? bare : hexId(session.id, 32);
  const idOf = (key: string): string => hexId(`${session.id} ${key}`, 16);
  const last = session.events.at(-1);
  const attributes = last === undefined ? [] : keyValues(attributesOf(last), (name) => RESOURCE.test(name));
  let before = `{"resourceSpans":[{"resource":${JSON.stringify({ attributes })},"scopeSpans":[{"scope":{"name":"sessionline"},"spans":[`;
  for (const span of spanDrafts(content, parentOf)) {
    yield before +
      JSON.stringify({
        traceId,
        spanId: idOf(span.key),
        parentSpanId: span.parentKey === undefined ? undefined : idOf(span.parentKey),
        name: `claude_code.${span.name}`,
        kind: span.name === REQUEST ? CLIENT : INTERNAL,
        startTimeUnixNano: nanos(span.startMs),
        endTimeUnixNano: nanos(span.endMs),
        attributes: keyValues(span.attributes),
        events: events.get(span.key)?.map((event) => ({
          timeUnixNano: nanos(event.timeMs),
          name: `claude_code.${event.name}`,
          attributes: keyValues(attributesOf(event)),
        })),
        status: span.isFailed === true ? { code: ERROR } : undefined,
      });
    before = ',\n';
  }
  yield ']}]}]}\n';
}
