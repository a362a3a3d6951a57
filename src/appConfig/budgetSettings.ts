import { type Budget, BUDGET_PERIODS, type BudgetScope } from 'domain/budgets/budget';
import { type NanoUsd, nanoUsd, usdFromNanoUsd } from 'domain/units';
import { type JsonObject, readChoice, readList, readNumber, readText, type Report, required, watched } from './reading';

/** From a cent to what exact money can hold. */
const AMOUNT_RANGE = { min: 0.01, max: 9_000_000 };
/** Each is a question to the database whenever budgets are shown. */
const MOST_BUDGETS = 50;

/** To the micro-dollar, so that writing and reading give the same. */
const amountOf = (usd: number): NanoUsd => nanoUsd(Math.round(usd * 1e6) * 1000);

type Limit = Omit<Budget, 'name'>;

function readScope(entry: JsonObject, report: Report): BudgetScope {
  const label = readText(entry, 'label', report);
  const value = readText(entry, 'value', report);
  if (label === undefined) {
    if (value !== undefined) {
      report('noLabel', 'label');
    }
    return { kind: 'all' };
  }
  return value === undefined ? { kind: 'each', label } : { kind: 'one', label, value };
}

/** A budget of which anything does not fit is none: a misread scope would limit somebody else's spending. */
function readLimit(entry: JsonObject, reportOnce: Report): Limit | undefined {
  const { report, fits } = watched(reportOnce);
  const scope = readScope(entry, report);
  const usd = required(entry, 'amountUsd', readNumber(entry, 'amountUsd', AMOUNT_RANGE, report), report);
  const period = required(entry, 'period', readChoice(entry, 'period', BUDGET_PERIODS, report), report);
  return fits() && usd !== undefined && period !== undefined
    ? { scope, period, amountNanoUsd: amountOf(usd) }
    : undefined;
}

/** The setting `budgets`. No two have the same name. */
export const readBudgets = (value: unknown, reportAt: (index?: number) => Report): Budget[] =>
  readList(value, { nameField: 'name', most: MOST_BUDGETS }, readLimit, reportAt).map(([name, limit]) => ({
    name,
    ...limit,
  }));

/** The inverse of `readBudgets`. */
export const writeBudgets = (budgets: readonly Budget[]): JsonObject[] =>
  budgets.map(({ name, scope, amountNanoUsd, period }) => {
    const { kind, ...labelled } = scope;
    return { name, ...labelled, amountUsd: usdFromNanoUsd(amountNanoUsd), period };
  });
