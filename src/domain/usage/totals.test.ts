import * as fc from 'fast-check';

import { apiRequest, record, toolDecision, toolResult, userPrompt } from 'testing/builders';

import { parseEvent } from '../events/parseEvent';
import { totalsOf } from './totals';

const totals = (rows: readonly unknown[]) => totalsOf(rows.map(parseEvent));

describe('totals', () => {
  it('of nothing are zero', () => {
    expect(totals([])).toMatchObject({ events: 0, costNanoUsd: 0, apiMs: 0, waitMs: 0, tokens: { inputTokens: 0 } });
  });

  it('count each kind once', () => {
    const rows = [userPrompt(), apiRequest(), toolDecision(), toolResult(), record('compaction'), record('tomorrow')];
    expect(totals(rows)).toMatchObject({
      events: 6,
      userPrompts: 1,
      apiRequests: 1,
      toolDecisions: 1,
      toolResults: 1,
      otherEvents: 2,
    });
  });

  it('count an error of the API once, though exhausted retries repeat it', () => {
    const rows = ['api_error', 'api_retries_exhausted', 'api_refusal', 'internal_error'].map((name) => record(name));
    expect(totals(rows)).toMatchObject({ apiErrors: 3, otherEvents: 4 });
  });

  it('count what was rejected and what failed', () => {
    const rows = [toolDecision({ decision: 'reject' }), toolDecision(), toolResult({ success: false }), toolResult()];
    expect(totals(rows)).toMatchObject({ rejections: 1, failedTools: 1, toolMs: 100 });
  });

  it('say how many requests have no cost', () => {
    expect(totals([apiRequest({ cost_usd: undefined }), apiRequest()])).toMatchObject({
      requestsWithoutCost: 1,
      costNanoUsd: 4_167_600,
    });
  });

  it('are exact where sums of binary fractions are not', () => {
    const costs = Array.from({ length: 10 }, () => apiRequest({ cost_usd: '0.1' }));
    expect(totals(costs).costNanoUsd).toBe(1_000_000_000);
    const nanos = fc.array(fc.integer({ min: 0, max: 10 ** 10 }), { maxLength: 50 });
    fc.assert(
      fc.property(nanos, (amounts) => {
        const rows = amounts.map((nano) => apiRequest({ cost_usd: String(nano / 1e9) }));
        expect(totals(rows).costNanoUsd).toBe(amounts.reduce((a, b) => a + b, 0));
      })
    );
  });

  it('keep the four kinds of tokens apart', () => {
    expect(totals([apiRequest(), apiRequest()]).tokens).toEqual({
      inputTokens: 20,
      outputTokens: 40,
      cacheReadTokens: 2000,
      cacheCreationTokens: 200,
    });
  });
});
