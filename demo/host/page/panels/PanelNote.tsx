import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

/** A quiet line in the middle of a panel. */
export function PanelNote({ children }: { children: ReactNode }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return <div className={styles.note}>{children}</div>;
}

function getStyles(theme: GrafanaTheme2) {
  return {
    note: css({
      alignItems: 'center',
      color: theme.colors.text.secondary,
      display: 'flex',
      height: '100%',
      justifyContent: 'center',
      textAlign: 'center',
    }),
  };
}
