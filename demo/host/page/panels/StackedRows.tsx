import { css } from '@emotion/css';
import {
  type DataFrame,
  type Field,
  FieldType,
  formattedValueToString,
  type GrafanaTheme2,
  type LinkModel,
} from '@grafana/data';
import { useStyles2, VizLegend } from '@grafana/ui';
import { LegendDisplayMode } from '@grafana/schema';
import React from 'react';

import { displayOf } from './panelValues';

/** A frame's rows as bars of parts that lie behind each other; a bar's link is followed by a click. */
export function StackedRows({ frame }: { frame: DataFrame }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const parts = frame.fields.filter((field) => field.type === FieldType.number);
  const names = frame.fields.find((field) => field.type === FieldType.string)?.values ?? [];
  const sums = Array.from({ length: frame.length }, (_, row) => sumOf(parts, row));
  const most = Math.max(...sums, Number.EPSILON);
  return (
    <div className={styles.panel}>
      <div className={styles.grid}>
        {sums.map((sum, row) => (
          <button key={row} type="button" className={styles.row} onClick={(event) => followLink(parts, row, event)}>
            <span className={styles.name}>{String(names[row] ?? '')}</span>
            <span className={styles.track}>
              {parts.map((field) => {
                const display = displayOf(field, field.values[row]);
                const title = `${field.name}: ${formattedValueToString(display)}`;
                const width = `${(100 * Math.max(0, display.numeric)) / most}%`;
                return <span key={field.name} title={title} style={{ background: display.color, width }} />;
              })}
            </span>
            <span className={styles.value}>{parts[0] && formattedValueToString(displayOf(parts[0], sum))}</span>
          </button>
        ))}
      </div>
      <VizLegend
        displayMode={LegendDisplayMode.List}
        placement="bottom"
        items={parts.map((field) => ({ label: field.name, color: displayOf(field, 0).color ?? '', yAxis: 1 }))}
      />
    </div>
  );
}

const sumOf = (parts: readonly Field[], row: number): number =>
  parts.reduce((sum, { values }) => sum + Number(values[row] ?? 0), 0);

function followLink(parts: readonly Field[], row: number, event: React.MouseEvent): void {
  const [link]: readonly LinkModel[] = parts[0]?.getLinks?.({ valueRowIndex: row }) ?? [];
  link?.onClick?.(event);
}

function getStyles(theme: GrafanaTheme2) {
  return {
    panel: css({ display: 'flex', flexDirection: 'column', height: '100%' }),
    grid: css({ flex: 1, minHeight: 0, overflowY: 'auto' }),
    row: css({
      alignItems: 'center',
      background: 'none',
      border: 0,
      columnGap: theme.spacing(1),
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr) 10ch',
      padding: theme.spacing(0.25, 0),
      textAlign: 'left',
      width: '100%',
    }),
    name: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
    track: css({
      background: theme.colors.background.secondary,
      display: 'flex',
      height: theme.spacing(2),
    }),
    value: css({ fontVariantNumeric: 'tabular-nums', textAlign: 'right' }),
  };
}
