import * as fc from 'fast-check';

import { durationMs, nanoUsd } from '../units';
import { acceptRate, allTokens, cacheHitRatio, usageChange, type UsageFigures, usageRates } from './usageFigures';

const count = fc.option(fc.nat(), { nil: undefined });

/** Figures of which any may be unknown or nothing. */
const figures: fc.Arbitrary<UsageFigures> = fc
  .record({
    cost: count,
    sessions: count,
    prompts: count,
    user: count,
    cli: count,
    added: count,
    removed: count,
    commits: count,
  })
  .map(({ cost, sessions, prompts, user, cli, added, removed, commits }) => ({
    ...(cost === undefined ? {} : { costNanoUsd: nanoUsd(cost) }),
    ...(sessions === undefined ? {} : { sessions }),
    ...(prompts === undefined ? {} : { prompts }),
    ...(user === undefined ? {} : { activeUserMs: durationMs(user) }),
    ...(cli === undefined ? {} : { activeCliMs: durationMs(cli) }),
    ...(added === undefined ? {} : { linesAdded: added }),
    ...(removed === undefined ? {} : { linesRemoved: removed }),
    ...(commits === undefined ? {} : { commits }),
  }));

describe('cost apiece', () => {
  it('is what each cost on average', () => {
    expect(
      usageRates({
        costNanoUsd: nanoUsd(6_000_000_000),
        sessions: 4,
        prompts: 12,
        activeUserMs: durationMs(1_800_000),
        activeCliMs: durationMs(5_400_000),
        linesAdded: 1_500,
        linesRemoved: 500,
        commits: 3,
      })
    ).toEqual({
      perSession: 1_500_000_000,
      perPrompt: 500_000_000,
      perActiveHour: 3_000_000_000,
      perCommit: 2_000_000_000,
      perThousandLines: 3_000_000_000,
    });
  });

  it('is unknown by what is unknown or nothing, never infinite', () => {
    fc.assert(
      fc.property(figures, (each) => {
        const rates = usageRates(each);
        for (const rate of Object.values(rates)) {
          expect(rate === undefined || Number.isInteger(rate)).toBe(true);
        }
        expect(rates.perSession !== undefined).toBe(each.costNanoUsd !== undefined && (each.sessions ?? 0) > 0);
        const hasLines = each.linesAdded !== undefined && each.linesRemoved !== undefined;
        expect(rates.perThousandLines === undefined || hasLines).toBe(true);
      })
    );
  });
});

describe('parts of a whole', () => {
  it('are unknown where there is no whole', () => {
    expect(acceptRate(undefined)).toBeUndefined();
    expect(acceptRate([])).toBeUndefined();
    expect(acceptRate([{ decision: 'abort', source: 'user_abort', count: 3 }])).toBeUndefined();
    expect(
      cacheHitRatio({ inputTokens: 0, outputTokens: 9, cacheReadTokens: 0, cacheCreationTokens: 0 })
    ).toBeUndefined();
  });

  it('are those of what was decided, and of what went in', () => {
    const decisions = [
      { decision: 'accept', source: 'config', count: 2 },
      { decision: 'accept', source: 'user_temporary', count: 1 },
      { decision: 'reject', source: 'user_reject', count: 1 },
    ];
    expect(acceptRate(decisions)).toBe(0.75);
    const tokens = { inputTokens: 1, outputTokens: 5, cacheReadTokens: 6, cacheCreationTokens: 1 };
    expect(cacheHitRatio(tokens)).toBe(0.75);
    expect(allTokens(tokens)).toBe(13);
  });
});

describe('the change of a figure', () => {
  it.each([
    [3, 2, { before: 2, difference: 1, ratio: 0.5 }],
    [1, 4, { before: 4, difference: -3, ratio: -0.75 }],
    [5, 0, { before: 0, difference: 5 }],
    [0, 0, { before: 0, difference: 0 }],
    [undefined, 3, undefined],
    [3, undefined, undefined],
  ])('%p after %p is %j', (now, before, change) => {
    expect(usageChange(now, before)).toEqual(change);
  });
});
