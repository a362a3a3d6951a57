import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { Skeleton } from '../Skeleton/Skeleton';
import { rawValues } from '../rawValues';
import { testIds } from '../testIds';

export interface Stat {
  readonly label: string;
  /** Short; undefined while it is being loaded. */
  readonly value?: string;
  readonly exact?: string;
  /** What it was in the previous period of equal length, short. */
  readonly previous?: string;
}

/** A row of figures, each with what it was before. */
export function StatStrip({ stats }: { readonly stats: readonly Stat[] }) {
  const styles = useStyles2(getStyles);
  return (
    <dl className={styles.strip} data-testid={testIds.sessions.strip}>
      {stats.map((stat) => (
        <div key={stat.label} className={styles.stat} data-testid={testIds.sessions.stat}>
          <dt className={styles.label}>{stat.label}</dt>
          <dd className={styles.value} title={stat.exact}>
            {stat.value ?? <Skeleton width="4ch" />}
          </dd>
          <dd className={styles.previous}>
            {stat.previous !== undefined &&
              t('stats.previous', 'before: {{previous}}', { previous: stat.previous, ...rawValues })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  strip: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(8rem, 1fr))',
    gap: theme.spacing(1),
    margin: 0,
  }),
  stat: css({
    padding: theme.spacing(1, 1.5),
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
    border: `thin solid ${theme.colors.border.weak}`,
  }),
  label: css({
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightRegular,
  }),
  value: css({
    margin: 0,
    fontSize: theme.typography.h3.fontSize,
    lineHeight: theme.typography.h3.lineHeight,
    fontVariantNumeric: 'tabular-nums',
  }),
  previous: css({
    margin: 0,
    minHeight: '1.5em',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
  }),
});
