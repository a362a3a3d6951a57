import type { Budget } from 'domain/budgets/budget';
import { type BudgetTrend, budgetStanding } from 'domain/budgets/budgetStanding';
import { addMs, epochMs, nanoUsd } from 'domain/units';

import type { BudgetItem, BudgetLine } from '../budgetItem';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** November 2026, and the evening of its twentieth day. */
const period = { fromMs: epochMs(Date.UTC(2026, 10, 1)), toMs: epochMs(Date.UTC(2026, 11, 1)) };
const untilMs = addMs(period.fromMs, 20 * DAY_MS);

export const usd = (amount: number) => nanoUsd(amount * 1e9);

const recent = (spent: number): BudgetTrend => ({
  recent: { span: { fromMs: addMs(untilMs, -3 * HOUR_MS), toMs: untilMs }, spentNanoUsd: usd(spent) },
});
/** Earlier weeks that spend half of the month's money in its last ten days. */
export const BY_WEEKS: BudgetTrend = {
  ...recent(3),
  shape: {
    weeks: 3,
    share: 0.5,
    behind: 30,
    rests: [5, 10, 15],
    rest: [{ fromMs: untilMs, toMs: period.toMs, weight: 30 }],
  },
};
export const STRAIGHT: BudgetTrend = { ...recent(0), shape: { weeks: 1, behind: 0, rest: [], rests: [] } };

/** What one value of a hundred dollars has spent, on a straight line unless weeks are known. */
export function lineOf(name: string, spent: number, trend: BudgetTrend | undefined = STRAIGHT): BudgetLine {
  const spentIn = { span: { fromMs: period.fromMs, toMs: untilMs }, spentNanoUsd: usd(spent) };
  return { name, value: name, href: `/sessions?${name}`, standing: budgetStanding(usd(100), period, spentIn, trend) };
}

const budget = (name: string, scope: Budget['scope']): Budget => ({
  name,
  scope,
  period: 'month',
  amountNanoUsd: usd(100),
});

export const singleItem = (name: string, line: BudgetLine, notes: readonly string[] = []): BudgetItem => ({
  budget: budget(name, { kind: 'all' }),
  whose: 'everybody together',
  period,
  found: { kind: 'known', lines: [line], untilMs, notes },
});

export const eachItem = (name: string, lines: readonly BudgetLine[], unlabelled?: number): BudgetItem => ({
  budget: budget(name, { kind: 'each', label: 'user.email' }),
  whose: 'for each value of User',
  period,
  found: {
    kind: 'known',
    lines,
    untilMs,
    notes: [],
    ...(unlabelled === undefined ? {} : { unlabelledNanoUsd: usd(unlabelled) }),
  },
});

export const unknownItem = (name: string, found: BudgetItem['found']): BudgetItem => ({
  budget: budget(name, { kind: 'all' }),
  whose: 'everybody together',
  period,
  found,
});
