import { css } from '@emotion/css';
import { type DataFrame, FieldType, formattedValueToString, type PanelProps } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

import { isRecord } from '../guards';
import { type BarRow, BarRows } from './BarRows';
import { displayOf, numericFields } from './panelValues';
import { PanelNote } from './PanelNote';
import { StackedRows } from './StackedRows';

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

/** One bar a row, of parts where they are stacked; the real panel stands them upright and knows more. */
export function BarChartPanel({ data, height, options }: PanelProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const [frame] = data.series;
  if (frame !== undefined && isRecord(options) && options['stacking'] === 'normal') {
    return (
      <div style={{ height }}>
        <StackedRows frame={frame} />
      </div>
    );
  }
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
