import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { Pagination, useStyles2 } from '@grafana/ui';
import type { SessionRow } from 'domain/sessions/sessionRow';
import type { EpochMs } from 'domain/units';
import React, { type ReactNode, useMemo } from 'react';
import { formatCount } from '../numbers';
import { Skeleton } from '../Skeleton/Skeleton';
import { testIds } from '../testIds';
import { ColumnChooser } from './ColumnChooser';
import { HeaderRow, type SessionSort } from './HeaderRow';
import { TitleCell } from './TitleCell';
import type { MiniTimelineState } from './miniTimelineState';
import { modelNames } from './modelNames';
import { clickRowLink } from './rowClicks';
import { type CellContext, type SessionColumnId, sessionColumns } from './sessionColumns';

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
  /** A session's events over its time; loading when left out. */
  readonly timelineOf?: (sessionId: string) => MiniTimelineState;
  readonly nowMs: EpochMs;
  /** Rows are on their way; what is there stays, dimmed, else skeletons stand in. */
  readonly isLoading?: boolean;
  readonly timeZone?: TimeZone;
  /** Ways out of the list. */
  readonly menu?: ReactNode;
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
        <div className={styles.tools}>
          <ColumnChooser columns={columns} onColumns={props.onColumns} />
          {props.menu}
        </div>
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
              <Rows table={props} columns={shownColumns} />
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
  const values = {
    from: formatCount(rows.length === 0 ? 0 : offset + 1),
    to: formatCount(offset + rows.length),
    total: formatCount(total),
  };
  return total === 1
    ? t('sessions.page-of-one', '{{from}}–{{to}} of {{total}} session', values)
    : t('sessions.page', '{{from}}–{{to}} of {{total}} sessions', values);
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

interface RowsProps {
  readonly table: SessionsTableProps;
  readonly columns: readonly SessionColumnId[];
}

const isLoadingStill = (): MiniTimelineState => ({ status: 'loading' });

function Rows({ table, columns }: RowsProps) {
  const { rows, nowMs, timeZone, timelineOf = isLoadingStill } = table;
  const modelName = useMemo(() => modelNames(rows.flatMap(({ models }) => models)), [rows]);
  const context: CellContext = { nowMs, timeZone, timelineOf, modelName };
  return (
    <>
      {rows.map((row) => (
        <Row key={row.id} row={row} columns={columns} href={table.hrefOf(row.id)} context={context} />
      ))}
    </>
  );
}

interface RowProps {
  readonly row: SessionRow;
  readonly columns: readonly SessionColumnId[];
  readonly href: string;
  readonly context: CellContext;
}

function Row({ row, columns, href, context }: RowProps) {
  const styles = useStyles2(getStyles);
  return (
    <tr className={styles.row} data-testid={testIds.sessions.row} onClick={clickRowLink} onAuxClick={clickRowLink}>
      {columns.map((id) =>
        id === 'title' ? (
          <th key={id} scope="row" className={cx(styles.cell, styles.title)}>
            <TitleCell row={row} href={href} nowMs={context.nowMs} />
          </th>
        ) : (
          <td key={id} className={cx(styles.cell, sessionColumns[id].isNumber && styles.number)}>
            {sessionColumns[id].cell(row, context)}
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
  tools: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1) }),
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
    height: theme.spacing(4.5),
    cursor: 'pointer',
    borderBottom: `thin solid ${theme.colors.border.weak}`,
    '&:last-child': { borderBottom: 0 },
    '&:hover > *': { background: theme.colors.background.secondary },
  }),
  cell: css({
    padding: theme.spacing(0.5, 0.75),
    maxWidth: '20ch',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: theme.typography.bodySmall.fontSize,
    '& [data-trouble="true"]': { color: theme.colors.error.text },
    '& [data-trouble="false"]': { color: theme.colors.text.secondary },
  }),
  title: css({
    // Takes what the other columns leave, and stays when they scroll.
    position: 'sticky',
    left: 0,
    zIndex: 1,
    background: theme.colors.background.primary,
    width: '100%',
    minWidth: '12rem',
    maxWidth: 0,
    fontWeight: theme.typography.fontWeightRegular,
    textAlign: 'left',
  }),
  number: css({ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }),
  pages: css({ alignSelf: 'flex-end' }),
});
