import { FieldType, type PanelProps } from '@grafana/data';
import { LegendDisplayMode, TooltipDisplayMode } from '@grafana/schema';
import { TimeSeries, TooltipPlugin, ZoomPlugin } from '@grafana/ui';
import React from 'react';

import { isRecord } from '../guards';
import { PanelNote } from './PanelNote';

interface Legend {
  readonly calcs: string[];
  readonly displayMode: LegendDisplayMode;
  readonly placement: 'bottom' | 'right';
  readonly showLegend: boolean;
}

function legendOf(options: unknown): Legend {
  const wanted = isRecord(options) && isRecord(options['legend']) ? options['legend'] : {};
  return {
    calcs: [],
    displayMode: wanted['displayMode'] === 'table' ? LegendDisplayMode.Table : LegendDisplayMode.List,
    placement: wanted['placement'] === 'right' ? 'right' : 'bottom',
    showLegend: wanted['showLegend'] !== false,
  };
}

/** Lines or bars over time; dragging over a part narrows the range to it. */
export function TimeSeriesPanel(props: PanelProps): React.JSX.Element {
  const { data, timeRange, timeZone, width, height, options, onChangeTimeRange } = props;
  const frames = data.series.filter(
    (frame) => frame.length > 0 && frame.fields.some((field) => field.type === FieldType.time)
  );
  if (frames.length === 0) {
    return <PanelNote>No data</PanelNote>;
  }
  return (
    <TimeSeries
      frames={frames}
      timeRange={timeRange}
      timeZone={timeZone}
      width={width}
      height={height}
      legend={legendOf(options)}
      options={options}
    >
      {(config, alignedFrame) => (
        <>
          <ZoomPlugin config={config} onZoom={onChangeTimeRange} />
          <TooltipPlugin
            config={config}
            data={alignedFrame}
            frames={frames}
            mode={TooltipDisplayMode.Multi}
            timeZone={timeZone}
          />
        </>
      )}
    </TimeSeries>
  );
}
