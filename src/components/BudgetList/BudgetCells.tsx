import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { TextLink, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

import { rawValues } from '../rawValues';
import { Skeleton } from '../Skeleton/Skeleton';
import type { Budget } from 'domain/budgets/budget';

import type { BudgetFound, BudgetItem } from './budgetItem';
import { getBudgetListStyles } from './BudgetList.styles';
import { periodWords } from './budgetTimes';
import { Small } from './Small';

/** What else can be done with a budget, or with one value's part of it. */
export type BudgetActions = (budget: Budget, value?: string) => ReactNode;

/** Columns between the name and the actions. */
export const FIGURE_COLUMNS = 4;

/** A name that leads to its sessions, where they can be told from others. */
export const Name = ({ name, href }: { readonly name: string; readonly href: string | undefined }) =>
  href === undefined ? <>{name}</> : <TextLink href={href}>{name}</TextLink>;

interface NameCellProps {
  readonly item: BudgetItem;
  readonly timeZone: TimeZone;
  readonly href?: string | undefined;
  readonly children: ReactNode;
}

/** Which budget it is: its name, whose, when, and what is to be known of its figures. */
export function NameCell({ item, timeZone, href, children }: NameCellProps) {
  const styles = useStyles2(getBudgetListStyles);
  const { budget, whose, period, found } = item;
  const lines = [
    `${whose} · ${periodWords(budget.period, period, timeZone)}`,
    ...(found.kind === 'known' ? found.notes : []),
  ];
  return (
    <th scope="row">
      <span className={styles.name}>
        <Name name={budget.name} href={href} />
      </span>
      {children}
      {lines.map((line) => (
        <Small key={line}>{line}</Small>
      ))}
    </th>
  );
}

interface ActionsCellProps {
  readonly budget: Budget;
  readonly value?: string | undefined;
  readonly actions: BudgetActions | undefined;
}

export function ActionsCell({ budget, value, actions }: ActionsCellProps) {
  const styles = useStyles2(getBudgetListStyles);
  return actions === undefined ? null : (
    <td>
      <div className={styles.actions}>{actions(budget, value)}</div>
    </td>
  );
}

/** Why there are no figures. */
export function UnknownCell({ found }: { readonly found: BudgetFound }) {
  const isLoading = found.kind === 'loading';
  return (
    <td colSpan={FIGURE_COLUMNS} aria-busy={isLoading}>
      {isLoading && <Skeleton width="100%" />}
      {found.kind === 'unread' && found.why}
      {found.kind === 'failed' &&
        t('usage.budgets.failed', 'What was spent could not be read: {{message}}', {
          message: found.message,
          ...rawValues,
        })}
    </td>
  );
}
