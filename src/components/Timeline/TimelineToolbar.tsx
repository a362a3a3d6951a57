import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, useStyles2 } from '@grafana/ui';
import { testIds } from 'components/testIds';
import type { EventOrder } from 'domain/timeline/neighbours';
import React from 'react';
import type { TimelineCommand } from './keyCommands';

export interface TimelineToolbarProps {
  readonly order: EventOrder;
  readonly onCommand: (command: TimelineCommand) => void;
}

/** The moves of the timeline as buttons; each says its key. */
export function TimelineToolbar({ order, onCommand }: TimelineToolbarProps) {
  const styles = useStyles2(getStyles);
  return (
    <div
      className={styles.toolbar}
      role="toolbar"
      aria-label={t('timeline.toolbar.label', 'Timeline')}
      data-testid={testIds.timeline.toolbar}
    >
      <Problems order={order} onCommand={onCommand} />
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
        tooltip={t('timeline.toolbar.statistics', 'Statistics of the marked area, else of what is in view (I)')}
        onClick={() => onCommand('statistics')}
      />
      <IconButton
        name="question-circle"
        tooltip={t('timeline.toolbar.help', 'Keys and moves (?)')}
        onClick={() => onCommand('help')}
      />
    </div>
  );
}

function Problems({ order, onCommand }: TimelineToolbarProps) {
  const styles = useStyles2(getStyles);
  const failed = order.indexes.failure.length;
  const rejected = order.indexes.rejection.length;
  if (failed + rejected === 0) {
    return <span className={styles.muted}>{t('timeline.toolbar.no-problems', 'No failures or rejections')}</span>;
  }
  return (
    <span className={styles.group}>
      <IconButton
        name="angle-left"
        tooltip={t('timeline.toolbar.previous-problem', 'Previous failure or rejection (Shift+E)')}
        onClick={() => onCommand('previousProblem')}
      />
      <span className={styles.problems}>
        {[
          failed > 0 && t('timeline.toolbar.failed', '{{failed}} failed', { failed }),
          rejected > 0 && t('timeline.toolbar.rejected', '{{rejected}} rejected', { rejected }),
        ]
          .filter((words) => words !== false)
          .join(' · ')}
      </span>
      <IconButton
        name="angle-right"
        tooltip={t('timeline.toolbar.next-problem', 'Next failure or rejection (E)')}
        onClick={() => onCommand('nextProblem')}
      />
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  toolbar: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), flex: 'none' }),
  group: css({ display: 'inline-flex', alignItems: 'center', gap: theme.spacing(0.25) }),
  problems: css({
    color: theme.colors.error.text,
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
  }),
  muted: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
