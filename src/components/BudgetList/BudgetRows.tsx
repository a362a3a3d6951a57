import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { Button, TextLink, useStyles2 } from '@grafana/ui';
import React, { type ReactNode, useId, useState } from 'react';

import { exactUsd, formatCount, formatUsd } from 'components/numbers';
import { rawValues } from 'components/rawValues';
import { Skeleton } from 'components/Skeleton/Skeleton';
import { testIds } from 'components/testIds';
import type { Budget } from 'domain/budgets/budget';

import type { BudgetFound, BudgetItem, BudgetLine } from './budgetItem';
import { getBudgetListStyles } from './BudgetList.styles';
import { periodWords } from './budgetTimes';
import { countWords } from './budgetWords';
import { StandingCells, StateMark } from './StandingCells';

/** What else can be done with a budget, or with one value's part of it. */
export type BudgetActions = (budget: Budget, value?: string) => ReactNode;

export interface BudgetRowsProps {
  readonly item: BudgetItem;
  readonly timeZone: TimeZone;
  readonly actions: BudgetActions | undefined;
}

/** Columns behind the name, the actions' included. */
const FIGURE_COLUMNS = 5;

/** A budget: one row, and where everybody has an amount of their own, one for each that can be folded away. */
export function BudgetRows({ item, timeZone, actions }: BudgetRowsProps) {
  const { budget, found } = item;
  if (found.kind === 'known' && budget.scope.kind === 'each') {
    return <EachRows item={item} found={found} timeZone={timeZone} actions={actions} />;
  }
  const line = found.kind === 'known' ? found.lines[0] : undefined;
  return (
    <tbody data-testid={testIds.usage.budget}>
      <tr>
        <NameCell item={item} timeZone={timeZone} {...(line?.href === undefined ? {} : { href: line.href })}>
          {line !== undefined && <StateMark state={line.standing.state} />}
        </NameCell>
        {line === undefined ? (
          <UnknownCell found={found} />
        ) : (
          <StandingCells standing={line.standing} name={budget.name} timeZone={timeZone} />
        )}
        {line !== undefined && <ActionsCell budget={budget} actions={actions} />}
      </tr>
    </tbody>
  );
}

interface NameCellProps {
  readonly item: BudgetItem;
  readonly timeZone: TimeZone;
  readonly href?: string;
  readonly children: ReactNode;
}

function NameCell({ item, timeZone, href, children }: NameCellProps) {
  const styles = useStyles2(getBudgetListStyles);
  const { budget, whose, period, found } = item;
  const notes = found.kind === 'known' ? found.notes : [];
  return (
    <th scope="row">
      <span className={styles.name}>
        {href === undefined ? budget.name : <TextLink href={href}>{budget.name}</TextLink>}
      </span>
      {children}
      <p className={styles.small}>
        {whose} · {periodWords(budget.period, period, timeZone)}
      </p>
      {notes.map((note) => (
        <p key={note} className={styles.small}>
          {note}
        </p>
      ))}
    </th>
  );
}

function ActionsCell({
  budget,
  value,
  actions,
}: Pick<BudgetRowsProps, 'actions'> & { readonly budget: Budget; readonly value?: string }) {
  const styles = useStyles2(getBudgetListStyles);
  return (
    <td>
      <div className={styles.actions}>{actions?.(budget, value)}</div>
    </td>
  );
}

/** Why there are no figures. */
function UnknownCell({ found }: { readonly found: BudgetFound }) {
  switch (found.kind) {
    case 'loading':
      return (
        <td colSpan={FIGURE_COLUMNS} aria-busy="true">
          <Skeleton width="100%" />
        </td>
      );
    case 'failed':
      return (
        <td colSpan={FIGURE_COLUMNS}>
          {t('usage.budgets.failed', 'What was spent could not be read: {{message}}', {
            message: found.message,
            ...rawValues,
          })}
        </td>
      );
    case 'unread':
      return <td colSpan={FIGURE_COLUMNS}>{found.why}</td>;
    case 'known':
      return <td colSpan={FIGURE_COLUMNS} />;
  }
}

/** As many as are read at a glance. */
const FIRST_LINES = 5;

type EachProps = BudgetRowsProps & { readonly found: Extract<BudgetFound, { kind: 'known' }> };

