import type { SessionRow } from 'domain/sessions/sessionRow';
import { durationMs, epochMs, nanoUsd } from 'domain/units';

/** The moment at which tests of the list look at it. */
export const NOW = epochMs(Date.UTC(2026, 10, 23, 12));

/** A session of half an hour that ended half an hour ago, with what a test says of it. */
export const sessionRowOf = (fields: Partial<SessionRow> = {}): SessionRow => ({
  id: '3459316f-4b57-4041-aae2-04fad0375ff6',
  firstPrompt: 'Tidy the repo',
  startMs: epochMs(NOW - 3_600_000),
  endMs: epochMs(NOW - 1_800_000),
  durationMs: durationMs(1_800_000),
  models: [],
  clientVersions: [],
  terminals: [],
  events: 0,
  userPrompts: 0,
  apiRequests: 0,
  toolDecisions: 0,
  toolResults: 0,
  rejections: 0,
  failedTools: 0,
  apiErrors: 0,
  costNanoUsd: nanoUsd(0),
  tokens: { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheCreationTokens: 0 },
  ...fields,
});
