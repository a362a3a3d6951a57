import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { paleText } from '../paleText';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly tone?: 'good' | 'bad';
}

/** The few figures that matter most, side by side. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const styles = useStyles2(getStyles);
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt className={styles.label}>{fact.label}</dt>
          <dd className={fact.tone === undefined ? styles.value : styles[fact.tone]}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const value = {
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: theme.typography.fontWeightMedium,
    overflowWrap: 'anywhere',
  } as const;
  return {
    facts: css({
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(6.5rem, 1fr))',
      gap: theme.spacing(1, 2),
      margin: 0,
    }),
    label: css({
      ...paleText(theme),
      fontWeight: theme.typography.fontWeightRegular,
    }),
    value: css(value),
    good: css({ ...value, color: theme.colors.success.text }),
    bad: css({ ...value, color: theme.colors.error.text }),
  };
};
