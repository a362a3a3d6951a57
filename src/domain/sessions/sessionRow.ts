import type { DurationMs, EpochMs, NanoUsd } from '../units';
import type { TokenCounts } from './session';

/** What the database adds up, of one session or of many. */
export interface SummedFigures {
  readonly events: number;
  readonly userPrompts: number;
  readonly apiRequests: number;
  readonly toolDecisions: number;
  readonly toolResults: number;
  readonly rejections: number;
  readonly failedTools: number;
  readonly apiErrors: number;
  readonly costNanoUsd: NanoUsd;
  readonly tokens: TokenCounts;
}

/** One line of the Sessions list, as the database sums it up over the range. */
export interface SessionRow extends SummedFigures {
  readonly id: string;
  /** First line of the first human prompt in range; undefined when none was found. `<REDACTED>` is kept as it is. */
  readonly firstPrompt?: string;
  readonly user?: string;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly durationMs: DurationMs;
  readonly models: readonly string[];
  readonly clientVersions: readonly string[];
  readonly terminals: readonly string[];
}
