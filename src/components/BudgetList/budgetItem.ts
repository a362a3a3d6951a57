import type { Budget } from 'domain/budgets/budget';
import type { BudgetStanding } from 'domain/budgets/budgetStanding';
import type { UsageSpan } from 'domain/usage/usageSpan';
import type { EpochMs, NanoUsd } from 'domain/units';

/** What one value, or whoever the budget is for, has spent of the amount. */
export interface BudgetLine {
  /** The value of the label, where everybody has an amount of their own. */
  readonly value?: string;
  readonly name: string;
  readonly standing: BudgetStanding;
  /** The sessions of the period; left out where they cannot be told from others. */
  readonly href?: string;
}

/** What is known of a budget. */
export type BudgetFound =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  /** There are figures, but nobody can say how to read them. */
  | { readonly kind: 'unread'; readonly why: string }
  | {
      readonly kind: 'known';
      /** One, or one for each value: the worst first. */
      readonly lines: readonly BudgetLine[];
      /** Up to when the spending is known. */
      readonly untilMs: EpochMs;
      /** What is to be known of the figures. */
      readonly notes: readonly string[];
      /** What was spent without the label, so that it counts for nobody. */
      readonly unlabelledNanoUsd?: NanoUsd;
    };

export interface BudgetItem {
  readonly budget: Budget;
  /** Whose spending it limits: `Everybody together`, `Each User`. */
  readonly whose: string;
  /** The whole period that now lies in. */
  readonly period: UsageSpan;
  readonly found: BudgetFound;
}
