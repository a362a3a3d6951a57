import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2, useTheme2 } from '@grafana/ui';
import { categoryColor } from 'components/EventBadge/categoryColor';
import { categoryTitle } from 'components/EventBadge/eventTitle';
import { rawValues } from 'components/rawValues';
import { formatCount } from 'domain/format/formatCount';
import { exactUsd, formatUsd } from 'domain/format/formatUsd';
import { MAIN_AGENT_ID } from 'domain/sessions/session';
import { geometry } from 'domain/timeline/geometry';
import type { LaneBox, RowBox, TimelineLayout } from 'domain/timeline/layout';
import type { Lane } from 'domain/timeline/timeline';
import React from 'react';

export interface GutterProps {
  readonly layout: TimelineLayout;
  readonly onToggle: (agentId: string) => void;
}

/** The names of lanes and rows, at the left of the plot and at the height at which the canvas draws them. */
export const Gutter = React.memo(function Gutter({ layout, onToggle }: GutterProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.gutter} style={{ height: layout.heightPx }}>
      {layout.lanes.map((box) => (
        <LaneLabel key={box.lane.agentId} box={box} onToggle={onToggle} />
      ))}
    </div>
  );
});

interface LaneLabelProps {
  readonly box: LaneBox;
  readonly onToggle: (agentId: string) => void;
}

/** The name of a lane as people call it. */
export function laneName(lane: Lane): string {
  return lane.agentId === MAIN_AGENT_ID ? t('timeline.lane.main', 'Main conversation') : lane.name;
}

function LaneLabel({ box, onToggle }: LaneLabelProps) {
  const styles = useStyles2(getStyles);
  const { lane, isCollapsed, topPx, headerPx } = box;
  const indent = Math.min(lane.depth, geometry.gutter.maxIndents) * geometry.gutter.indent;
  const name = laneName(lane);
  const summary = t('timeline.lane.summary', '{{name}}: events: {{events}}, cost: {{cost}}', {
    name,
    events: formatCount(lane.eventCount),
    cost: exactUsd(lane.totals.costNanoUsd),
    ...rawValues,
  });
  return (
    <div role="group" aria-label={summary}>
      <button
        type="button"
        className={styles.lane}
        style={{ top: topPx, height: headerPx, paddingLeft: geometry.gutter.padding / 2 + indent }}
        aria-expanded={!isCollapsed}
        title={summary}
        onClick={() => onToggle(lane.agentId)}
      >
        <Icon name={isCollapsed ? 'angle-right' : 'angle-down'} />
        <span className={styles.name}>{name}</span>
        <span className={styles.count}>{formatCount(lane.eventCount)}</span>
        <span className={cx(styles.count, styles.cost)}>{formatUsd(lane.totals.costNanoUsd)}</span>
      </button>
      {!isCollapsed && box.rows.map((row) => <RowLabel key={row.row.id} box={row} indent={indent} />)}
    </div>
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

const getStyles = (theme: GrafanaTheme2) => {
  const line = {
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    paddingRight: theme.spacing(1),
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
  } as const;
  return {
    gutter: css({
      position: 'relative',
      width: geometry.gutter.width,
      borderRight: `thin solid ${theme.colors.border.weak}`,
      cursor: 'default',
      [`@container timeline (max-width: ${theme.spacing(88)})`]: {
        width: geometry.gutter.narrowWidth,
      },
    }),
    lane: css({
      ...line,
      border: 'none',
      borderTop: `thin solid ${theme.colors.border.weak}`,
      background: theme.colors.background.secondary,
      color: theme.colors.text.primary,
      fontWeight: theme.typography.fontWeightMedium,
      cursor: 'pointer',
      '&:hover': { background: theme.colors.emphasize(theme.colors.background.secondary, 0.05) },
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
    cost: css({
      minWidth: theme.spacing(5),
      textAlign: 'right',
      [`@container timeline (max-width: ${theme.spacing(88)})`]: { display: 'none' },
    }),
  };
};
