import type { EventOf, SessionEvent } from '../events/sessionEvent';
import type { DurationMs, EpochMs, NanoUsd } from '../units';

/** A closed stretch of time; an instant has `startMs === endMs`. */
export interface Interval {
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
}

/** The four kinds of tokens, disjoint: `input` leaves out what the cache read or wrote. */
export interface TokenCounts {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheCreationTokens: number;
}

/** Sums over a set of events: of a session, a turn, an agent or a selection. */
export interface Totals {
  readonly events: number;
  readonly userPrompts: number;
  readonly apiRequests: number;
  readonly toolDecisions: number;
  readonly toolResults: number;
  readonly otherEvents: number;
  readonly rejections: number;
  /** `tool_result` with `success=false`. */
  readonly failedTools: number;
  /** `api_error`, `api_refusal`, `internal_error`; `api_retries_exhausted` repeats an `api_error` and does not count. */
  readonly apiErrors: number;
  readonly costNanoUsd: NanoUsd;
  /** Requests that carry no readable `cost_usd`: the cost leaves them out. */
  readonly requestsWithoutCost: number;
  readonly tokens: TokenCounts;
  /** Summed durations of API requests and of tools; parallel work counts each. */
  readonly apiMs: DurationMs;
  readonly toolMs: DurationMs;
  /** Summed waits for a person. */
  readonly waitMs: DurationMs;
}

/** Who asked: a person, the machine itself (`<task-notification>` and the like), or a slash command. */
export type PromptOrigin = 'human' | 'machine' | 'command';

/** A prompt and all that was done for it. */
export interface Turn {
  /** `prompt.id`, or `turn-<n>` where a client sends none. */
  readonly id: string;
  /** 1-based. Turn 0 gathers what came before the first prompt (start-up events). */
  readonly index: number;
  readonly prompt?: EventOf<'user_prompt'>;
  readonly origin: PromptOrigin | 'startup';
  /** First line of the prompt, the command, or what is known when the text is redacted; never empty. */
  readonly title: string;
  readonly interval: Interval;
  readonly events: readonly SessionEvent[];
  readonly totals: Totals;
  /** True when it was grouped by order because events carry no `prompt.id`. */
  readonly isByOrder: boolean;
}

export type CallOutcome = 'ok' | 'failed' | 'rejected' | 'pending';

/** One use of a tool: the request that asked for it, the decision, the result. Each may be missing. */
export interface ToolCall {
  readonly id: string;
  readonly toolName: string;
  readonly agentId: string;
  readonly turnId: string;
  readonly request?: EventOf<'api_request'>;
  readonly decision?: EventOf<'tool_decision'>;
  readonly result?: EventOf<'tool_result'>;
  readonly outcome: CallOutcome;
  readonly wait?: Wait;
  /** True when it was paired by order because the client sends no ids. */
  readonly isByOrder: boolean;
}

/** Time in which the client waited for a person's answer. An upper bound: the client does not log the question. */
export interface Wait extends Interval {
  readonly decision: EventOf<'tool_decision'>;
  readonly agentId: string;
}

/** The main conversation's key among agents. */
export const MAIN_AGENT_ID = '';

/** The main conversation or a subagent. */
export interface Agent {
  /** `agent_id`; the main conversation has `MAIN_AGENT_ID`. */
  readonly id: string;
  /** Undefined for the main conversation. A parent that sent no events hangs below the main conversation. */
  readonly parentId?: string;
  /** As the client calls it (`general-purpose`), else its shortened id; `Main conversation` for the main one. */
  readonly name: string;
  readonly depth: number;
  readonly children: readonly string[];
  /** The Agent (Task) call of the parent that opened it, where it can be told. */
  readonly openedBy?: ToolCall;
  readonly completed?: EventOf<'subagent_completed'>;
  readonly interval: Interval;
  readonly totals: Totals;
}

/** One process of the client. A resumed session has several. */
export interface ClientRun {
  /** 0-based. */
  readonly index: number;
  readonly interval: Interval;
  readonly clientVersion?: string;
  readonly eventCount: number;
}

/** What is wrong with the data itself. Each is a sentence's worth of facts; the sentence is made for the screen. */
export type DataProblem =
  | {
      readonly kind: 'sequenceGap';
      readonly run: number;
      readonly after: number;
      readonly before: number;
      readonly missing: number;
    }
  | { readonly kind: 'duplicate'; readonly eventId: string; readonly copies: number }
  | {
      readonly kind: 'unreadableField';
      readonly eventId: string;
      readonly wireName: string;
      readonly text: string;
      readonly expected: string;
    }
  | { readonly kind: 'clockBackwards'; readonly eventId: string; readonly byMs: DurationMs }
  | { readonly kind: 'unknownEvent'; readonly eventId: string; readonly reason: string };

/** A session as it was folded from its events. */
export interface Session {
  readonly id: string;
  /** By time, then sequence, then id; true duplicates left out. Indexes into it are stable for one fold. */
  readonly events: readonly SessionEvent[];
  readonly eventIndex: ReadonlyMap<string, number>;
  readonly interval: Interval;
  readonly turns: readonly Turn[];
  readonly turnOfEvent: ReadonlyMap<string, Turn>;
  readonly calls: readonly ToolCall[];
  /** Every event that belongs to a call (request, decision, result) to its calls: a request may ask for several. */
  readonly callsOfEvent: ReadonlyMap<string, readonly ToolCall[]>;
  readonly waits: readonly Wait[];
  /** The main conversation first, then each subagent below its parent, by start. */
  readonly agents: readonly Agent[];
  readonly runs: readonly ClientRun[];
  readonly totals: Totals;
  readonly problems: readonly DataProblem[];
  readonly facts: SessionFacts;
}

/** What the header says of a session. */
export interface SessionFacts {
  /** The first human prompt's first line, else what is known; never empty. */
  readonly title: string;
  readonly isTitleRedacted: boolean;
  readonly user?: string;
  readonly clientVersions: readonly string[];
  readonly models: readonly string[];
  readonly terminals: readonly string[];
  /** Largest input + cache read + cache creation of one request of the main conversation. */
  readonly contextPeakTokens: number;
  /** Resource attributes the user added (`team`, `project`, `job`, …). */
  readonly labels: Readonly<Record<string, string>>;
}
