import { css, keyframes } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

export interface SkeletonProps {
  /** CSS length; text-like by default. */
  readonly width?: string;
  readonly height?: string;
}

/** A grey stand-in of the size of what comes. Screen readers hear of loading from the view, not from each block. */
export function Skeleton({ width = '100%', height = '1em' }: SkeletonProps) {
  const styles = useStyles2(getStyles);
  return <span className={styles.block} style={{ width, height }} aria-hidden />;
}

const pulse = keyframes({ '0%': { opacity: 1 }, '50%': { opacity: 0.45 }, '100%': { opacity: 1 } });

const getStyles = (theme: GrafanaTheme2) => ({
  block: css({
    display: 'inline-block',
    verticalAlign: 'middle',
    maxWidth: '100%',
    borderRadius: theme.shape.radius.default,
    background: theme.colors.emphasize(theme.colors.background.secondary, 0.05),
    [theme.transitions.handleMotion('no-preference')]: { animation: `${pulse} 1.6s ease-in-out infinite` },
  }),
});
