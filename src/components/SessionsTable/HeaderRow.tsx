import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import { type SessionColumnId, columnTitle, sessionColumns } from './sessionColumns';
import { paleText } from '../paleText';

export interface SessionSort {
  readonly column: SessionColumnId;
  readonly direction: 'asc' | 'desc';
}

export interface HeaderRowProps {
  readonly columns: readonly SessionColumnId[];
  readonly sort: SessionSort;
  readonly onSort: (sort: SessionSort) => void;
}

/** Headings that sort; the database does the sorting. */
export function HeaderRow({ columns, sort, onSort }: HeaderRowProps) {
  return (
    <tr>
      {columns.map((column) => (
        <Heading key={column} column={column} sort={sort} onSort={onSort} />
      ))}
    </tr>
  );
}

interface HeadingProps extends Omit<HeaderRowProps, 'columns'> {
  readonly column: SessionColumnId;
}

function Heading({ column, sort, onSort }: HeadingProps) {
  const styles = useStyles2(getStyles);
  const isNumber = column !== 'title' && sessionColumns[column].isNumber;
  const isSorted = sort.column === column;
  return (
    <th
      scope="col"
      aria-sort={ariaSort(isSorted, sort.direction)}
      className={cx(styles.cell, isNumber && styles.number, column === 'title' && styles.title)}
    >
      <button type="button" className={styles.button} onClick={() => onSort(nextSort(column, sort))}>
        {columnTitle(column)}
        {isSorted && <Icon name={sort.direction === 'asc' ? 'arrow-up' : 'arrow-down'} size="xs" aria-hidden />}
      </button>
    </th>
  );
}

function ariaSort(isSorted: boolean, direction: SessionSort['direction']): 'ascending' | 'descending' | 'none' {
  if (!isSorted) {
    return 'none';
  }
  return direction === 'asc' ? 'ascending' : 'descending';
}

const TEXT_COLUMNS: readonly SessionColumnId[] = ['title', 'id', 'user', 'models', 'terminals', 'versions'];

/** Another column starts with what people look for first: names from A, figures and times from the largest. */
export function nextSort(column: SessionColumnId, sort: SessionSort): SessionSort {
  if (sort.column === column) {
    return { column, direction: sort.direction === 'asc' ? 'desc' : 'asc' };
  }
  return { column, direction: TEXT_COLUMNS.includes(column) ? 'asc' : 'desc' };
}

const getStyles = (theme: GrafanaTheme2) => ({
  cell: css({
    position: 'sticky',
    top: 0,
    zIndex: 2,
    padding: theme.spacing(0.75),
    background: theme.colors.background.secondary,
    textAlign: 'left',
    verticalAlign: 'bottom',
  }),
  // Stays when the table scrolls sideways, over all else.
  title: css({ left: 0, zIndex: 3 }),
  number: css({ textAlign: 'right' }),
  button: css({
    padding: 0,
    border: 0,
    background: 'none',
    // Long headings take two lines, so that a column is as narrow as its figures.
    textAlign: 'inherit',
    // Chinese would otherwise be one character to a line.
    wordBreak: 'keep-all',
    lineHeight: theme.typography.bodySmall.lineHeight,
    ...paleText(theme),
    fontWeight: theme.typography.fontWeightMedium,
    '&:hover': { color: theme.colors.text.primary },
    '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}` },
  }),
});
