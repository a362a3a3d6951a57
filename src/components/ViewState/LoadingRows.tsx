import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { Skeleton } from '../Skeleton/Skeleton';

const ROWS = 8;

/** Rows of grey in the place of what comes; `what` is said to screen readers. */
export function LoadingRows({ what }: { readonly what: string }) {
  const styles = useStyles2(getStyles);
  return (
    <div role="status" aria-label={what} className={styles.rows}>
      {Array.from({ length: ROWS }, (_, index) => (
        <Skeleton key={index} width={`${90 - ((index * 17) % 40)}%`} height="1.25rem" />
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  rows: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5), padding: theme.spacing(2) }),
});
