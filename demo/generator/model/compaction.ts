import type { Actor } from './actor';
import { callApi } from './apiCall';
import type { Stage } from './stage';

/** What stays cached after a compaction: tools and system prompt. */
const STABLE_PREFIX_TOKENS = 13_900;

/** Summarises the conversation and goes on with the summary. */
export function compact(stage: Stage, actor: Actor, trigger: 'manual' | 'auto'): void {
  const { random } = stage.setup;
  const preTokens = actor.contextTokens;
  const startMs = actor.nowMs;
  const call = callApi(stage, actor, { outputTokens: random.int(2600, 5200), querySource: 'compact', say: SUMMARY });
  const postTokens = 18_400 + random.int(5200, 9800);
  actor.nowMs = call.endMs + random.int(30, 90);
  stage.book.record(
    'compaction',
    actor.nowMs,
    {
      trigger,
      success: 'true',
      duration_ms: String(actor.nowMs - startMs),
      pre_tokens: String(preTokens),
      post_tokens: String(postTokens),
      precompute_reuse: trigger === 'manual' ? 'miss_not_ready' : undefined,
    },
    actor.promptId
  );
  actor.contextTokens = postTokens;
  actor.cachedTokens = STABLE_PREFIX_TOKENS;
}

const SUMMARY =
  'Summary so far: what was asked, which files were read and changed, what the tests say, and the three steps that are left.';

/** A compaction that did not work: the conversation stays as long as it is. */
export function failCompaction(stage: Stage, actor: Actor, error: string): void {
  const durationMs = stage.setup.random.int(4_000, 9_000);
  actor.nowMs += durationMs;
  stage.book.record(
    'compaction',
    actor.nowMs,
    {
      trigger: 'manual',
      success: 'false',
      duration_ms: String(durationMs),
      pre_tokens: String(actor.contextTokens),
      error,
    },
    actor.promptId
  );
}

/** The model refuses a context that is too long; the client compacts and tries again. */
export function overflow(stage: Stage, actor: Actor): void {
  const { setup, book } = stage;
  actor.nowMs += setup.random.int(300, 900);
  book.record(
    'api_error',
    actor.nowMs,
    {
      model: actor.model,
      error: `prompt is too long: ${setup.contextLimit + 12_345} tokens > ${setup.contextLimit} maximum`,
      status_code: 400,
      duration_ms: setup.random.int(180, 700),
      attempt: 1,
      speed: 'normal',
      query_source: actor.querySource,
      effort: setup.effort,
    },
    actor.promptId
  );
  actor.nowMs += setup.random.int(5, 20);
  compact(stage, actor, 'auto');
}
