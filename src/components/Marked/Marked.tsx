import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

interface MarkedProps {
  /** Why it stands out; as it is where it does not. */
  readonly why: string | undefined;
  readonly children: ReactNode;
}

/** A figure that stands out, by a sign and a sentence besides its colour. */
export function Marked({ why, children }: MarkedProps) {
  const styles = useStyles2(getStyles);
  return why === undefined ? (
    <>{children}</>
  ) : (
    <span className={styles.root}>
      <span title={why}>
        <Icon name="arrow-up" size="sm" aria-hidden />
        <span className="sr-only">{`${why}: `}</span>
      </span>
      {children}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({
    color: theme.colors.warning.text,
    fontWeight: theme.typography.fontWeightMedium,
    whiteSpace: 'nowrap',
  }),
});
