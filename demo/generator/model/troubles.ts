import type { Actor } from './actor';
import type { Desk } from './desk';

export interface ApiFailure {
  readonly status: number;
  readonly error: string;
  /** Attempts before the client gave up; 1 where it did not try again. */
  readonly attempts: number;
  readonly durationMs: number;
}

export const OVERLOADED: ApiFailure = { status: 529, error: 'Overloaded', attempts: 11, durationMs: 187_400 };
export const RATE_LIMITED: ApiFailure = {
  status: 429,
  error: 'This request would exceed your rate limit. Please try again later.',
  attempts: 11,
  durationMs: 214_900,
};
export const SERVER_ERROR: ApiFailure = {
  status: 500,
  error: 'Internal server error',
  attempts: 11,
  durationMs: 142_300,
};

/** A request that failed for good, retries included. */
export function failRequest(desk: Desk, failure: ApiFailure, actor: Actor = desk.main): void {
  const { book } = desk.stage;
  const durationMs = Math.round(desk.random.around(failure.durationMs, 0.15));
  actor.nowMs += durationMs;
  book.record(
    'api_error',
    actor.nowMs,
    {
      agent_id: actor.agentId,
      parent_agent_id: actor.parentAgentId,
      model: actor.model,
      error: failure.error,
      status_code: failure.status,
      duration_ms: durationMs,
      attempt: failure.attempts,
      speed: 'normal',
      query_source: actor.querySource,
      effort: desk.effort,
    },
    actor.promptId
  );
  if (failure.attempts > 1) {
    book.record(
      'api_retries_exhausted',
      actor.nowMs + 1,
      {
        model: actor.model,
        error: failure.error,
        status_code: failure.status,
        total_attempts: failure.attempts,
        total_retry_duration_ms: durationMs,
        speed: 'normal',
      },
      actor.promptId
    );
  }
  actor.nowMs += 4;
}

/** The model declines. No error of the connection: the answer is a refusal. */
export function refuse(desk: Desk): void {
  const { main, stage } = desk;
  main.nowMs += desk.random.int(900, 2600);
  stage.book.record(
    'api_refusal',
    main.nowMs,
    {
      model: main.model,
      request_id: `req_011C${desk.random.base58(20)}`,
      query_source: main.querySource,
      speed: 'normal',
      attempt: 1,
      effort: desk.effort,
      server_fallback_hop: false,
      has_category: true,
      has_explanation: true,
    },
    main.promptId
  );
}
