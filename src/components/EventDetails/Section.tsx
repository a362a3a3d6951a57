import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { paleText } from '../paleText';

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled part of the details. */
export function Section({ title, children }: SectionProps) {
  const styles = useStyles2(getStyles);
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  section: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0 }),
  title: css({
    ...theme.typography.h6,
    margin: 0,
    ...paleText(theme),
    fontWeight: theme.typography.fontWeightMedium,
  }),
});
