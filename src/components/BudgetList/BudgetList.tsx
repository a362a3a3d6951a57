import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { Button, useStyles2 } from '@grafana/ui';
import React, { type ReactNode, useId } from 'react';

import { rawValues } from '../rawValues';
import { testIds } from '../testIds';
import { epochMs } from 'domain/units';

import type { BudgetActions } from './BudgetCells';
import type { BudgetItem } from './budgetItem';
import { getBudgetListStyles } from './BudgetList.styles';
import { BudgetRows } from './BudgetRows';
import { clockWords } from './budgetTimes';

export interface BudgetListProps {
  /** In the order of the settings. */
  readonly items: readonly BudgetItem[];
  readonly timeZone: TimeZone;
  readonly onRetry: () => void;
  /** Room in each row for what else can be done with a budget. */
  readonly actions?: BudgetActions;
  /** Ways out of the list. */
  readonly menu?: ReactNode;
}

/** How each budget stands in its own period, whatever range the page shows. */
export function BudgetList({ items, timeZone, onRetry, actions, menu }: BudgetListProps) {
  const styles = useStyles2(getBudgetListStyles);
  const id = useId();
  const untils = items.flatMap(({ found }) => (found.kind === 'known' ? found.untilMs : []));
  const headings = [
    t('usage.budgets.budget', 'Budget'),
    t('usage.budgets.spent', 'Spent'),
    t('usage.budgets.forecast', 'Forecast to the end'),
    t('usage.budgets.rate', 'Burn rate'),
    t('usage.budgets.runs-out', 'Runs out'),
  ];
  return (
    <section className={styles.root} aria-labelledby={id} data-testid={testIds.usage.budgets}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {t('usage.budgets.title', 'Budgets')}
        </h2>
        <p className={styles.small}>
          {t('usage.budgets.own-range', 'each in its own period, whatever range and filters are chosen above')}
          {untils.length > 0 &&
            ` · ${t('usage.budgets.until', 'up to {{time}}', {
              time: clockWords(epochMs(Math.min(...untils)), timeZone),
              ...rawValues,
            })}`}
        </p>
        {items.some(({ found }) => found.kind === 'failed') && (
          <Button size="sm" variant="secondary" onClick={onRetry}>
            {t('usage.budgets.retry', 'Try again')}
          </Button>
        )}
        {menu}
      </div>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
              {actions !== undefined && <td />}
            </tr>
          </thead>
          {items.map((item) => (
            <BudgetRows key={item.budget.name} item={item} timeZone={timeZone} actions={actions} />
          ))}
        </table>
      </div>
    </section>
  );
}
