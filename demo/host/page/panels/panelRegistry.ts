import { PanelPlugin, type PanelProps, PluginType } from '@grafana/data';
import { type ComponentType } from 'react';

import { BarChartPanel } from './BarChartPanel';
import { BarGaugePanel } from './BarGaugePanel';
import { fieldConfigOf } from './fieldConfigOf';
import { LogsPanel } from './LogsPanel';
import { NoPreviewPanel } from './NoPreviewPanel';
import { StatPanel } from './StatPanel';
import { TablePanel } from './TablePanel';
import { TextPanel } from './TextPanel';
import { TimeSeriesPanel } from './TimeSeriesPanel';

/** Substitutes for Grafana's own panels, which no package contains, under the ids that apps use. */
const PANELS: ReadonlyMap<string, ComponentType<PanelProps>> = new Map<string, ComponentType<PanelProps>>([
  ['barchart', BarChartPanel],
  ['bargauge', BarGaugePanel],
  ['logs', LogsPanel],
  // Shares as bars.
  ['piechart', BarGaugePanel],
  ['stat', StatPanel],
  ['table', TablePanel],
  ['text', TextPanel],
  ['timeseries', TimeSeriesPanel],
]);

const made = new Map<string, PanelPlugin>();

function makePanel(id: string): PanelPlugin {
  const plugin = new PanelPlugin(PANELS.get(id) ?? NoPreviewPanel);
  plugin.useFieldConfig(fieldConfigOf(id));
  plugin.meta = {
    id,
    name: id,
    type: PluginType.panel,
    module: '',
    baseUrl: '',
    sort: 0,
    // Scenes refuses a panel whose version is not known.
    info: {
      author: { name: '' },
      description: '',
      links: [],
      logos: { large: '', small: '' },
      screenshots: [],
      updated: '',
      version: '1.0.0',
    },
  };
  return plugin;
}

/** @returns the panel of an id; every id has one */
export function findPanel(id: string): PanelPlugin {
  const known = made.get(id);
  if (known !== undefined) {
    return known;
  }
  const panel = makePanel(id);
  made.set(id, panel);
  return panel;
}

/** @returns the panel of an id, as Scenes asks for it */
export function importPanel(id: string): Promise<PanelPlugin> {
  return Promise.resolve(findPanel(id));
}
