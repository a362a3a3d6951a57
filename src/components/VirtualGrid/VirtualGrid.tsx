import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import React, {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import { OVERSCAN_ROWS, ROW_HEIGHT } from './rowGeometry';
import { useKeptInView } from './useKeptInView';

/** The columns of a grid that is at most so wide. */
export interface NarrowColumns {
  /** A CSS length. */
  readonly maxWidth: string;
  readonly columns: string;
}

export interface VirtualGridProps {
  /** What the rows are: the grid's name. */
  readonly label: string;
  readonly rowCount: number;
  /** Header cells, each with the role `columnheader`. */
  readonly header: ReactNode;
  /** CSS `grid-template-columns` of header and rows. */
  readonly columns: string;
  /** What they become where the grid is narrow, the widest limit first; cells say by `leavesAt` which of them go. */
  readonly narrowColumns?: readonly NarrowColumns[];
  /** The cells of a row, each with the role `gridcell`. */
  readonly renderRow: (index: number) => ReactNode;
  readonly rowKey: (index: number) => string;
  /** In CSS pixels. */
  readonly rowHeight?: number;
  /** The selected row: kept in view, announced by assistive technology. */
  readonly activeIndex?: number;
  /** Another row that is brought into view when it becomes another one. */
  readonly inViewIndex?: number;
  /** Which rows are selected, where that may be more than the active one. */
  readonly isSelected?: (index: number) => boolean;
  /** With Shift a click, or a key, extends what is selected. */
  readonly onRowClick?: (index: number, isExtending: boolean) => void;
  /** Keys pressed while the grid has the focus. `page` is the number of rows in view. @returns true when it was used */
  readonly onKey?: (key: string, page: number, isExtending: boolean) => boolean;
  /** The pointer is over a row, or over none any more. */
  readonly onRowPoint?: (index: number | undefined) => void;
  /** What is copied while the grid has the focus; undefined: whatever the browser would copy. */
  readonly copyText?: () => string | undefined;
  readonly rowClassName?: (index: number) => string | undefined;
  readonly testId?: string;
  readonly rowTestId?: string;
}

/** Rows of equal height, as many as there may be: only those in view exist. One stop for Tab, arrows do the rest. */
export function VirtualGrid(props: VirtualGridProps) {
  const { label, rowCount, rowHeight = ROW_HEIGHT, activeIndex, onKey } = props;
  const styles = useStyles2(getStyles);
  const scrollRef = useRef<HTMLDivElement>(null);
  const rowIdPrefix = useId();
  const columns = useColumns(props);
  const virtualizer = useRowVirtualizer(scrollRef, props);

  const page = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / rowHeight) - 2);
  const handleKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.target === event.currentTarget && isPlain && onKey?.(event.key, page, event.shiftKey) === true) {
      event.preventDefault();
    }
  };
  return (
    <div
      ref={scrollRef}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-activedescendant={activeIndex === undefined ? undefined : `${rowIdPrefix}${activeIndex}`}
      className={cx(styles.scroll, columns)}
      onKeyDown={handleKey}
      aria-multiselectable={props.isSelected === undefined ? undefined : true}
      {...pointerHandlers(props)}
      data-testid={props.testId}
    >
      <div role="row" aria-rowindex={1} className={cx(styles.row, styles.header)} style={{ height: rowHeight }}>
        {props.header}
      </div>
      <div role="rowgroup" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <GridRow
            key={props.rowKey(item.index)}
            id={`${rowIdPrefix}${item.index}`}
            index={item.index}
            top={item.start - rowHeight}
            grid={props}
          />
        ))}
      </div>
    </div>
  );
}

/** What the pointer and the clipboard do to the rows. */
function pointerHandlers({ onRowClick, onRowPoint, copyText }: VirtualGridProps) {
  return {
    onMouseDown: keepTextUnselected,
    onClick: (event: MouseEvent<HTMLDivElement>) => {
      const index = clickedRow(event.target);
      if (index !== undefined) {
        onRowClick?.(index, event.shiftKey);
      }
    },
    onMouseMove: (event: MouseEvent<HTMLDivElement>) => onRowPoint?.(rowOf(event.target)),
    onMouseLeave: () => onRowPoint?.(undefined),
    onCopy: (event: ClipboardEvent<HTMLDivElement>) => {
      const isTextSelected = document.getSelection()?.isCollapsed === false;
      const text = isTextSelected ? undefined : copyText?.();
      if (text !== undefined) {
        event.clipboardData.setData('text/plain', text);
        event.preventDefault();
      }
    },
  };
}

