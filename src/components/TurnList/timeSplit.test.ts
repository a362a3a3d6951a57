import type { Turn } from 'domain/sessions/session';
import { durationMs, epochMs, nanoUsd } from 'domain/units';
import { timeSplit } from './timeSplit';

const turnOf = (wall: number, model: number, tool: number, wait: number): Turn => ({
  id: 't',
  index: 1,
  origin: 'human',
  title: 'Do it',
  interval: { startMs: epochMs(1000), endMs: epochMs(1000 + wall) },
  events: [],
  isByOrder: false,
  totals: {
    events: 0,
    userPrompts: 0,
    apiRequests: 0,
    toolDecisions: 0,
    toolResults: 0,
    otherEvents: 0,
    rejections: 0,
    failedTools: 0,
    apiErrors: 0,
    costNanoUsd: nanoUsd(0),
    requestsWithoutCost: 0,
    tokens: { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheCreationTokens: 0 },
    apiMs: durationMs(model),
    toolMs: durationMs(tool),
    waitMs: durationMs(wait),
  },
});

describe('timeSplit', () => {
  it('leaves to "other" what nothing accounts for', () => {
    expect(timeSplit(turnOf(1000, 500, 200, 100))).toMatchObject({ otherMs: 200, wallMs: 1000 });
  });

  it('has no negative rest when work ran in parallel', () => {
    expect(timeSplit(turnOf(1000, 900, 900, 0)).otherMs).toBe(0);
  });
});
