import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, Tooltip, useStyles2, useTheme2 } from '@grafana/ui';
import { categoryColor } from 'components/EventBadge/categoryColor';
import { categoryTitle } from 'components/EventBadge/eventTitle';
import { isDrawn } from 'domain/timeline/arrangeLanes';
import { geometry } from 'domain/timeline/geometry';
import type { LaneOrder } from 'domain/timeline/laneChoices';
import type { LaneBox, RowBox } from 'domain/timeline/layout';
import type { Lane } from 'domain/timeline/timeline';
import { elapsedMs } from 'domain/units';
import React from 'react';
import { formatCount, formatDuration, formatUsd } from '../../numbers';
import { LaneButtons } from './LaneButtons';
import { laneDetails, laneName, laneState, laneSummary } from './laneWords';
import type { LaneActions } from './useLaneActions';

export interface LaneLabelProps {
  readonly box: LaneBox;
  readonly order: LaneOrder;
  readonly isAnySoloed: boolean;
  readonly actions: LaneActions;
}

/** A lane's name, figures and buttons, and the names of its rows. */
export const LaneLabel = React.memo(function LaneLabel({ box, order, isAnySoloed, actions }: LaneLabelProps) {
  const styles = useStyles2(getStyles);
  const { lane, isCollapsed, topPx, headerPx } = box;
  const indent = Math.min(lane.depth, geometry.gutter.maxIndents) * geometry.gutter.indent;
  const isOpen = !isCollapsed && isDrawn(box);
  return (
    <div role="group" aria-label={laneSummary(box, isAnySoloed)} data-agent={lane.agentId}>
      <div
        className={cx(styles.lane, !isDrawn(box) && styles.muted)}
        style={{ top: topPx, height: headerPx, paddingLeft: geometry.gutter.padding / 2 + indent }}
        data-lane
      >
        <Tooltip content={<LaneDetails {...{ box, isAnySoloed }} />} placement="bottom-start">
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isOpen}
            onClick={() => actions.collapse(box, isAnySoloed)}
          >
            <Icon name={isOpen ? 'angle-down' : 'angle-right'} />
            <span className={styles.name}>{laneName(lane)}</span>
          </button>
        </Tooltip>
        <span className={styles.count} data-figure>
          {formatCount(lane.eventCount)}
        </span>
        <span className={cx(styles.count, styles.weight)} data-figure>
          {laneFigure(lane, order)}
        </span>
        <LaneButtons {...{ box, isAnySoloed, actions }} />
      </div>
      {isOpen && box.rows.map((row) => <RowLabel key={row.row.id} box={row} indent={indent} />)}
    </div>
  );
});

/** What the lanes are ordered by; by start, what it cost. */
function laneFigure({ interval, totals }: Lane, order: LaneOrder): string {
  return order === 'duration'
    ? formatDuration(elapsedMs(interval.startMs, interval.endMs))
    : formatUsd(totals.costNanoUsd);
}

function LaneDetails({ box, isAnySoloed }: Pick<LaneLabelProps, 'box' | 'isAnySoloed'>) {
  const state = laneState(box, isAnySoloed);
  return (
    <>
      <strong>{laneName(box.lane)}</strong>
      {state !== undefined && <div>{state}</div>}
      {laneDetails(box).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}

function RowLabel({ box, indent }: { readonly box: RowBox; readonly indent: number }) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const { category, marks } = box.row;
  const events = marks.filter(({ shape }) => shape !== 'wait').length;
  return (
    <div
      className={styles.row}
      style={{ top: box.topPx, height: box.heightPx, paddingLeft: 3 * geometry.gutter.padding + indent }}
    >
      <span className={styles.swatch} style={{ background: categoryColor(theme, category) }} aria-hidden />
      <span className={styles.name}>{categoryTitle(category)}</span>
      <span className={styles.count}>{formatCount(events)}</span>
    </div>
  );
}

const lineOf = (theme: GrafanaTheme2) =>
  ({
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    paddingRight: theme.spacing(0.75),
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
  }) as const;

const getStyles = (theme: GrafanaTheme2) => {
  const line = lineOf(theme);
  return {
    lane: css({
      ...line,
      borderTop: `thin solid ${theme.colors.border.weak}`,
      background: theme.colors.background.secondary,
      color: theme.colors.text.primary,
      fontWeight: theme.typography.fontWeightMedium,
      '&:hover': { background: theme.colors.emphasize(theme.colors.background.secondary, 0.05) },
      // The buttons take the place of the figures, which the tooltip says too.
      '&:hover > [data-figure], &:focus-within > [data-figure]': { display: 'none' },
      '@media (hover: none)': { '& > [data-figure]': { display: 'none' } },
    }),
    muted: css({ color: theme.colors.text.secondary, fontStyle: 'italic' }),
    fold: css({
      flex: 1,
      minWidth: 0,
      height: '100%',
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      padding: 0,
      border: 'none',
      background: 'none',
      color: 'inherit',
      fontSize: 'inherit',
      fontWeight: 'inherit',
      fontStyle: 'inherit',
      cursor: 'pointer',
      '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}`, outlineOffset: theme.spacing(-0.25) },
    }),
    row: css({ ...line, borderTop: `thin solid ${theme.colors.border.weak}`, color: theme.colors.text.secondary }),
    swatch: css({
      flex: 'none',
      width: theme.spacing(1),
      height: theme.spacing(1),
      borderRadius: theme.shape.radius.sm,
    }),
    name: css({ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', textAlign: 'left' }),
    count: css({
      fontVariantNumeric: 'tabular-nums',
      color: theme.colors.text.secondary,
      fontWeight: theme.typography.fontWeightRegular,
    }),
    weight: css({
      minWidth: theme.spacing(5),
      textAlign: 'right',
      [`@container timeline (max-width: ${theme.spacing(88)})`]: { display: 'none' },
    }),
  };
};
