import type { Budget, BudgetPeriod } from 'domain/budgets/budget';
import { labelOf, spendGroups, type SpendGroup } from 'domain/budgets/spendGroups';
import type { UsageSpan } from 'domain/usage/usageSpan';

import type { QueryOptions } from '../logsSource';
import type { MetricsDetector } from '../usage/detectMetrics';
import { loadSpend, type Spend, type SpendReading, type SpendSources, type UnreadSpend } from './loadSpend';

export interface BudgetSpendsQuestion extends SpendReading {
  readonly budgets: readonly Budget[];
  /** Each period so far: from its begin to now. */
  readonly spanOf: Readonly<Record<BudgetPeriod, UsageSpan>>;
}

/** What was spent of a budget; one that fails hides no other. */
export type BudgetSpend =
  | ({ readonly kind: 'known' } & Spend)
  | ({ readonly kind: 'unread' } & UnreadSpend)
  | { readonly kind: 'failed'; readonly cause: unknown };

async function spendOf(load: Promise<Spend | UnreadSpend>, { signal }: QueryOptions): Promise<BudgetSpend> {
  try {
    const found = await load;
    return 'gap' in found ? { kind: 'unread', ...found } : { kind: 'known', ...found };
  } catch (cause) {
    signal?.throwIfAborted();
    return { kind: 'failed', cause };
  }
}

/** The budgets that one question answers. */
interface Shared {
  readonly period: BudgetPeriod;
  readonly group: SpendGroup;
}

function sharedQuestions(budgets: readonly Budget[]): readonly Shared[] {
  const periods = [...new Set(budgets.map(({ period }) => period))];
  return periods.flatMap((period) =>
    spendGroups(budgets.filter((budget) => budget.period === period).map(({ scope }) => scope)).map((group) => ({
      period,
      group,
    }))
  );
}

/**
 * What was spent of each budget in its period so far, in their order. Budgets that have period and label in common are
 * answered by one question, budgets of one period share what is found out about its metrics.
 *
 * @throws the signal's reason when it was aborted
 */
export async function loadBudgetSpends(
  sources: SpendSources,
  { budgets, spanOf, ...reading }: BudgetSpendsQuestion,
  detect: MetricsDetector,
  options: QueryOptions = {}
): Promise<readonly BudgetSpend[]> {
  const asked = sharedQuestions(budgets).map(({ period, group }) => ({
    ...{ period, label: group.label },
    spend: spendOf(loadSpend(sources, { ...reading, group, span: spanOf[period] }, detect, options), options),
  }));
  const none: BudgetSpend = { kind: 'failed', cause: new Error('No question was asked for this budget') };
  return Promise.all(
    budgets.map(
      ({ period, scope }) =>
        asked.find((each) => each.period === period && each.label === labelOf(scope))?.spend ?? none
    )
  );
}
