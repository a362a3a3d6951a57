import type { NanoUsd } from '../units';

export const BUDGET_PERIODS = ['day', 'week', 'month'] as const;
/** A calendar period, in the time zone of whoever looks; weeks begin as that person's calendar has them. */
export type BudgetPeriod = (typeof BUDGET_PERIODS)[number];

/**
 * Whose spending a budget limits: everybody's together; that of each value of a label, each on its own (every user
 * may spend as much); or that of one value. Labels have the client's names (`user.email`).
 */
export type BudgetScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'each'; readonly label: string }
  | { readonly kind: 'one'; readonly label: string; readonly value: string };

/** How much may be spent in a period, as the settings say. */
export interface Budget {
  readonly name: string;
  readonly scope: BudgetScope;
  readonly period: BudgetPeriod;
  readonly amountNanoUsd: NanoUsd;
}
