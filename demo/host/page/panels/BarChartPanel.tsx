import { css } from '@emotion/css';
import { type DataFrame, FieldType, formattedValueToString, type PanelProps } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

import { type BarRow, BarRows } from './BarRows';
import { displayOf, numericFields } from './panelValues';
import { PanelNote } from './PanelNote';

function rowsOf(frames: readonly DataFrame[]): BarRow[] {
  return numericFields(frames).flatMap(({ frame, field }) => {
    const names = frame.fields.find((candidate) => candidate.type === FieldType.string);
    return field.values.map((value: unknown, index) => {
      const display = displayOf(field, value);
      const name = String(names?.values[index] ?? field.config.displayName ?? field.name);
      return { name, text: formattedValueToString(display), value: display.numeric, color: display.color };
    });
  });
}

/** One bar a row; the real panel stands them upright and knows more. */
export function BarChartPanel({ data, height }: PanelProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const rows = rowsOf(data.series);
  if (rows.length === 0) {
    return <PanelNote>No data</PanelNote>;
  }
  return (
    <div className={styles.scroll} style={{ height }}>
      <BarRows rows={rows} />
    </div>
  );
}

function getStyles() {
  return { scroll: css({ overflowY: 'auto' }) };
}