function EachRows({ item, found, timeZone, actions }: EachProps) {
  const { lines, unlabelledNanoUsd } = found;
  const { budget } = item;
  const id = useId();
  const [isOpen, setOpen] = useState(true);
  const [isAll, setAll] = useState(false);
  const shown = isAll ? lines : lines.slice(0, FIRST_LINES);
  return (
    <>
      <tbody data-testid={testIds.usage.budget}>
        <tr>
          <NameCell item={item} timeZone={timeZone}>
            {t('usage.budgets.amount-each', '{{amount}} each', {
              amount: formatUsd(budget.amountNanoUsd),
              ...rawValues,
            })}
          </NameCell>
          <td colSpan={FIGURE_COLUMNS - 1}>
            {lines.length === 0 ? t('usage.budgets.nobody', 'Nobody has spent anything yet.') : countWords(lines)}
            {lines.length > 0 && (
              <Fold
                isOpen={isOpen}
                of={lines.length}
                controls={id}
                name={budget.name}
                onToggle={() => setOpen(!isOpen)}
              />
            )}
            {unlabelledNanoUsd !== undefined && <Unlabelled budget={budget} spentNanoUsd={unlabelledNanoUsd} />}
          </td>
          <ActionsCell budget={budget} actions={actions} />
        </tr>
      </tbody>
      <tbody id={id} hidden={!isOpen}>
        {shown.map((line) => (
          <LineRow key={line.value ?? ''} line={line} budget={budget} timeZone={timeZone} actions={actions} />
        ))}
        {lines.length > FIRST_LINES && (
          <tr>
            <td colSpan={FIGURE_COLUMNS + 1}>
              <More isAll={isAll} of={lines.length} onToggle={() => setAll(!isAll)} />
            </td>
          </tr>
        )}
      </tbody>
    </>
  );
}

function Unlabelled({
  budget,
  spentNanoUsd,
}: { readonly budget: Budget } & { readonly spentNanoUsd: BudgetLine['standing']['progress']['spentNanoUsd'] }) {
  const styles = useStyles2(getBudgetListStyles);
  return (
    <p className={styles.small} title={exactUsd(spentNanoUsd)}>
      {t('usage.budgets.unlabelled', '{{spent}} was spent without {{label}}: it counts for nobody.', {
        spent: formatUsd(spentNanoUsd),
        label: budget.scope.kind === 'all' ? '' : budget.scope.label,
        ...rawValues,
      })}
    </p>
  );
}

interface FoldProps {
  readonly isOpen: boolean;
  readonly of: number;
  readonly controls: string;
  readonly name: string;
  readonly onToggle: () => void;
}

function Fold({ isOpen, of, controls, name, onToggle }: FoldProps) {
  return (
    <Button
      size="sm"
      variant="secondary"
      fill="text"
      icon={isOpen ? 'angle-down' : 'angle-right'}
      aria-expanded={isOpen}
      aria-controls={controls}
      aria-label={t('usage.budgets.fold', 'List of {{name}}', { name, ...rawValues })}
      onClick={onToggle}
    >
      {formatCount(of)}
    </Button>
  );
}

function More({
  isAll,
  of,
  onToggle,
}: {
  readonly isAll: boolean;
  readonly of: number;
  readonly onToggle: () => void;
}) {
  return (
    <Button size="sm" variant="secondary" fill="text" onClick={onToggle}>
      {isAll
        ? t('usage.budgets.fewer', 'Show the worst {{count}}', { count: FIRST_LINES })
        : t('usage.budgets.all', '{{shown}} of {{total}}: show all', {
            shown: FIRST_LINES,
            total: formatCount(of),
            ...rawValues,
          })}
    </Button>
  );
}

interface LineRowProps extends Pick<BudgetRowsProps, 'timeZone' | 'actions'> {
  readonly line: BudgetLine;
  readonly budget: Budget;
}

function LineRow({ line, budget, timeZone, actions }: LineRowProps) {
  const styles = useStyles2(getBudgetListStyles);
  const { name, href, standing, value } = line;
  return (
    <tr>
      <th scope="row">
        <span className={styles.indented}>
          {href === undefined ? name : <TextLink href={href}>{name}</TextLink>}
          <br />
          <StateMark state={standing.state} />
        </span>
      </th>
      <StandingCells standing={standing} name={`${budget.name}: ${name}`} timeZone={timeZone} />
      <ActionsCell budget={budget} actions={actions} {...(value === undefined ? {} : { value })} />
    </tr>
  );
}
