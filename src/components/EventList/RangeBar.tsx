import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, ClipboardButton, useStyles2 } from '@grafana/ui';
import { elapsedMs } from 'domain/units';
import React, { useCallback } from 'react';
import { formatCount, formatDuration } from '../numbers';
import { rawValues } from '../rawValues';
import type { EventRange } from './useRange';

export interface RangeBarProps {
  readonly range: EventRange;
  readonly copyText: () => string;
  readonly onStatistics?: () => void;
  readonly onClear: () => void;
}

/** How many events are marked, and what can be done with them. */
export function RangeBar({ range, copyText, onStatistics, onClear }: RangeBarProps) {
  const styles = useStyles2(getStyles);
  const { startMs, endMs } = range.interval;
  const getText = useCallback(() => copyText(), [copyText]);
  return (
    <div role="toolbar" aria-label={t('event-list.range.label', 'The marked events')} className={styles.bar}>
      <span className={styles.words}>
        {t('event-list.range.words', '{{events}} events, {{duration}}', {
          events: formatCount(range.events.length),
          duration: formatDuration(elapsedMs(startMs, endMs)),
          ...rawValues,
        })}
      </span>
      {onStatistics && (
        <Button size="sm" variant="secondary" icon="graph-bar" onClick={onStatistics}>
          {t('event-list.range.statistics', 'Statistics')}
        </Button>
      )}
      <ClipboardButton
        size="sm"
        variant="secondary"
        icon="copy"
        getText={getText}
        tooltip={t('event-list.range.copy-tooltip', 'Copy as a table (Ctrl+C)')}
      >
        {t('event-list.range.copy', 'Copy')}
      </ClipboardButton>
      <Button size="sm" variant="secondary" fill="text" onClick={onClear}>
        {t('event-list.range.clear', 'Clear')}
      </Button>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 1.5),
    background: theme.colors.background.secondary,
    borderTop: `thin solid ${theme.colors.border.weak}`,
  }),
  words: css({ fontVariantNumeric: 'tabular-nums', fontSize: theme.typography.bodySmall.fontSize }),
});
