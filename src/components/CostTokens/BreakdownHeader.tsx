import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2 } from '@grafana/ui';
import type { UsageChoices, UsageSort } from 'domain/usage/usageChoices';
import React from 'react';
import { moneyWidth } from '../numbers';
import { HeaderCell } from '../VirtualGrid/Cell';
import type { NarrowColumns } from '../VirtualGrid/VirtualGrid';
import { dimensionName } from './usageWords';

interface Columns {
  readonly columns: string;
  readonly narrowColumns: readonly NarrowColumns[];
}

/** Widths: name, requests, cost (and the same by set prices), tokens, the bar, the four kinds; the bar tells them too. */
function columnsOf(costs: string): Columns {
  const all = `minmax(9rem, 1fr) 6.5rem ${costs} 7.5rem minmax(4rem, 8rem)`;
  return {
    columns: `${all} repeat(4, 7.25rem)`,
    narrowColumns: [
      { maxWidth: '70rem', columns: all },
      { maxWidth: '38rem', columns: `minmax(8rem, 1fr) ${costs} 7rem minmax(3rem, 6rem)` },
    ],
  };
}

const COST = moneyWidth('8rem');
const COLUMNS = columnsOf(COST);
const WITH_OWN = columnsOf(`${COST} ${COST}`);

export const breakdownColumns = (hasOwn: boolean): Columns => (hasOwn ? WITH_OWN : COLUMNS);

export interface BreakdownHeaderProps {
  readonly choices: UsageChoices;
  readonly onChoose: (change: Partial<UsageChoices>) => void;
  /** Whether there is a column by set prices. */
  readonly hasOwn: boolean;
}

/** Headings that sort. */
export function BreakdownHeader({ choices, onChoose, hasOwn }: BreakdownHeaderProps) {
  const heading = (sort: UsageSort, label: string, leavesAt?: 1 | 2) => (
    <Heading sort={sort} label={label} leavesAt={leavesAt} choices={choices} onChoose={onChoose} />
  );
  return (
    <>
      {heading('order', dimensionName(choices.by))}
      {heading('requests', t('cost.column.requests', 'Requests'), 2)}
      {heading('cost', t('cost.column.cost', 'Cost'))}
      {hasOwn && heading('ownCost', t('cost.own-yours', 'By your prices'))}
      {heading('tokens', t('cost.column.tokens', 'Tokens'))}
      <HeaderCell>{t('cost.column.bar', 'By kind')}</HeaderCell>
      {heading('inputTokens', t('cost.kind.input', 'Input'), 1)}
      {heading('outputTokens', t('cost.kind.output', 'Output'), 1)}
      {heading('cacheReadTokens', t('cost.kind.cache-read', 'Cache read'), 1)}
      {heading('cacheCreationTokens', t('cost.kind.creation', 'Cache creation'), 1)}
    </>
  );
}

interface HeadingProps extends Omit<BreakdownHeaderProps, 'hasOwn'> {
  readonly sort: UsageSort;
  readonly label: string;
  readonly leavesAt?: 1 | 2;
}

function Heading({ sort, label, leavesAt, choices, onChoose }: HeadingProps) {
  const styles = useStyles2(getStyles);
  const isSorted = choices.sort === sort;
  const direction = choices.isDescending ? 'descending' : 'ascending';
  // Another column starts with what people look for: what was first, and the largest.
  const isDescending = isSorted ? !choices.isDescending : sort !== 'order';
  return (
    <HeaderCell isNumber={sort !== 'order'} leavesAt={leavesAt} sort={isSorted ? direction : 'none'}>
      <button type="button" className={styles.button} onClick={() => onChoose({ sort, isDescending })}>
        {label}
        {isSorted && <Icon name={choices.isDescending ? 'arrow-down' : 'arrow-up'} size="xs" aria-hidden />}
      </button>
    </HeaderCell>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  button: css({
    padding: 0,
    border: 0,
    background: 'none',
    fontSize: 'inherit',
    color: theme.colors.text.secondary,
    fontWeight: theme.typography.fontWeightMedium,
    '&:hover': { color: theme.colors.text.primary },
    '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}` },
  }),
});
