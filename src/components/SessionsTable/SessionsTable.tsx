import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { Pagination, useStyles2 } from '@grafana/ui';
import { formatCount } from 'domain/format/formatCount';
import type { SessionRow } from 'domain/sessions/sessionRow';
import type { EpochMs } from 'domain/units';
import React from 'react';
import { Skeleton } from '../Skeleton/Skeleton';
import { testIds } from '../testIds';
import { ColumnChooser } from './ColumnChooser';
import { HeaderRow, type SessionSort } from './HeaderRow';
import { TitleCell } from './TitleCell';
import { type SessionColumnId, sessionColumns } from './sessionColumns';

export interface SessionsTableProps {
  /** One page, in the database's order. */
  readonly rows: readonly SessionRow[];
  /** Sessions in the range that pass the filters, on all pages. */
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  readonly sort: SessionSort;
  readonly columns: readonly SessionColumnId[];
  readonly onSort: (sort: SessionSort) => void;
  readonly onPage: (offset: number) => void;
  readonly onColumns: (columns: readonly SessionColumnId[]) => void;
  readonly hrefOf: (sessionId: string) => string;
  readonly nowMs: EpochMs;
  /** Rows are on their way; what is there stays, dimmed, else skeletons stand in. */
  readonly isLoading?: boolean;
  readonly timeZone?: TimeZone;
}

/** One page of the list of sessions. */
export function SessionsTable(props: SessionsTableProps) {
  const { rows, columns, isLoading = false } = props;
  const styles = useStyles2(getStyles);
  const shownColumns: readonly SessionColumnId[] = columns.includes('title') ? columns : ['title', ...columns];
  const isFirstLoad = isLoading && rows.length === 0;
  return (
    <div className={styles.root} data-testid={testIds.sessions.table}>
      <div className={styles.bar}>
        <span role="status" className={styles.count}>
          {isFirstLoad ? t('sessions.loading', 'Loading sessions') : pageWords(props)}
        </span>
        <ColumnChooser columns={columns} onColumns={props.onColumns} />
      </div>
      {/* Wide tables scroll by themselves, not the page. */}
      <div className={styles.scroll}>
        <table className={styles.table} aria-busy={isLoading}>
          <thead>
            <HeaderRow columns={shownColumns} sort={props.sort} onSort={props.onSort} />
          </thead>
          <tbody className={cx(isLoading && styles.dimmed)}>
            {isFirstLoad ? (
              <SkeletonRows columns={shownColumns} count={Math.min(props.limit, SKELETON_ROWS)} />
            ) : (
              rows.map((row) => <Row key={row.id} row={row} columns={shownColumns} table={props} />)
            )}
          </tbody>
        </table>
      </div>
      <Pages {...props} />
    </div>
  );
}

const SKELETON_ROWS = 12;

function pageWords({ rows, offset, total }: SessionsTableProps): string {
  return t('sessions.page', '{{from}}–{{to}} of {{total}} sessions', {
    from: formatCount(rows.length === 0 ? 0 : offset + 1),
    to: formatCount(offset + rows.length),
    total: formatCount(total),
  });
}

function Pages({ total, offset, limit, onPage }: SessionsTableProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.pages}>
      <Pagination
        currentPage={Math.floor(offset / limit) + 1}
        numberOfPages={Math.max(1, Math.ceil(total / limit))}
        onNavigate={(page) => onPage((page - 1) * limit)}
        hideWhenSinglePage
      />
    </div>
  );
}

interface RowProps {
  readonly row: SessionRow;
  readonly columns: readonly SessionColumnId[];
  readonly table: Pick<SessionsTableProps, 'hrefOf' | 'nowMs' | 'timeZone'>;
}

function Row({ row, columns, table }: RowProps) {
  const styles = useStyles2(getStyles);
  return (
    <tr className={styles.row} data-testid={testIds.sessions.row}>
      {columns.map((id) =>
        id === 'title' ? (
          <th key={id} scope="row" className={cx(styles.cell, styles.title)}>
            <TitleCell row={row} href={table.hrefOf(row.id)} nowMs={table.nowMs} />
          </th>
        ) : (
          <td key={id} className={cx(styles.cell, sessionColumns[id].isNumber && styles.number)}>
            {sessionColumns[id].cell(row, table)}
          </td>
        )
      )}
    </tr>
  );
}

function SkeletonRows({ columns, count }: { readonly columns: readonly SessionColumnId[]; readonly count: number }) {
  const styles = useStyles2(getStyles);
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <tr key={index} className={styles.row} aria-hidden>
          {columns.map((id) => (
            <td key={id} className={cx(styles.cell, id === 'title' && styles.title)}>
              <Skeleton width={id === 'title' ? '60%' : '6ch'} />
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0 }),
  bar: css({ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: theme.spacing(1) }),
  count: css({ color: theme.colors.text.secondary, fontVariantNumeric: 'tabular-nums' }),
  scroll: css({
    overflowX: 'auto',
    borderRadius: theme.shape.radius.default,
    border: `thin solid ${theme.colors.border.weak}`,
    background: theme.colors.background.primary,
  }),
  table: css({ width: '100%', borderCollapse: 'collapse' }),
  dimmed: css({ opacity: 0.6 }),
  row: css({
    position: 'relative',
    height: theme.spacing(4.5),
    borderBottom: `thin solid ${theme.colors.border.weak}`,
    '&:last-child': { borderBottom: 0 },
    '&:hover': { background: theme.colors.action.hover },
    // Copying an id must not open the session: buttons lie above the row's link.
    '& button': { position: 'relative', zIndex: 1 },
  }),
  cell: css({
    padding: theme.spacing(0.5, 1),
    maxWidth: '22ch',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: theme.typography.bodySmall.fontSize,
    '& [data-trouble="true"]': { color: theme.colors.error.text },
    '& [data-trouble="false"]': { color: theme.colors.text.secondary },
  }),
  title: css({
    // Takes what the other columns leave.
    width: '100%',
    minWidth: '14rem',
    maxWidth: 0,
    fontWeight: theme.typography.fontWeightRegular,
    textAlign: 'left',
  }),
  number: css({ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }),
  pages: css({ alignSelf: 'flex-end' }),
});
