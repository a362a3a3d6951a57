import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, IconButton, useStyles2 } from '@grafana/ui';
import { Duration } from 'components/Figures/Duration';
import { testIds } from 'components/testIds';
import type { Interval } from 'domain/sessions/session';
import { elapsedMs } from 'domain/units';
import React, { useLayoutEffect, useRef } from 'react';
import type { TimelineCommand } from '../commands/keyCommands';
import type { TimelineController } from '../TimelineController';

export interface AreaBarProps {
  readonly area: Interval;
  readonly controller: TimelineController;
  readonly onCommand: (command: TimelineCommand) => void;
  readonly onClose: () => void;
}

/** How long the marked area is and what can be done with it, at its place on the plot. */
export function AreaBar({ area, controller, onCommand, onClose }: AreaBarProps) {
  const styles = useStyles2(getStyles);
  const bar = useRef<HTMLDivElement>(null);
  const { startMs, endMs } = area;
  useLayoutEffect(() => {
    const release = bar.current ? controller.area.hold(bar.current) : undefined;
    controller.refresh('overlay');
    return release;
  }, [controller, startMs, endMs]);
  return (
    <div
      ref={bar}
      role="toolbar"
      className={styles.bar}
      aria-label={t('timeline.area.label', 'The marked area')}
      data-testid={testIds.timeline.areaBar}
    >
      <Duration duration={elapsedMs(startMs, endMs)} />
      <Button
        size="sm"
        variant="secondary"
        icon="search-plus"
        tooltip={t('timeline.area.zoom-tooltip', 'Zoom to the area (Enter)')}
        onClick={() => onCommand('zoomToArea')}
      >
        {t('timeline.area.zoom', 'Zoom in')}
      </Button>
      <Button
        size="sm"
        variant="secondary"
        icon="graph-bar"
        tooltip={t('timeline.area.statistics-tooltip', 'What happened in the area (I)')}
        onClick={() => onCommand('statistics')}
      >
        {t('timeline.area.statistics', 'Statistics')}
      </Button>
      <IconButton name="times" tooltip={t('timeline.area.close', 'No longer mark the area (Esc)')} onClick={onClose} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    position: 'absolute',
    left: 0,
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    padding: theme.spacing(0.5, 1),
    borderRadius: theme.shape.radius.default,
    border: `thin solid ${theme.colors.border.medium}`,
    background: theme.colors.background.elevated,
    boxShadow: theme.shadows.z2,
    fontSize: theme.typography.bodySmall.fontSize,
    cursor: 'default',
    whiteSpace: 'nowrap',
  }),
});
