import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import React, { useId, useState } from 'react';

import { exactUsd, formatCount, formatUsd } from '../numbers';
import { rawValues } from '../rawValues';
import { testIds } from '../testIds';
import { shortenId } from 'domain/format/shortenId';
import type { Budget } from 'domain/budgets/budget';
import type { NanoUsd } from 'domain/units';

import { ActionsCell, FIGURE_COLUMNS, Name, NameCell } from './BudgetCells';
import type { BudgetFound, BudgetLine } from './budgetItem';
import { getBudgetListStyles } from './BudgetList.styles';
import type { BudgetRowsProps } from './BudgetRows';
import { commonBasis, countWords } from './budgetWords';
import { Small } from './Small';
import { StandingCells, StateMark } from './StandingCells';

/** What a user without an account is called. */
const HASH = /^[\da-f]{64}$/;
/** As many as are read at a glance. */
const FIRST_LINES = 5;

interface EachRowsProps extends BudgetRowsProps {
  readonly found: Extract<BudgetFound, { kind: 'known' }>;
}

/** A budget that everybody has: how many stand how, and a row for each, the worst first. */
export function EachRows({ item, found, timeZone, actions }: EachRowsProps) {
  const { lines } = found;
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
          <td colSpan={FIGURE_COLUMNS}>
            <Summary budget={budget} found={found} />
            {lines.length > 0 && (
              <Button
                size="sm"
                variant="secondary"
                fill="text"
                icon={isOpen ? 'angle-down' : 'angle-right'}
                aria-expanded={isOpen}
                aria-controls={id}
                onClick={() => setOpen(!isOpen)}
              >
                {t('usage.budgets.fold', 'List of {{name}}', { name: budget.name, ...rawValues })}
              </Button>
            )}
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
              <Button size="sm" variant="secondary" fill="text" onClick={() => setAll(!isAll)}>
                {isAll
                  ? t('usage.budgets.fewer', 'Show the worst {{count}}', { count: FIRST_LINES })
                  : t('usage.budgets.all', '{{shown}} of {{total}}: show all', {
                      shown: FIRST_LINES,
                      total: formatCount(lines.length),
                      ...rawValues,
                    })}
              </Button>
            </td>
          </tr>
        )}
      </tbody>
    </>
  );
}

/** How many stand how, what their forecasts go by, and what counts for none of them. */
function Summary({ budget, found }: Pick<EachRowsProps, 'found'> & { readonly budget: Budget }) {
  const { lines, unlabelledNanoUsd } = found;
  const basis = commonBasis(lines);
  return (
    <>
      {lines.length === 0 ? t('usage.budgets.nobody', 'Nobody has spent anything yet.') : countWords(lines)}
      {basis !== undefined && (
        <Small>{t('usage.budgets.basis', 'Forecasts: {{basis}}', { basis, ...rawValues })}</Small>
      )}
      {unlabelledNanoUsd !== undefined && budget.scope.kind === 'each' && (
        <Unlabelled label={budget.scope.label} spentNanoUsd={unlabelledNanoUsd} />
      )}
    </>
  );
}

const Unlabelled = ({ label, spentNanoUsd }: { readonly label: string; readonly spentNanoUsd: NanoUsd }) => (
  <Small title={exactUsd(spentNanoUsd)}>
    {t('usage.budgets.unlabelled', '{{spent}} was spent without {{label}}: it counts for nobody.', {
      spent: formatUsd(spentNanoUsd),
      label,
      ...rawValues,
    })}
  </Small>
);

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
        <span className={styles.indented} title={name}>
          <Name name={HASH.test(name) ? shortenId(name) : name} href={href} />
          <br />
          <StateMark state={standing.state} />
        </span>
      </th>
      <StandingCells standing={standing} name={`${budget.name}: ${name}`} timeZone={timeZone} isOneOfMany />
      <ActionsCell budget={budget} actions={actions} value={value} />
    </tr>
  );
}
