import type { WireAttributes, WireValue } from './wireEvent';

/** The client versions that the demo's people run. */
export type ClientVersion = '1.0.60' | '2.0.76' | '2.1.226' | '2.1.285' | '2.1.330';

type Shape = (name: string, attributes: WireAttributes) => WireAttributes | undefined;

/** Every field the oldest clients send, by event. They send no other event. */
const SENT_BY_1_0: Readonly<Record<string, readonly string[]>> = {
  user_prompt: ['prompt', 'prompt_length'],
  api_request: [
    'model',
    'input_tokens',
    'output_tokens',
    'cache_read_tokens',
    'cache_creation_tokens',
    'cost_usd',
    'duration_ms',
  ],
  api_error: ['model', 'error', 'status_code', 'duration_ms', 'attempt'],
  tool_result: ['tool_name', 'success', 'duration_ms', 'error', 'tool_parameters'],
};

const SENT_BY_2_0: Readonly<Record<string, readonly string[]>> = {
  ...SENT_BY_1_0,
  tool_decision: ['decision', 'source', 'tool_name'],
  tool_result: ['tool_name', 'success', 'duration_ms', 'error', 'tool_parameters', 'tool_result_size_bytes'],
};

/** Fields that came with 2.1.330: older ones of the 2.1 line do not say which subagent did something. */
const NEW_IN_330 = [
  'agent_id',
  'parent_agent_id',
  'permission_mode',
  'cache_creation_5m_tokens',
  'cache_creation_1h_tokens',
  'tool_request_id',
  'prompt_text',
  'anthropic.provider',
];
const NEW_IN_280 = [
  'ttft_ms',
  'stdout_chars',
  'additional_context_chars',
  'system_message_chars',
  'initial_user_message_chars',
  'num_outputs_persisted',
  'vcs.ref.head.revision',
  'vcs.ref.head.name',
  'vcs.ref.head.type',
];
const EVENTS_NEW_IN_274 = ['managed_settings_resolved'];

function onlyAsText(sent: Readonly<Record<string, readonly string[]>>, failureId: boolean): Shape {
  return (name, attributes) => {
    const fields = sent[name];
    if (!fields) {
      return undefined;
    }
    const entries = fields.flatMap((field): Array<[string, WireValue]> => {
      const value = attributes[field];
      return value === undefined ? [] : [[field, String(value)]];
    });
    const useId = attributes['tool_use_id'];
    if (failureId && attributes['success'] === 'false' && useId !== undefined) {
      entries.push(['use_id', useId]);
    }
    return Object.fromEntries(entries);
  };
}

function withheld(fields: readonly string[], events: readonly string[] = []): Shape {
  const hidden = new Set(fields);
  return (name, attributes) => {
    if (events.includes(name)) {
      return undefined;
    }
    const hidesRequest = hidden.has('tool_request_id') && (name === 'tool_decision' || name === 'tool_result');
    return Object.fromEntries(
      Object.entries(attributes).filter(([key]) => !hidden.has(key) && !(hidesRequest && key === 'request_id'))
    );
  };
}

const SHAPES: Readonly<Record<ClientVersion, Shape>> = {
  '1.0.60': onlyAsText(SENT_BY_1_0, true),
  '2.0.76': onlyAsText(SENT_BY_2_0, false),
  '2.1.226': withheld([...NEW_IN_330, ...NEW_IN_280], EVENTS_NEW_IN_274),
  '2.1.285': withheld(NEW_IN_330),
  '2.1.330': (_name, attributes) => attributes,
};

const isNew = (version: string): boolean => version.startsWith('2.1');

/** Which client it is, and whether somebody sits at it. */
export interface ClientKind {
  readonly clientVersion: ClientVersion;
  /** `claude -p`: no person decides on anything. */
  readonly isPrint: boolean;
}

/**
 * An event's own attributes as a client sends them. Old ones in print mode do not tell what was decided.
 * @returns undefined when the client does not send the event.
 */
export function shapeFor(client: ClientKind, name: string, attributes: WireAttributes): WireAttributes | undefined {
  const isUntold = name === 'tool_decision' && client.isPrint && !isNew(client.clientVersion);
  return isUntold ? undefined : SHAPES[client.clientVersion](name, attributes);
}

/** Whether events carry `event.sequence` and `prompt.id`. */
export const hasSequence = (version: ClientVersion): boolean => isNew(version);
/** What the tool that opens a subagent is called. */
export const agentToolName = (version: ClientVersion): string => (isNew(version) ? 'Agent' : 'Task');
/** Whether records and points name the provider. */
export const sendsProvider = (version: ClientVersion): boolean => version === '2.1.330';
