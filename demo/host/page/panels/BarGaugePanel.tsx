import { css } from '@emotion/css';
import type { GrafanaTheme2, PanelProps } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

import { BarRows } from './BarRows';
import { lastValues } from './panelValues';
import { PanelNote } from './PanelNote';

/** The last value of each field as a bar. */
export function BarGaugePanel({ data, height }: PanelProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const values = lastValues(data.series);
  if (values.length === 0) {
    return <PanelNote>No data</PanelNote>;
  }
  return (
    <div className={styles.scroll} style={{ height }}>
      <BarRows
        rows={values.map(({ name, text, display, href }) => ({
          ...{ name, text, href },
          ...{ value: display.numeric, color: display.color },
        }))}
      />
    </div>
  );
}

function getStyles(_theme: GrafanaTheme2) {
  return { scroll: css({ overflowY: 'auto' }) };
}
