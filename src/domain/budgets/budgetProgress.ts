import type { UsageSpan } from '../usage/usageSpan';
import { type NanoUsd, nanoUsd } from '../units';

/** How much of a budget is spent, to the nano-dollar. */
export interface BudgetProgress {
  readonly spentNanoUsd: NanoUsd;
  readonly amountNanoUsd: NanoUsd;
  /** 0 once nothing is left. */
  readonly leftNanoUsd: NanoUsd;
  /** What was spent beyond the amount; 0 within it. */
  readonly overNanoUsd: NanoUsd;
  /** The spent part of the amount, 1 for all of it; left out for a budget of nothing. */
  readonly share?: number;
}

export function budgetProgress(spentNanoUsd: NanoUsd, amountNanoUsd: NanoUsd): BudgetProgress {
  return {
    spentNanoUsd,
    amountNanoUsd,
    leftNanoUsd: nanoUsd(Math.max(0, amountNanoUsd - spentNanoUsd)),
    overNanoUsd: nanoUsd(Math.max(0, spentNanoUsd - amountNanoUsd)),
    ...(amountNanoUsd > 0 ? { share: spentNanoUsd / amountNanoUsd } : {}),
  };
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What was spent in an hour of a span on average; undefined for less than a minute, which says nothing. */
export function burnRate(spentNanoUsd: NanoUsd, { fromMs, toMs }: UsageSpan): NanoUsd | undefined {
  const lengthMs = toMs - fromMs;
  return lengthMs < MINUTE_MS ? undefined : nanoUsd(Math.round((spentNanoUsd / lengthMs) * HOUR_MS));
}
