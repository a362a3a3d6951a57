import { eventInterval, hullOf } from '../events/eventInterval';
import { eventOutcome } from '../events/eventOutcome';
import type { SessionEvent } from '../events/sessionEvent';
import type { Agent, Interval, ToolCall, Turn } from '../sessions/session';
import type { EpochMs } from '../units';
import { type AttributeValue, attributesOf } from './attributes';
import type { ExportContent } from './exportContent';
import { hexId } from './hexId';

type Attributes = ReadonlyArray<readonly [string, AttributeValue]>;

interface SpanDraft extends Interval {
  /** What its id is made of. */
  readonly key: string;
  readonly parentKey: string;
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
const RESOURCE = ['host.arch', 'os.type', 'os.version', 'service.name', 'service.version'];
const ON_RESOURCE = new Set(RESOURCE);
const NANOS = 1_000_000;

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
const keyValues = (attributes: Attributes) => attributes.map(([key, value]) => ({ key, value: otlpValue(value) }));

const ownAttributes = (event: SessionEvent): Attributes =>
  attributesOf(event).filter(([name]) => !ON_RESOURCE.has(name));

const REQUESTS = new Set(['api_request', 'api_error', 'api_refusal', 'api_retries_exhausted']);
const SPAN_NAMES: Readonly<Record<string, string>> = { hook_execution_complete: 'hook' };
const spanName = ({ type, name }: SessionEvent): string =>
  `claude_code.${REQUESTS.has(type) ? 'llm_request' : (SPAN_NAMES[type] ?? name)}`;

/** Finds what lies below what: session, turn, the call that opened an agent, agent. */
class Tree {
  readonly eventsOfAgent = new Map<string, SessionEvent[]>();
  private readonly calls: ReadonlySet<string>;

  constructor(private readonly content: ExportContent) {
    this.calls = new Set(content.calls.map(callKey));
    for (const event of content.events) {
      const { agentId = '' } = event;
      const known = this.eventsOfAgent.get(agentId) ?? [];
      known.push(event);
      this.eventsOfAgent.set(agentId, known);
    }
  }

  /** The span that an event of an agent lies below; the main conversation is no agent of its own. */
  parentOf({ id, agentId = '' }: Pick<SessionEvent, 'id' | 'agentId'>): string {
    return agentId === '' ? this.turnKey(id) : agentKey(agentId);
  }

  parentOfAgent({ openedBy, parentId = '' }: Agent, firstEventId: string): string {
    if (openedBy !== undefined && this.calls.has(callKey(openedBy))) {
      return callKey(openedBy);
    }
    return parentId !== '' && this.eventsOfAgent.has(parentId) ? agentKey(parentId) : this.turnKey(firstEventId);
  }

