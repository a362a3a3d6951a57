import * as fc from 'fast-check';

import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import { arbitrarySession } from 'testing/arbitrarySession';
import { apiRequest, aSession, toolResult, userPrompt } from 'testing/builders';

import { exportOtlp } from './exportOtlp';
import { captured, contentOf } from './testing/exported';

interface KeyValue {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}
interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly KeyValue[];
  readonly events?: ReadonlyArray<{ name: string; timeUnixNano: string; attributes: readonly KeyValue[] }>;
  readonly status?: { readonly code?: number };
}

const fileOf = (session: Session, ...rest: [Parameters<typeof contentOf>[1]?, Parameters<typeof contentOf>[2]?]) =>
  JSON.parse([...exportOtlp(contentOf(session, ...rest))].join(''));
const spansOf = (...content: Parameters<typeof fileOf>): Span[] =>
  fileOf(...content).resourceSpans[0].scopeSpans[0].spans;

/** `AnyValue` has one of these; 64 bits are text in JSON. */
const VALUE_RULES: Readonly<Record<string, (value: unknown) => boolean>> = {
  stringValue: (value) => typeof value === 'string',
  boolValue: (value) => typeof value === 'boolean',
  intValue: (value) => typeof value === 'string' && /^-?\d+$/.test(value),
  doubleValue: (value) => typeof value === 'number' && Number.isFinite(value),
};
const isKeyValue = ({ key, value }: KeyValue): boolean => {
  const [[kind, held] = ['', undefined], ...more] = Object.entries(value);
  return key !== '' && more.length === 0 && VALUE_RULES[kind]?.(held) === true;
};

/** What breaks the protobuf's JSON mapping, or the tree. */
function brokenRules(spans: readonly Span[]): string[] {
  const ids = new Set(spans.map(({ spanId }) => spanId));
  const rules: Readonly<Record<string, (span: Span) => boolean>> = {
    'trace id': ({ traceId }) => /^(?!0+$)[\da-f]{32}$/.test(traceId) && traceId === spans[0]?.traceId,
    'span id': ({ spanId }) => /^(?!0+$)[\da-f]{16}$/.test(spanId),
    parent: ({ parentSpanId, name }) =>
      parentSpanId === undefined ? name === 'claude_code.session' : ids.has(parentSpanId),
    'no circle': (span) => depthOf(span, spans) < spans.length + 1,
    times: ({ startTimeUnixNano: start, endTimeUnixNano: end }) =>
      /^\d{19}$/.test(start) && /^\d{19}$/.test(end) && BigInt(start) <= BigInt(end),
    kind: ({ kind }) => kind === 1 || kind === 3,
    status: ({ status }) => status?.code === undefined || status.code === 2,
    attributes: ({ attributes, events = [] }) =>
      [attributes, ...events.map((event) => event.attributes)].flat().every(isKeyValue),
    events: ({ events = [] }) => events.every(({ name, timeUnixNano }) => name !== '' && /^\d{19}$/.test(timeUnixNano)),
    'attributes once': ({ attributes }) => new Set(attributes.map(({ key }) => key)).size === attributes.length,
  };
  const unique = ids.size === spans.length ? [] : ['span ids are used twice'];
  return unique.concat(
    spans.flatMap((span) =>
      Object.entries(rules).flatMap(([name, holds]) => (holds(span) ? [] : [`${name}: ${JSON.stringify(span)}`]))
    )
  );
}

function depthOf(span: Span, spans: readonly Span[]): number {
  const byId = new Map(spans.map((each) => [each.spanId, each]));
  let depth = 0;
  for (let at: Span | undefined = span; at !== undefined && depth <= spans.length; depth++) {
    at = byId.get(at.parentSpanId ?? '');
  }
  return depth;
}

const attribute = (span: Span | undefined, key: string) => span?.attributes.find((each) => each.key === key)?.value;

