import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { getStyles } from './ExportDialog.styles';

/** Choices that belong together, under a name that is read with each of them. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles2(getStyles);
  return (
    <fieldset className={styles.section}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}
