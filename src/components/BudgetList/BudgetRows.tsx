import type { TimeZone } from '@grafana/schema';
import React from 'react';

import { testIds } from '../testIds';

import { ActionsCell, type BudgetActions, NameCell, UnknownCell } from './BudgetCells';
import type { BudgetItem } from './budgetItem';
import { EachRows } from './EachRows';
import { StandingCells, StateMark } from './StandingCells';

export interface BudgetRowsProps {
  readonly item: BudgetItem;
  readonly timeZone: TimeZone;
  readonly actions: BudgetActions | undefined;
}

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
        <NameCell item={item} timeZone={timeZone} href={line?.href}>
          {line !== undefined && <StateMark state={line.standing.state} />}
        </NameCell>
        {line === undefined ? (
          <UnknownCell found={found} />
        ) : (
          <StandingCells standing={line.standing} name={budget.name} timeZone={timeZone} />
        )}
        <ActionsCell budget={budget} actions={actions} />
      </tr>
    </tbody>
  );
}
