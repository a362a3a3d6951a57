import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { SceneComponentProps } from '@grafana/scenes';
import { TextLink, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';

import type { BudgetItem } from 'components/BudgetList/budgetItem';
import { BudgetList } from 'components/BudgetList/BudgetList';
import { paleText } from 'components/paleText';
import { may } from 'infra/permissions';

import { FailureBoundary } from '../PageFrame/FailureBoundary';
import { valueOf } from '../loading/loadable';
import { ListMenu } from '../PanelMenu/ListMenu';
import { configurationHref } from '../sessionLinks';

import { budgetAlerts } from './budgetAlerts';
import { budgetItems } from './budgetItems';
import type { UsageBudgets, UsageBudgetsState } from './UsageBudgets';

/** The budgets, or where they are set. */
export function UsageBudgetsRenderer({ model }: SceneComponentProps<UsageBudgets>) {
  const { budgets } = model.useState();
  return budgets.length === 0 ? (
    <NoBudgets />
  ) : (
    <FailureBoundary name="budgets">
      <Budgets model={model} />
    </FailureBoundary>
  );
}

function Budgets({ model }: SceneComponentProps<UsageBudgets>) {
  const { budgets, asked, answer, trends } = model.useState();
  const items = useMemo(() => itemsOf({ budgets, asked, answer, trends }), [budgets, asked, answer, trends]);
  // Without a source the page says what is missing.
  if (asked === undefined) {
    return null;
  }
  const { timeZone } = valueOf(answer) ?? asked;
  const actions = model.state.actions ?? budgetAlerts(model, timeZone);
  return (
    <BudgetList
      items={items}
      timeZone={timeZone}
      onRetry={model.load}
      menu={
        <ListMenu
          title={t('usage.budgets.title', 'Budgets')}
          whyNot={
            actions === undefined ? {} : { createAlert: t('usage.budgets.alert-each', 'Each budget has its own.') }
          }
        />
      }
      {...(actions === undefined ? {} : { actions })}
    />
  );
}

type Shown = Pick<UsageBudgetsState, 'budgets' | 'asked' | 'answer' | 'trends'>;

function itemsOf({ budgets, asked, answer, trends }: Shown): readonly BudgetItem[] {
  const known = valueOf(answer);
  const clock = known ?? asked;
  if (clock === undefined) {
    return [];
  }
  const { times, hourOfWeek } = clock;
  const failed = (cause: unknown) => budgets.map(() => ({ kind: 'failed' as const, cause }));
  const spends = answer.status === 'failed' ? failed(new Error(answer.error.message)) : known?.spends;
  const unknown = trends.status === 'failed' ? budgets.map(() => ({})) : undefined;
  return budgetItems({ budgets, times, hourOfWeek, spends, trends: valueOf(trends) ?? unknown });
}

function NoBudgets() {
  const styles = useStyles2(getStyles);
  return (
    <p className={styles.line}>
      {t('usage.budgets.none', 'No budgets are set. An administrator sets them in the configuration of the app.')}{' '}
      {may('configure') && (
        <TextLink href={configurationHref()} variant="bodySmall">
          {t('usage.budgets.set', 'Set budgets')}
        </TextLink>
      )}
    </p>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({ margin: 0, ...paleText(theme) }),
});
