import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { formatDuration } from 'domain/format/formatDuration';
import type { TimeSplit } from 'domain/usage/timeSplit';
import type { DurationMs } from 'domain/units';
import React from 'react';
import { categoryColor, waitColor } from '../EventBadge/categoryColor';

interface Part {
  readonly label: string;
  readonly duration: DurationMs;
  readonly color: string;
  readonly isWait?: boolean;
}

/** Where the time went: model, tools, waiting for a person, other. Hover and screen readers have it in words. */
export function TimeSplitBar({ split }: { readonly split: TimeSplit }) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const parts = partsOf(split, theme).filter((part) => part.duration > 0);
  const words = [
    ...parts.map((part) => `${part.label} ${formatDuration(part.duration)}`),
    t('turns.split-note', 'Sums; what ran in parallel counts each.'),
  ].join('\n');
  return (
    <span role="img" aria-label={words} title={words} className={styles.bar}>
      {parts.map((part) => (
        <span
          key={part.label}
          className={part.isWait === true ? styles.wait : undefined}
          style={{ flexGrow: part.duration, backgroundColor: part.color }}
        />
      ))}
    </span>
  );
}

function partsOf(split: TimeSplit, theme: GrafanaTheme2): Part[] {
  return [
    { label: t('turns.model', 'Model'), duration: split.modelMs, color: categoryColor(theme, 'api_request') },
    { label: t('turns.tools', 'Tools'), duration: split.toolMs, color: categoryColor(theme, 'tool_result') },
    { label: t('turns.waiting', 'Waiting for you'), duration: split.waitMs, color: waitColor(theme), isWait: true },
    { label: t('turns.other', 'Other'), duration: split.otherMs, color: theme.colors.border.medium },
  ];
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    display: 'flex',
    width: '100%',
    height: theme.spacing(1.25),
    overflow: 'hidden',
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.secondary,
    '& > span': { flexBasis: 0, minWidth: 0 },
  }),
  wait: css({
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 0.25rem, ${theme.colors.background.primary} 0.25rem 0.375rem)`,
  }),
});
