import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { Marked } from '../Marked/Marked';
import { paleText } from '../paleText';
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
  /** How much more or less it is than it was: `+12 %`. */
  readonly change?: string;
  /** Why it stands out. */
  readonly why?: string;
}

export interface StatStripProps {
  readonly stats: readonly Stat[];
  /** Over the whole width of a page: rows of six, where there is room. */
  readonly isWide?: boolean;
}

/** A row of figures, each with what it was before. */
export function StatStrip({ stats, isWide = false }: StatStripProps) {
  const styles = useStyles2(getStyles);
  return (
    <dl className={isWide ? `${styles.strip} ${styles.wide}` : styles.strip} data-testid={testIds.sessions.strip}>
      {stats.map((stat) => (
        <div key={stat.label} className={styles.stat} data-testid={testIds.sessions.stat}>
          <dt className={styles.label}>{stat.label}</dt>
          <dd className={styles.figures}>
            <span className={styles.value} title={stat.exact}>
              <Marked why={stat.why}>{stat.value ?? <Skeleton width="4ch" />}</Marked>
            </span>
            {stat.change !== undefined && (
              <span
                className={styles.change}
                title={t('stats.change', 'Against the equal time before: {{change}}', {
                  change: stat.change,
                  ...rawValues,
                })}
              >
                {stat.change}
              </span>
            )}
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
  // Rows of four or of two: strips have eight figures, and none of them stands alone.
  strip: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: theme.spacing(1),
    margin: 0,
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  }),
  // Six, three or two of them make whole rows.
  wide: css({
    gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
    [theme.breakpoints.down('lg')]: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  }),
  stat: css({
    minWidth: 0,
    padding: theme.spacing(1, 1.25),
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
    border: `thin solid ${theme.colors.border.weak}`,
  }),
  label: css({
    ...paleText(theme),
    fontWeight: theme.typography.fontWeightRegular,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  }),
  figures: css({
    margin: 0,
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  }),
  value: css({ fontSize: theme.typography.h4.fontSize, lineHeight: theme.typography.h3.lineHeight }),
  change: css(paleText(theme)),
  previous: css({
    margin: 0,
    minHeight: '1.5em',
    ...paleText(theme),
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  }),
});
