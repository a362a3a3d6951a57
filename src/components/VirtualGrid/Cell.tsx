import { css, cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

export interface CellProps {
  readonly children?: ReactNode;
  /** Figures stand at the right. */
  readonly isNumber?: boolean;
  readonly className?: string;
  readonly title?: string;
  /** The step of the grid's `narrowColumns` from which on the column is left out. */
  readonly leavesAt?: 1 | 2;
}

/** A cell of one line in a virtual grid. */
export function Cell({ children, isNumber = false, className, title, leavesAt }: CellProps) {
  const styles = useStyles2(getStyles);
  return (
    <span
      role="gridcell"
      className={cx(styles.cell, isNumber && styles.number, className)}
      title={title}
      data-leaves-at={leavesAt}
    >
      {children}
    </span>
  );
}

export interface HeaderCellProps extends CellProps {
  /** How the rows are sorted by it; undefined where they cannot be. */
  readonly sort?: 'ascending' | 'descending' | 'none';
}

/** The heading of a column in a virtual grid. */
export function HeaderCell({ children, isNumber = false, className, title, leavesAt, sort }: HeaderCellProps) {
  const styles = useStyles2(getStyles);
  return (
    <span
      role="columnheader"
      aria-sort={sort}
      className={cx(styles.cell, isNumber && styles.number, className)}
      title={title}
      data-leaves-at={leavesAt}
    >
      {children}
    </span>
  );
}

const getStyles = () => ({
  cell: css({ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
  number: css({ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }),
});