  private turnKey(eventId: string): string {
    const turn = this.content.session.turnOfEvent.get(eventId);
    return turn === undefined ? ROOT : turnKeyOf(turn);
  }
}

const turnKeyOf = ({ index }: Pick<Turn, 'index'>): string => `turn ${index}`;
const agentKey = (agentId: string): string => `agent ${agentId}`;
const callKey = ({ id, agentId }: Pick<ToolCall, 'id' | 'agentId'>): string => `call ${agentId} ${id}`;

function agentSpans({ session }: ExportContent, tree: Tree): readonly SpanDraft[] {
  return session.agents.flatMap((agent) => {
    const events = tree.eventsOfAgent.get(agent.id) ?? [];
    const [first] = events;
    const hull = hullOf(events.map(eventInterval));
    const attributes: Attributes = [
      ['agent_id', agent.id],
      ['agent.name', agent.name],
    ];
    const parentKey = first && tree.parentOfAgent(agent, first.id);
    return parentKey !== undefined && hull && agent.id !== ''
      ? [{ ...hull, key: agentKey(agent.id), parentKey, name: 'claude_code.subagent', attributes }]
      : [];
  });
}

/** A call with the wait for a person's answer and the run of the tool below it, as the client's own traces have it. */
function callSpans(content: ExportContent, call: ToolCall, tree: Tree): readonly SpanDraft[] {
  const decision = call.decision && content.has(call.decision.id) ? call.decision : undefined;
  const result = call.result && content.has(call.result.id) ? call.result : undefined;
  const event = decision ?? result;
  const wait = decision && call.wait;
  const hull = hullOf([decision, result].flatMap((part) => (part ? [eventInterval(part)] : [])).concat(wait ?? []));
  if (event === undefined || hull === undefined) {
    return [];
  }
  const key = callKey(call);
  const below = (name: string, of: Interval, attributes: Attributes): SpanDraft => ({
    key: `${key} ${name}`,
    parentKey: key,
    name: `claude_code.tool.${name}`,
    startMs: of.startMs,
    endMs: of.endMs,
    attributes,
    isFailed: name === 'execution' && call.outcome === 'failed',
  });
  return [
    {
      ...hull,
      key,
      parentKey: tree.parentOf(event),
      name: 'claude_code.tool',
      attributes: ownAttributes(event),
      isFailed: call.outcome === 'failed',
    },
    ...(wait ? [below('blocked_on_user', wait, [['decision', decision.fields.decision ?? '']])] : []),
    ...(result ? [below('execution', eventInterval(result), ownAttributes(result))] : []),
  ];
}

function spanDrafts(content: ExportContent, tree: Tree): readonly SpanDraft[] {
  const { session, interval, turns, calls, events, has } = content;
  const root = {
    ...interval,
    key: ROOT,
    parentKey: '',
    name: 'claude_code.session',
    attributes: [['session.id', session.id]] as const,
  };
  const turnSpans = turns.map((turn): SpanDraft => {
    const inScope = turn.events.filter(({ id }) => has(id));
    return {
      ...(hullOf(inScope.map(eventInterval)) ?? turn.interval),
      key: turnKeyOf(turn),
      parentKey: ROOT,
      name: 'claude_code.interaction',
      attributes: [
        ['interaction.sequence', turn.index],
        ...(turn.prompt && has(turn.prompt.id) ? ownAttributes(turn.prompt) : []),
      ],
    };
  });
  const others = events.filter(isSpan).map(
    (event): SpanDraft => ({
      ...eventInterval(event),
      key: `event ${event.id}`,
      parentKey: tree.parentOf(event),
      name: spanName(event),
      attributes: ownAttributes(event),
      isFailed: eventOutcome(event) === 'failed',
    })
  );
  return [
    root,
    ...turnSpans,
    ...agentSpans(content, tree),
    ...calls.flatMap((call) => callSpans(content, call, tree)),
    ...others,
  ];
}

/** Has it a span of its own? Tools have theirs by their calls. */
const isSpan = (event: SessionEvent): boolean => {
  const { startMs, endMs } = eventInterval(event);
  return event.type !== 'tool_result' && (REQUESTS.has(event.type) || endMs > startMs);
};

/** What has no span of its own is an event of the span it lies below; a decision is one of its call. */
function spanEvents({ events, session }: ExportContent, tree: Tree): ReadonlyMap<string, readonly SessionEvent[]> {
  const found = new Map<string, SessionEvent[]>();
  for (const event of events.filter((one) => !isSpan(one) && one.type !== 'tool_result')) {
    const [call] = event.type === 'tool_decision' ? (session.callsOfEvent.get(event.id) ?? []) : [];
    const key = call === undefined ? tree.parentOf(event) : callKey(call);
    const known = found.get(key) ?? [];
    known.push(event);
    found.set(key, known);
  }
  return found;
}

/**
 * Traces by the JSON mapping of OpenTelemetry's protobuf, as `/v1/traces` takes them. The ids are made of the session's,
 * the turns' and the events' own: the same export has the same ids.
 */
export function exportOtlp(content: ExportContent): string {
  const { session } = content;
  const tree = new Tree(content);
  const events = spanEvents(content, tree);
  const bare = session.id.replaceAll('-', '').toLowerCase();
  const traceId = UUID.test(bare) ? bare : hexId(session.id, 32);
  const idOf = (key: string): string => hexId(`${session.id} ${key}`, 16);
  const spans = spanDrafts(content, tree).map(({ key, parentKey, name, startMs, endMs, attributes, isFailed }) => ({
    traceId,
    spanId: idOf(key),
    ...(parentKey === '' ? {} : { parentSpanId: idOf(parentKey) }),
    name,
    kind: name === 'claude_code.llm_request' ? CLIENT : INTERNAL,
    startTimeUnixNano: nanos(startMs),
    endTimeUnixNano: nanos(endMs),
    attributes: keyValues(attributes),
    events: (events.get(key) ?? []).map((event) => ({
      timeUnixNano: nanos(event.timeMs),
      name: `claude_code.${event.name}`,
      attributes: keyValues(ownAttributes(event)),
    })),
    status: isFailed === true ? { code: ERROR } : {},
  }));
  const last = session.events.at(-1)?.record ?? {};
  const resource = keyValues(
    RESOURCE.flatMap((name): Attributes => (last[name] === undefined ? [] : [[name, last[name]]]))
  );
  const scopeSpans = [{ scope: { name: 'sessionline' }, spans }];
  return `${JSON.stringify({ resourceSpans: [{ resource: { attributes: resource }, scopeSpans }] })}\n`;
}
