import type { PanelProps } from '@grafana/data';
import { BigValue, BigValueColorMode, BigValueGraphMode, useTheme2 } from '@grafana/ui';
import React from 'react';

import { lastValues } from './panelValues';
import { PanelNote } from './PanelNote';

/** The last value of each field, large. */
export function StatPanel({ data, width, height }: PanelProps): React.JSX.Element {
  const theme = useTheme2();
  const values = lastValues(data.series);
  if (values.length === 0) {
    return <PanelNote>No data</PanelNote>;
  }
  const each = Math.floor(width / values.length);
  return (
    <div style={{ display: 'flex', height, width }}>
      {values.map(({ name, display }) => (
        <BigValue
          key={name}
          value={values.length > 1 ? { ...display, title: name } : display}
          colorMode={BigValueColorMode.Value}
          graphMode={BigValueGraphMode.None}
          width={each}
          height={height}
          theme={theme}
        />
      ))}
    </div>
  );
}
