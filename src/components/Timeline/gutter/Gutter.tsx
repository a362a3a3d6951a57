import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { geometry } from 'domain/timeline/geometry';
import type { LaneOrder } from 'domain/timeline/laneChoices';
import { heldHeight } from 'domain/timeline/lanePanes';
import type { LaneBox, TimelineLayout } from 'domain/timeline/layout';
import React, { type RefObject, useRef } from 'react';
import { HiddenLanes } from './HiddenLanes';
import { LaneLabel } from './LaneLabel';
import { useFocusedLane } from './useFocusedLane';
import type { LaneActions } from './useLaneActions';
import { type ScrollView, useScrollView } from './useScrollView';

export interface GutterProps {
  readonly layout: TimelineLayout;
  /** What the lanes are ordered by. */
  readonly order: LaneOrder;
  readonly actions: LaneActions;
  /** The element in which the lanes scroll. */
  readonly scroller: RefObject<HTMLElement>;
}

/**
 * The names of lanes and rows, at the left of the plot and at the height at which the canvas draws them. Only those in
 * view are rendered: a session may have hundreds of subagents.
 */
export const Gutter = React.memo(function Gutter({ layout, order, actions, scroller }: GutterProps) {
  const styles = useStyles2(getStyles);
  const view = useScrollView(scroller);
  const gutter = useRef<HTMLDivElement>(null);
  const focused = useFocusedLane(gutter);
  const isHeld = heldHeight(layout, view.heightPx) > 0;
  const label = (box: LaneBox) => (
    <LaneLabel key={box.lane.agentId} {...{ box, order, actions }} isAnySoloed={layout.isAnySoloed} />
  );
  const isRendered = (box: LaneBox) => isInView(box, view) || box.lane.agentId === focused;
  return (
    <div ref={gutter} className={styles.gutter} style={{ height: layout.heightPx }}>
      <div className={cx(styles.pinned, isHeld && styles.held)} style={{ height: layout.pinnedHeightPx }}>
        {layout.pinned.filter((box) => isHeld || isRendered(box)).map(label)}
      </div>
      {layout.unpinned.filter(isRendered).map(label)}
      {layout.hidden.length > 0 && (
        <>
          <div style={{ height: layout.heightPx - layout.pinnedHeightPx - geometry.lane.headerHeight }} />
          <HiddenLanes lanes={layout.hidden} onShow={actions.showEmpty} />
        </>
      )}
    </div>
  );
});

const isInView = ({ topPx, heightPx }: LaneBox, { fromPx, toPx }: ScrollView): boolean =>
  topPx < toPx && topPx + heightPx > fromPx;

const getStyles = (theme: GrafanaTheme2) => ({
  gutter: css({
    position: 'relative',
    width: geometry.gutter.width,
    borderRight: `thin solid ${theme.colors.border.weak}`,
    cursor: 'default',
    [`@container timeline (max-width: ${theme.spacing(88)})`]: {
      width: geometry.gutter.narrowWidth,
    },
  }),
  pinned: css({ position: 'relative' }),
  held: css({
    position: 'sticky',
    top: 0,
    zIndex: 1,
    background: theme.colors.background.primary,
    borderBottom: `thin solid ${theme.colors.border.medium}`,
  }),
});
