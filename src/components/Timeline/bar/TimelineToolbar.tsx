import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, useStyles2 } from '@grafana/ui';
import { testIds } from 'components/testIds';
import type { EventOrder } from 'domain/timeline/neighbours';
import React from 'react';
import type { TimelineCommand } from '../commands/keyCommands';
import { FollowEnd } from '../live/FollowEnd';
import type { TimelineLive } from '../live/timelineLive';
import { MarkSteps } from './MarkSteps';
import { ViewMenu, type ViewMenuProps } from './ViewMenu';

export interface TimelineToolbarProps extends ViewMenuProps {
  readonly order: EventOrder;
  readonly live?: TimelineLive;
  readonly onCommand: (command: TimelineCommand) => void;
}

/** The moves of the timeline as buttons; each says its key. */
export function TimelineToolbar({ session, order, choices, onChoose, breaks, onCommand, live }: TimelineToolbarProps) {
  const styles = useStyles2(getStyles);
  return (
    <div
      className={styles.toolbar}
      role="toolbar"
      aria-label={t('timeline.toolbar.label', 'Timeline')}
      data-testid={testIds.timeline.toolbar}
    >
      <MarkSteps order={order} onCommand={onCommand} />
      <FollowEnd choices={choices} onChoose={onChoose} live={live} />
      <ViewMenu session={session} choices={choices} onChoose={onChoose} breaks={breaks} />
      <IconButton
        name="search-minus"
        tooltip={t('timeline.toolbar.zoom-out', 'Zoom out (S)')}
        onClick={() => onCommand('zoomOut')}
      />
      <IconButton
        name="search-plus"
        tooltip={t('timeline.toolbar.zoom-in', 'Zoom in (W)')}
        onClick={() => onCommand('zoomIn')}
      />
      <IconButton
        name="arrows-h"
        tooltip={t('timeline.toolbar.fit', 'Show the whole session (F)')}
        onClick={() => onCommand('fitAll')}
      />
      <IconButton
        name="graph-bar"
        tooltip={t('timeline.toolbar.statistics', 'Statistics (I)')}
        onClick={() => onCommand('statistics')}
      />
      <IconButton
        name="play"
        tooltip={t('timeline.toolbar.replay', 'Replay (P)')}
        onClick={() => onCommand('replay')}
      />
      <IconButton
        name="question-circle"
        tooltip={t('timeline.toolbar.help', 'Keys and moves (?)')}
        onClick={() => onCommand('help')}
      />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  toolbar: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.25, 1), flexWrap: 'wrap', minWidth: 0 }),
});
