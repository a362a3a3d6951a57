import { type FieldConfigSource, FieldColorModeId } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { VizPanelState } from '@grafana/scenes';

import { moneyUnit } from 'components/numbers';

import type { UsagePanel } from './usagePanels';

/** Which of Grafana's panels, and how it is set: plain data, as a dashboard has it too. */
export type PanelLooks = Required<Pick<VizPanelState, 'pluginId'>> & {
  readonly options: Readonly<Record<string, unknown>>;
  readonly fieldConfig: FieldConfigSource;
};

/** The series that sources give, as a person calls them; those of the cost have names of their own. */
export const kindNames = (): Readonly<Record<string, string>> => ({
  input: t('usage.series.input', 'Input'),
  output: t('usage.series.output', 'Output'),
  cacheRead: t('usage.series.cache-read', 'Cache read'),
  cacheCreation: t('usage.series.cache-creation', 'Cache creation'),
  sessions: t('usage.series.sessions', 'Sessions'),
  user: t('usage.series.user', 'Typing'),
  cli: t('usage.series.cli', 'Claude Code at work'),
});

/** The hues of the timeline: a person is blue, requests and what they use are orange. */
const COLOURS: Readonly<Record<string, string>> = {
  input: 'orange',
  output: 'dark-orange',
  cacheRead: 'super-light-orange',
  cacheCreation: 'light-orange',
  user: 'blue',
  cli: 'orange',
  sessions: 'blue',
};

const kindOverrides = (): FieldConfigSource['overrides'] =>
  Object.entries(kindNames()).map(([name, title]) => ({
    matcher: { id: 'byName', options: name },
    properties: [
      { id: 'displayName', value: title },
      { id: 'color', value: { mode: FieldColorModeId.Fixed, fixedColor: COLOURS[name] } },
    ],
  }));

const USD = 'currencyUSD';
const COUNT = 'short';
/** A value has the same hue in every panel. */
const BY_NAME = { mode: FieldColorModeId.PaletteClassicByName };

/** Where series have gaps, each would make bars as broad as its own gaps are. */
const WIDEST_BAR = 8;
/** A bar begins at its time, which is that of its step. */
const BARS = {
  ...{ drawStyle: 'bars', stacking: { mode: 'normal', group: 'A' }, fillOpacity: 80, lineWidth: 0 },
  ...{ barMaxWidth: WIDEST_BAR, barAlignment: 1, showPoints: 'never' },
};

const bars = (unit: string, isOfValues = false): PanelLooks => ({
  pluginId: 'timeseries',
  options: {
    // The page has a legend of its own, whose entries lead somewhere.
    legend: { showLegend: false, displayMode: 'list', placement: 'bottom', calcs: [] },
    tooltip: { mode: 'multi', sort: 'desc', hideZeros: true },
  },
  fieldConfig: {
    defaults: { unit, min: 0, custom: BARS, ...(isOfValues ? { color: BY_NAME } : {}) },
    overrides: isOfValues ? [] : kindOverrides(),
  },
});

const LAST = { calcs: ['lastNotNull'], fields: '', values: false };

/** The smallest and the greatest height of a bar that a name and a figure fit beside. */
const BAR_HEIGHTS = { minVizHeight: 18, maxVizHeight: 24 };

const TEXT = { titleSize: 12, valueSize: 12 };

const rows = (): PanelLooks => ({
  pluginId: 'bargauge',
  options: {
    ...{ orientation: 'horizontal', displayMode: 'basic', valueMode: 'text', namePlacement: 'left' },
    ...{ showUnfilled: true, sizing: 'manual', reduceOptions: LAST, ...BAR_HEIGHTS },
    legend: { showLegend: false },
    text: TEXT,
  },
  fieldConfig: { defaults: { unit: USD, min: 0, color: BY_NAME }, overrides: [] },
});

const shares = (): PanelLooks => ({
  pluginId: 'piechart',
  options: {
    ...{ pieType: 'donut', displayLabels: [], reduceOptions: LAST, tooltip: { mode: 'single' } },
    legend: { showLegend: true, displayMode: 'table', placement: 'right', values: ['value', 'percent'] },
  },
  fieldConfig: { defaults: { unit: COUNT }, overrides: kindOverrides() },
});

const cells = (): PanelLooks => ({
  pluginId: 'heatmap',
  options: {
    ...{ calculate: false, cellGap: 1, cellValues: { unit: moneyUnit() }, showValue: 'never', legend: { show: true } },
    color: { mode: 'opacity', fill: 'orange', scale: 'exponential', exponent: 0.5, steps: 64 },
    ...{ filterValues: { le: 0 }, rowsFrame: { layout: 'auto', value: t('usage.list.cost', 'Cost') } },
    ...{ tooltip: { mode: 'single', yHistogram: false }, yAxis: { axisPlacement: 'left', reverse: true } },
  },
  fieldConfig: { defaults: { custom: { scaleDistribution: { type: 'linear' } } }, overrides: [] },
});

const table = (): PanelLooks => ({
  pluginId: 'table',
  options: { showHeader: true, cellHeight: 'sm', sortBy: [{ displayName: t('usage.list.cost', 'Cost'), desc: true }] },
  fieldConfig: { defaults: { custom: { minWidth: 90 } }, overrides: [] },
});

export function panelLooks(panel: UsagePanel): PanelLooks {
  switch (panel) {
    case 'cost':
      return bars(USD, true);
    case 'tokens':
    case 'sessions':
      return bars(COUNT);
    case 'activeTime':
      return bars('s');
    case 'top':
      return rows();
    case 'kinds':
      return shares();
    case 'hours':
      return cells();
    case 'table':
      return table();
  }
}
