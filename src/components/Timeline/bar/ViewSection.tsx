import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { paleText } from '../../paleText';

export interface ViewSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Choices that belong together, under their name. */
export function ViewSection({ title, children }: ViewSectionProps) {
  const styles = useStyles2(getStyles);
  return (
    <fieldset className={styles.section}>
      <legend className={styles.title}>{title}</legend>
      {children}
    </fieldset>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  section: css({
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5),
    border: 'none',
    margin: 0,
    padding: 0,
  }),
  title: css({
    margin: theme.spacing(0, 0, 0.5),
    ...paleText(theme),
    fontWeight: theme.typography.fontWeightMedium,
  }),
});
