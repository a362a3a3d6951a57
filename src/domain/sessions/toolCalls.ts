import { eventStart } from '../events/eventInterval';
import type { EventOf, SessionEvent } from '../events/sessionEvent';
import type { EpochMs } from '../units';
import { indexRequests, type RequestIndex } from './askingRequest';
import { type CallOutcome, MAIN_AGENT_ID, type ToolCall } from './session';

type Decision = EventOf<'tool_decision'>;
type Result = EventOf<'tool_result'>;

/** A call before its wait is known. */
export type CallDraft = Omit<ToolCall, 'wait'>;

/** A call while its events are being gathered. */
interface Gathering {
  toolUseId?: string;
  decision?: Decision;
  result?: Result;
  isByOrder: boolean;
}

class CallGatherer {
  readonly calls: Gathering[] = [];
  private readonly byId = new Map<string, Gathering>();
  /** Accepted decisions without an id that wait for their result, by agent and tool, first come first served. */
  private readonly open = new Map<string, Gathering[]>();

  addDecision(decision: Decision): void {
    const id = decision.fields.toolUseId;
    const call = this.find(id) ?? this.start(id);
    call.decision = decision;
    if (id === undefined && decision.fields.decision !== 'reject') {
      const key = queueKey(decision);
      const queue = this.open.get(key) ?? [];
      queue.push(call);
      this.open.set(key, queue);
    }
  }

  addResult(result: Result): void {
    const id = result.fields.toolUseId;
    const call = this.find(id) ?? this.takeOpen(result) ?? this.start(id);
    call.result = result;
  }

  private find(id: string | undefined): Gathering | undefined {
    return id === undefined ? undefined : this.byId.get(id);
  }

  /** Some clients give ids to failed results alone, so a result with an id may belong to a decision without. */
  private takeOpen(result: Result): Gathering | undefined {
    const call = this.open.get(queueKey(result))?.shift();
    if (call) {
      call.isByOrder = true;
      call.toolUseId = result.fields.toolUseId;
    }
    return call;
  }

  private start(id: string | undefined): Gathering {
    const call: Gathering = { toolUseId: id, isByOrder: id === undefined };
    this.calls.push(call);
    if (id !== undefined) {
      this.byId.set(id, call);
    }
    return call;
  }
}

const queueKey = (event: Decision | Result): string =>
  JSON.stringify([event.agentId ?? MAIN_AGENT_ID, event.promptId ?? '', event.fields.toolName ?? '']);

function outcomeOf(decision: Decision | undefined, result: Result | undefined): CallOutcome {
  if (result) {
    return result.fields.success === false ? 'failed' : 'ok';
  }
  return decision?.fields.decision === 'reject' ? 'rejected' : 'pending';
}

/** When the tool was wanted: at the decision, else when it began to run. */
const wantedAt = (decision: Decision | undefined, event: Decision | Result): EpochMs =>
  decision ? decision.timeMs : eventStart(event);

interface AskedBy {
  readonly request?: EventOf<'api_request'>;
  readonly isByOrder: boolean;
}

/** The request that asked for the tool. One of another prompt cannot have: the one that did is missing. */
function askedBy(
  { decision, result }: Gathering,
  event: Decision | Result,
  requests: RequestIndex,
  turnIdOf: (eventId: string) => string
): AskedBy {
  const requestId = decision?.fields.requestId ?? result?.fields.requestId;
  if (requestId !== undefined) {
    return { request: requests.byId(requestId), isByOrder: false };
  }
  const likely = requests.byOrder(event.agentId ?? MAIN_AGENT_ID, wantedAt(decision, event));
  const request = likely && turnIdOf(likely.id) === turnIdOf(event.id) ? likely : undefined;
  return { request, isByOrder: request !== undefined };
}

function callDraft(
  call: Gathering,
  index: number,
  requests: RequestIndex,
  turnIdOf: (eventId: string) => string
): CallDraft | undefined {
  const { decision, result } = call;
  const event = decision ?? result;
  if (!event) {
    return undefined;
  }
  const { request, isByOrder } = askedBy(call, event, requests, turnIdOf);
  return {
    id: call.toolUseId ?? `call-${index + 1}`,
    toolName: decision?.fields.toolName ?? result?.fields.toolName ?? '',
    agentId: event.agentId ?? MAIN_AGENT_ID,
    turnId: turnIdOf(event.id),
    request,
    decision,
    result,
    outcome: outcomeOf(decision, result),
    isByOrder: call.isByOrder || isByOrder,
  };
}

/**
 * Pairs decisions and results by `tool_use_id` and finds the request that asked by `request_id`; where a client sends
 * no ids, by agent, prompt, tool and order. `events` in order; calls come by their first event. A rejected call has no
 * result, and a call that is under way neither.
 */
export function findToolCalls(
  events: readonly SessionEvent[],
  turnIdOf: (eventId: string) => string
): readonly CallDraft[] {
  const gatherer = new CallGatherer();
  for (const event of events) {
    if (event.type === 'tool_decision') {
      gatherer.addDecision(event);
    } else if (event.type === 'tool_result') {
      gatherer.addResult(event);
    }
  }
  const requests = indexRequests(events);
  return gatherer.calls
    .map((call, index) => callDraft(call, index, requests, turnIdOf))
    .filter((call): call is CallDraft => call !== undefined);
}

const eventsOf = (call: ToolCall): readonly SessionEvent[] =>
  [call.request, call.decision, call.result].filter((event) => event !== undefined);

/** Every event of a call to the calls it belongs to. */
export function callsByEvent(calls: readonly ToolCall[]): ReadonlyMap<string, readonly ToolCall[]> {
  const found = new Map<string, ToolCall[]>();
  for (const call of calls) {
    for (const { id } of eventsOf(call)) {
      const known = found.get(id) ?? [];
      known.push(call);
      found.set(id, known);
    }
  }
  return found;
}