/** The class that lays out header and rows; it changes with the grid's own width, not the window's. */
function useColumns({ columns, narrowColumns }: VirtualGridProps): string {
  return useMemo(
    () =>
      css({
        '& > [role=row], & > [role=rowgroup] > [role=row]': { gridTemplateColumns: columns },
        ...Object.fromEntries(
          (narrowColumns ?? []).map((step, index) => [
            `@container virtual-grid (max-width: ${step.maxWidth})`,
            {
              '& > [role=row], & > [role=rowgroup] > [role=row]': { gridTemplateColumns: step.columns },
              [`& [data-leaves-at="${index + 1}"]`]: { display: 'none' },
            },
          ])
        ),
      }),
    [columns, narrowColumns]
  );
}

/** The virtualizer of the rows below a header of one row's height; keeps the active row in view. */
function useRowVirtualizer(scrollRef: RefObject<HTMLDivElement>, grid: VirtualGridProps) {
  const { rowCount, rowHeight = ROW_HEIGHT, activeIndex } = grid;
  const virtualizer = useVirtualizer({
    count: rowCount,
    estimateSize: () => rowHeight,
    getScrollElement: () => scrollRef.current,
    overscan: OVERSCAN_ROWS,
    // The header is the first row of what scrolls, and stays on top of it.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  });
  const isThere = activeIndex !== undefined && activeIndex < rowCount;
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]);
  useKeptInView(scrollRef, isThere ? { index: activeIndex, heightPx: rowHeight } : undefined, scrollTo);
  const { inViewIndex } = grid;
  useEffect(() => {
    if (inViewIndex !== undefined && inViewIndex < rowCount) {
      virtualizer.scrollToIndex(inViewIndex, { align: 'center' });
    }
  }, [inViewIndex, rowCount, virtualizer]);
  return virtualizer;
}

interface GridRowProps {
  readonly id: string;
  readonly index: number;
  /** Distance from the first row's top, in CSS pixels. */
  readonly top: number;
  readonly grid: VirtualGridProps;
}

function GridRow({ id, index, top, grid }: GridRowProps) {
  const styles = useStyles2(getStyles);
  const isActive = index === grid.activeIndex;
  const isSelected = grid.isSelected?.(index) ?? isActive;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-row-index={index}
      data-testid={grid.rowTestId}
      className={cx(
        styles.row,
        styles.placed,
        grid.onRowClick !== undefined && styles.clickable,
        grid.rowClassName?.(index),
        isSelected && styles.selected,
        isActive && styles.active
      )}
      style={{ height: grid.rowHeight ?? ROW_HEIGHT, top }}
    >
      {grid.renderRow(index)}
    </div>
  );
}

/** The row that was clicked; nothing when the click was on a control inside of it. */
function clickedRow(target: EventTarget): number | undefined {
  if (!(target instanceof Element) || target.closest('button, a') !== null) {
    return undefined;
  }
  return rowOf(target);
}

function rowOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest('[data-row-index]') : null;
  const index = row?.getAttribute('data-row-index');
  return index === null || index === undefined ? undefined : Number(index);
}

/** A click with Shift extends what is selected of the rows, not of the text in them. */
function keepTextUnselected(event: MouseEvent<HTMLDivElement>): void {
  if (event.shiftKey) {
    event.preventDefault();
    event.currentTarget.focus();
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  scroll: css({
    height: '100%',
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    containerType: 'inline-size',
    containerName: 'virtual-grid',
    fontSize: theme.typography.bodySmall.fontSize,
    '&:focus-visible': {
      outline: `medium solid ${theme.colors.primary.main}`,
      outlineOffset: `-${theme.spacing(0.375)}`,
    },
  }),
  rows: css({ position: 'relative', width: '100%' }),
  row: css({
    display: 'grid',
    alignItems: 'center',
    columnGap: theme.spacing(1.5),
    padding: theme.spacing(0, 1.5),
    width: '100%',
    borderBottom: `thin solid ${theme.colors.border.weak}`,
  }),
  header: css({
    position: 'sticky',
    top: 0,
    zIndex: 1,
    background: theme.colors.background.primary,
    color: theme.colors.text.secondary,
    fontWeight: theme.typography.fontWeightMedium,
    whiteSpace: 'nowrap',
  }),
  placed: css({ position: 'absolute', left: 0 }),
  // On the usual grey of what the pointer is on, secondary text could not be read.
  clickable: css({ cursor: 'pointer', '&:hover': { background: theme.colors.background.secondary } }),
  selected: css({
    background: theme.colors.primary.transparent,
    '&:hover': { background: theme.colors.primary.transparent },
  }),
  active: css({
    boxShadow: `inset ${theme.spacing(0.375)} 0 0 ${theme.colors.primary.main}`,
  }),
});
