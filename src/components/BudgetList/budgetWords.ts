import { t } from '@grafana/i18n';

import { estimated, formatCount, formatPercent, formatUsd } from '../numbers';
import { rawValues } from '../rawValues';
import type { BudgetForecast, ForecastBasis } from 'domain/budgets/budgetForecast';
import { BUDGET_STATES, type BudgetStanding, type BudgetState } from 'domain/budgets/budgetStanding';

import type { BudgetLine } from './budgetItem';

/** How a budget stands, in words for a person. */
export function stateWords(state: BudgetState): string {
  switch (state) {
    case 'exceeded':
      return t('usage.budgets.exceeded', 'Exceeded');
    case 'willExceed':
      return t('usage.budgets.will-exceed', 'Will exceed');
    case 'mayExceed':
      return t('usage.budgets.may-exceed', 'May exceed');
    case 'onCourse':
      return t('usage.budgets.on-course', 'On course');
    case 'early':
      return t('usage.budgets.early', 'Too early to tell');
    case 'waiting':
      return t('usage.budgets.waiting', 'Forecast is being worked out');
  }
}

/** How many stand how, the worst first; a state that nobody has is left out. */
export const countWords = (lines: readonly BudgetLine[]): string =>
  BUDGET_STATES.map((state) => [state, lines.filter(({ standing }) => standing.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${stateWords(state)}: ${formatCount(count)}`)
    .join(' · ');

export const spentWords = ({ progress }: BudgetStanding): string =>
  t('usage.budgets.spent-of', '{{spent}} of {{amount}}', {
    spent: formatUsd(progress.spentNanoUsd),
    amount: formatUsd(progress.amountNanoUsd),
    ...rawValues,
  });

/** The spent part, and what is left or over. */
export function leftWords({ progress }: BudgetStanding): string {
  const { share, overNanoUsd, leftNanoUsd } = progress;
  const rest =
    overNanoUsd > 0
      ? t('usage.budgets.over', '{{over}} over', { over: formatUsd(overNanoUsd), ...rawValues })
      : t('usage.budgets.left', '{{left}} left', { left: formatUsd(leftNanoUsd), ...rawValues });
  return share === undefined ? rest : `${formatPercent(share, 0)} · ${rest}`;
}

/** What a forecast goes by. */
export function basisWords(basis: ForecastBasis): string {
  if (basis.kind === 'weeks') {
    return t('usage.budgets.by-weeks', 'by the same hours of the last {{count}} weeks', { count: basis.weeks });
  }
  return basis.isHistoryKnown
    ? t('usage.budgets.by-line', 'straight line: there are no two earlier weeks to go by')
    : t('usage.budgets.by-line-unread', 'straight line: earlier weeks could not be read');
}

/** What is to be said of all forecasts at once; undefined where there is none yet. */
export function commonBasis(lines: readonly BudgetLine[]): string | undefined {
  const forecasts = lines.flatMap(({ standing: { forecast } }) => forecast ?? []);
  const [words] = forecasts.map((each) => (each.kind === 'early' ? certaintyWords(each) : basisWords(each.basis)));
  return words;
}

/** What the period will have cost, marked as an estimate. */
export const forecastWords = (forecast: BudgetForecast): string =>
  forecast.kind === 'early' ? stateWords('early') : estimated(formatUsd(forecast.totalNanoUsd));

/** How sure a forecast is, or why there is none. */
export function certaintyWords(forecast: BudgetForecast): string | undefined {
  if (forecast.kind === 'early') {
    return t('usage.budgets.early-why', 'less than a tenth of such a period has passed, or of what it usually costs');
  }
  const { range } = forecast;
  return range === undefined
    ? undefined
    : t('usage.budgets.range', '{{low}} to {{high}} by single weeks', {
        low: formatUsd(range.lowNanoUsd),
        high: formatUsd(range.highNanoUsd),
        ...rawValues,
      });
}
