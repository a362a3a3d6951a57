import { SceneDataNode, VizPanel } from '@grafana/scenes';
import {
  LegendDisplayMode,
  LineInterpolation,
  StackingMode,
  TooltipDisplayMode,
  VisibilityMode,
  type VizLegendOptions,
  VizOrientation,
} from '@grafana/schema';

import { chartPanelData, KEY_FIELD } from 'data/usage/chartData';

import type { SessionChart } from './SessionCharts';

/** What stands beside each name in the legend: the sum of bars, the end of a curve. */
const legend = (figure: 'sum' | 'lastNotNull'): VizLegendOptions => ({
  showLegend: true,
  displayMode: LegendDisplayMode.List,
  placement: 'bottom',
  calcs: [figure],
});

const HIDDEN = { viz: true, legend: true, tooltip: true };

/** Names of turns are long; they are whole in the tooltip. */
const LABEL_CHARACTERS = 6;
/** As broad as so many are; where bars stand closer, not each has its label. */
const LABEL_SPACING = 50;

/** Bars that stand on each other, one a turn. */
export const makeBars = (): VizPanel =>
  new VizPanel({
    pluginId: 'barchart',
    title: '',
    $data: new SceneDataNode(),
    options: {
      orientation: VizOrientation.Vertical,
      stacking: StackingMode.Normal,
      xTickLabelMaxLength: LABEL_CHARACTERS,
      xTickLabelSpacing: LABEL_SPACING,
      showValue: VisibilityMode.Never,
      legend: legend('sum'),
      tooltip: { mode: TooltipDisplayMode.Multi },
    },
    fieldConfig: {
      defaults: { min: 0, custom: { fillOpacity: 80, lineWidth: 0 } },
      overrides: [
        { matcher: { id: 'byName', options: KEY_FIELD }, properties: [{ id: 'custom.hideFrom', value: HIDDEN }] },
      ],
    },
  });

/** Curves that only rise, on each other where there are several: what is known is known when a request ends. */
export const makeCurves = (): VizPanel =>
  new VizPanel({
    pluginId: 'timeseries',
    title: '',
    $data: new SceneDataNode(),
    options: { legend: legend('lastNotNull'), tooltip: { mode: TooltipDisplayMode.Multi } },
    fieldConfig: {
      defaults: {
        min: 0,
        custom: {
          lineInterpolation: LineInterpolation.StepAfter,
          showPoints: VisibilityMode.Never,
          fillOpacity: 25,
          stacking: { mode: StackingMode.Normal, group: 'A' },
        },
      },
      overrides: [],
    },
  });

/** Draws other data under another title. */
export function fillPanel(panel: VizPanel, { title, description, data }: SessionChart): void {
  const { $data } = panel.state;
  if ($data instanceof SceneDataNode) {
    $data.setState({ data: chartPanelData(data) });
  }
  panel.setState({ title, description });
}
