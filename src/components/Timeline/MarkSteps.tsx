import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, useStyles2 } from '@grafana/ui';
import type { EventOrder } from 'domain/timeline/neighbours';
import React from 'react';
import type { TimelineCommand } from './keyCommands';

export interface MarkStepsProps {
  readonly order: EventOrder;
  readonly onCommand: (command: TimelineCommand) => void;
}

/** How many marks there are that call for a look, and the steps from one to the next. */
export function MarkSteps({ order, onCommand }: MarkStepsProps) {
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
  group: css({ display: 'inline-flex', alignItems: 'center', gap: theme.spacing(0.25) }),
  problems: css({
    color: theme.colors.error.text,
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
  }),
  muted: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
