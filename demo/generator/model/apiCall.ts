import { type Actor, agentFields } from './actor';
import { costUsd, type Model, type TokenUse } from './prices';
import type { Stage } from './stage';

const MINUTE = 60_000;

/** A request to the model as it went over the wire. */
export interface ApiCall {
  readonly requestId: string;
  readonly startMs: number;
  readonly firstTokenMs: number;
  readonly endMs: number;
}

export interface ApiCallPlan {
  readonly outputTokens: number;
  /** Text for the person; none where the model only asks for tools. */
  readonly say?: string;
  readonly querySource?: string;
}

/** Tokens per second and typical time to the first, by model family. */
const PACE: ReadonlyArray<readonly [prefix: string, tokensPerSecond: number, firstTokenMs: number]> = [
  ['claude-haiku', 150, 520],
  ['claude-3-5-haiku', 110, 640],
  ['claude-sonnet', 78, 1150],
  ['claude-opus', 58, 1700],
  ['glm', 66, 1400],
];

function paceOf(model: Model): readonly [tokensPerSecond: number, firstTokenMs: number] {
  const found = PACE.find(([prefix]) => model.startsWith(prefix));
  return found ? [found[1], found[2]] : [60, 1500];
}

/** Subscriptions keep the main conversation cached for an hour, everything else five minutes. */
function cacheLifeMs(stage: Stage, actor: Actor): number {
  return stage.setup.person.login && actor.agentId === undefined ? 60 * MINUTE : 5 * MINUTE;
}

/** What the next request of an actor costs in tokens; its context grows by it. */
function spendTokens(stage: Stage, actor: Actor, outputTokens: number): TokenUse {
  const { random } = stage.setup;
  const lifeMs = cacheLifeMs(stage, actor);
  if (actor.lastRequestMs !== undefined && actor.nowMs - actor.lastRequestMs > lifeMs) {
    actor.cachedTokens = 0;
  }
  const input = random.int(3, 14);
  const writes = Math.max(0, actor.contextTokens - actor.cachedTokens - input);
  const cacheRead = Math.min(actor.cachedTokens, actor.contextTokens);
  actor.cachedTokens = cacheRead + writes;
  actor.lastRequestTokens = input + cacheRead + writes + outputTokens;
  actor.contextTokens += outputTokens;
  const isLong = lifeMs > 5 * MINUTE;
  return {
    input,
    output: outputTokens,
    cacheRead,
    cacheWrite5m: isLong ? 0 : writes,
    cacheWrite1h: isLong ? writes : 0,
  };
}

/** Asks the model; the actor's clock moves to the end of the answer. */
export function callApi(stage: Stage, actor: Actor, plan: ApiCallPlan): ApiCall {
  const use = spendTokens(stage, actor, plan.outputTokens);
  const call = timing(stage, actor.model, actor.nowMs, plan.outputTokens);
  recordCall(stage, actor, { model: actor.model, use, call, plan });
  actor.nowMs = call.endMs;
  actor.lastRequestMs = call.endMs;
  return call;
}

/** A request beside the conversation, as for a title: a small model, a context of its own, nothing waits for it. */
export function callHelper(stage: Stage, plan: ApiCallPlan & { model: Model; atMs: number; use: TokenUse }): ApiCall {
  const call = timing(stage, plan.model, plan.atMs, plan.use.output);
  recordCall(stage, stage.main, { model: plan.model, use: plan.use, call, plan });
  return call;
}

function timing(stage: Stage, model: Model, startMs: number, outputTokens: number): ApiCall {
  const { random, isFast } = stage.setup;
  const [tokensPerSecond, firstTokenMs] = paceOf(model);
  const haste = isFast ? 2.5 : 1;
  const first = Math.round(random.around(firstTokenMs, 0.35) / haste);
  const rest = Math.round(random.around((outputTokens / tokensPerSecond) * 1000, 0.2) / haste);
  const requestId = `req_011C${random.base58(20)}`;
  return { requestId, startMs, firstTokenMs: startMs + first, endMs: startMs + first + rest + 1 };
}

interface CallRecord {
  readonly model: Model;
  readonly use: TokenUse;
  readonly call: ApiCall;
  readonly plan: ApiCallPlan;
}

function recordCall(stage: Stage, actor: Actor, { model, use, call, plan }: CallRecord): void {
  const { setup, book } = stage;
  const querySource = plan.querySource ?? actor.querySource;
  const isFast = setup.isFast && model.startsWith('claude-opus');
  const cost = costUsd(model, use, isFast);
  book.record(
    'api_request',
    call.endMs,
    {
      ...agentFields(actor),
      model,
      input_tokens: use.input,
      output_tokens: use.output,
      cache_read_tokens: use.cacheRead,
      cache_creation_tokens: use.cacheWrite5m + use.cacheWrite1h,
      cache_creation_5m_tokens: use.cacheWrite5m,
      cache_creation_1h_tokens: use.cacheWrite1h,
      cost_usd: cost,
      cost_usd_micros: Math.round(cost * 1e6),
      duration_ms: call.endMs - call.startMs,
      ttft_ms: call.firstTokenMs - call.startMs,
      request_id: call.requestId,
      speed: isFast ? 'fast' : 'normal',
      query_source: querySource,
      ...effortOf(stage, model),
      'agent.name': actor.agentType,
      'skill.name': actor.skill,
    },
    actor.promptId
  );
  if (plan.say !== undefined) {
    recordResponse(stage, actor, { model, call, querySource, text: plan.say });
  }
}

function recordResponse(
  stage: Stage,
  actor: Actor,
  said: { model: Model; call: ApiCall; querySource: string; text: string }
): void {
  const { setup, book } = stage;
  book.record(
    'assistant_response',
    said.call.endMs + (setup.random.chance(0.3) ? 1 : 0),
    {
      ...agentFields(actor),
      response_length: said.text.length,
      response: setup.flags.responses ? said.text : '<REDACTED>',
      model: said.model,
      query_source: said.querySource,
      request_id: said.call.requestId,
      'message.uuid': setup.random.uuid(),
    },
    actor.promptId
  );
}

/** Small models know no effort. */
export const effortOf = (stage: Stage, model: Model): { effort: string | undefined } => ({
  effort: model.includes('haiku') || model.includes('sonnet-4') ? undefined : stage.setup.effort,
});