describe('traces by OpenTelemetry’s JSON', () => {
  it.each(captured)('%s keeps the mapping’s rules, and has every event once', (_, session) => {
    const spans = spansOf(session);
    expect(brokenRules(spans)).toEqual([]);
    expect(spans[0]?.traceId).toBe(session.id.replaceAll('-', ''));
    const own = spans.filter(({ name }) => !/\.(session|interaction|tool|tool\.blocked_on_user)$/.test(name));
    const events = spans.flatMap((span) => span.events ?? []);
    const results = session.events.filter(({ type }) => type === 'tool_result');
    expect(own.length + events.length + results.length).toBe(session.events.length);
    expect(spans.filter(({ name }) => name === 'claude_code.tool')).toHaveLength(session.calls.length);
    expect(spans.filter(({ name }) => name.endsWith('blocked_on_user'))).toHaveLength(session.waits.length);
  });

  it('keeps them for whatever a client sends, and gives the same ids again', () => {
    fc.assert(
      fc.property(arbitrarySession, (rows) => {
        const session = foldSession('session-1', rows);
        expect(brokenRules(spansOf(session))).toEqual([]);
        expect(spansOf(session)).toEqual(spansOf(foldSession('session-1', rows.toReversed())));
      }),
      { numRuns: 40 }
    );
  });

  it('hangs requests and tools below the turn, and what an agent did below the call that opened it', () => {
    const { records } = aSession()
      .prompt('Go')
      .request()
      .decide('Agent')
      .inAgent('a1', (agent) => void agent.request())
      .result();
    const session = foldSession('session-1', records);
    expect(session.agents.at(-1)?.openedBy?.toolName).toBe('Agent');
    const spans = spansOf(session);
    const parentOf = (span: Span | undefined) => spans.find(({ spanId }) => spanId === span?.parentSpanId);
    const [own, agents] = spans.filter(({ name }) => name === 'claude_code.llm_request');
    expect(parentOf(own)?.name).toBe('claude_code.interaction');
    expect(parentOf(agents)?.name).toBe('claude_code.tool');
    expect(parentOf(parentOf(agents))?.name).toBe('claude_code.interaction');
  });

  it('has figures as numbers, flags as flags, and what failed as an error', () => {
    const session = foldSession('session-1', [
      userPrompt({ 'event.sequence': 0 }),
      apiRequest({ 'event.sequence': 1, cost_usd: '0.25' }),
      toolResult({ 'event.sequence': 2, success: false }),
    ]);
    const spans = spansOf(session);
    const named = (name: string) => spans.find((span) => span.name === `claude_code.${name}`);
    const request = named('llm_request');
    expect(attribute(request, 'input_tokens')).toEqual({ intValue: '10' });
    expect(attribute(request, 'cost_usd')).toEqual({ doubleValue: 0.25 });
    expect(attribute(request, 'model')).toEqual({ stringValue: 'claude-opus-5-5' });
    expect(attribute(named('tool'), 'success')).toEqual({ boolValue: false });
    expect(named('tool')?.status).toEqual({ code: 2 });
    expect(request?.parentSpanId).toBe(named('interaction')?.spanId);
    expect(named('tool')?.parentSpanId).toBe(named('interaction')?.spanId);
    expect(named('interaction')?.parentSpanId).toBe(named('session')?.spanId);
    expect(request?.kind).toBe(3);
  });

  it('says whose it is as the client does', () => {
    const session = foldSession('session-1', [apiRequest({ 'os.type': 'linux' })]);
    const { attributes } = fileOf(session).resourceSpans[0].resource;
    expect(Object.fromEntries(attributes.map(({ key, value }: KeyValue) => [key, value['stringValue']]))).toEqual({
      'os.type': 'linux',
      'service.name': 'claude-code',
      'service.version': '2.1.330',
    });
    expect(attribute(spansOf(session)[2], 'os.type')).toBeUndefined();
  });
});
