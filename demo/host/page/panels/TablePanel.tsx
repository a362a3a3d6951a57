import type { PanelProps } from '@grafana/data';
import { Table } from '@grafana/ui';
import React from 'react';

import { PanelNote } from './PanelNote';

/** The first frame as a table. */
export function TablePanel({ data, width, height }: PanelProps): React.JSX.Element {
  const [frame] = data.series;
  if (frame === undefined || frame.fields.length === 0) {
    return <PanelNote>No data</PanelNote>;
  }
  return <Table data={frame} width={width} height={height} />;
}
