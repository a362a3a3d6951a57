import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';

/** One bar. */
export interface BarRow {
  readonly name: string;
  readonly text: string;
  readonly value: number;
  readonly color?: string | undefined;
  readonly href?: string | undefined;
}

/** Horizontal bars with their names and values, the largest as wide as there is room. */
export function BarRows({ rows }: { rows: readonly BarRow[] }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const largest = Math.max(...rows.map((row) => Math.abs(row.value)), Number.EPSILON);
  return (
    <div className={styles.grid}>
      {rows.map((row, index) => (
        <React.Fragment key={`${index}-${row.name}`}>
          <span className={styles.name} title={row.name}>
            {row.href === undefined ? row.name : <a href={row.href}>{row.name}</a>}
          </span>
          <span className={styles.track}>
            <span
              className={styles.bar}
              style={{
                background: row.color ?? theme.visualization.getColorByName('blue'),
                width: `${(100 * Math.abs(row.value)) / largest}%`,
              }}
            />
          </span>
          <span className={styles.value}>{row.text}</span>
        </React.Fragment>
      ))}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    grid: css({
      alignItems: 'center',
      columnGap: theme.spacing(1),
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr) auto',
      rowGap: theme.spacing(0.5),
    }),
    name: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
    track: css({ background: theme.colors.background.secondary, borderRadius: theme.shape.radius.default }),
    bar: css({ borderRadius: theme.shape.radius.default, display: 'block', height: theme.spacing(2) }),
    value: css({ fontVariantNumeric: 'tabular-nums', textAlign: 'right' }),
  };
}
