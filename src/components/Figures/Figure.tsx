import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

export interface FigureProps {
  readonly short: string;
  /** Shown on hover. */
  readonly exact: string;
  readonly className?: string;
}

/** A number: short, tabular, exact on hover. */
export function Figure({ short, exact, className }: FigureProps) {
  const styles = useStyles2(getStyles);
  return (
    <span className={className === undefined ? styles.figure : `${styles.figure} ${className}`} title={exact}>
      {short}
    </span>
  );
}

const getStyles = () => ({
  figure: css({ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }),
});
