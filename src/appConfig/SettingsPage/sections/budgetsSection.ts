import { t } from '@grafana/i18n';

import { BUDGET_PERIODS, type BudgetPeriod } from 'domain/budgets/budget';
import type { SectionSpec } from '../settingSpecs';

function periodWords(period: BudgetPeriod): string {
  switch (period) {
    case 'day':
      return t('settings.budgets.day', 'Day');
    case 'week':
      return t('settings.budgets.week', 'Week');
    case 'month':
      return t('settings.budgets.month', 'Month');
  }
}

/** How much may be spent. */
export const budgetsSection = (): SectionSpec => ({
  title: t('settings.budgets.title', 'Budgets'),
  explanation: t(
    'settings.budgets.text',
    'How much may be spent; the Usage page tells how far that is, and nothing is ever stopped. Without a label, a budget is for everything together. With a label (user.email, team, …), each of its values may spend as much. With a label and a value, it is for that one.'
  ),
  settings: [
    {
      shape: 'list',
      key: 'budgets',
      title: t('settings.budgets.title', 'Budgets'),
      add: t('settings.budgets.add', 'Add a budget'),
      none: t('settings.budgets.none', 'No budgets.'),
      fields: [
        {
          name: 'name',
          label: t('settings.budgets.name', 'Name'),
          description: t('settings.budgets.name-text', 'each its own'),
          isRequired: true,
          width: 18,
        },
        {
          name: 'label',
          label: t('settings.budgets.label', 'Label'),
          description: t('settings.budgets.label-text', 'if not for all'),
          placeholder: t('settings.budgets.all', 'all'),
          width: 16,
        },
        {
          name: 'value',
          label: t('settings.budgets.value', 'Value'),
          description: t('settings.budgets.value-text', 'if not for each'),
          placeholder: t('settings.budgets.each', 'each'),
          width: 16,
        },
        {
          name: 'amountUsd',
          label: t('settings.budgets.amount', 'Amount'),
          description: t('settings.budgets.amount-text', 'US dollars'),
          control: 'number',
          isRequired: true,
          width: 10,
        },
        {
          name: 'period',
          label: t('settings.budgets.period', 'Period'),
          description: t('settings.budgets.period-text', 'of the calendar'),
          control: 'choice',
          initial: 'month',
          choices: BUDGET_PERIODS.map((value) => ({ value, label: periodWords(value) })),
        },
      ],
    },
  ],
});
