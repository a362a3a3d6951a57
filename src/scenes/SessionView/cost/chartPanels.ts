import { PanelBuilders, SceneDataNode, type VizPanel } from '@grafana/scenes';
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
  PanelBuilders.barchart()
    .setData(new SceneDataNode())
    .setMin(0)
    .setCustomFieldConfig('fillOpacity', 80)
    .setCustomFieldConfig('lineWidth', 0)
    .setOption('orientation', VizOrientation.Vertical)
    .setOption('stacking', StackingMode.Normal)
    .setOption('xTickLabelMaxLength', LABEL_CHARACTERS)
    .setOption('xTickLabelSpacing', LABEL_SPACING)
    .setOption('showValue', VisibilityMode.Never)
    .setOption('legend', legend('sum'))
    .setOption('tooltip', { mode: TooltipDisplayMode.Multi })
    .setOverrides((overrides) => overrides.matchFieldsWithName(KEY_FIELD).overrideCustomFieldConfig('hideFrom', HIDDEN))
    .build();

/** Curves that only rise, on each other where there are several: what is known is known when a request ends. */
export const makeCurves = (): VizPanel =>
  PanelBuilders.timeseries()
    .setData(new SceneDataNode())
    .setMin(0)
    .setCustomFieldConfig('lineInterpolation', LineInterpolation.StepAfter)
    .setCustomFieldConfig('showPoints', VisibilityMode.Never)
    .setCustomFieldConfig('fillOpacity', 25)
    .setCustomFieldConfig('stacking', { mode: StackingMode.Normal })
    .setOption('legend', legend('lastNotNull'))
    .setOption('tooltip', { mode: TooltipDisplayMode.Multi })
    .build();

/** Draws other data under another title. */
export function fillPanel(panel: VizPanel, { title, description, data }: SessionChart): void {
  const { $data } = panel.state;
  if ($data instanceof SceneDataNode) {
    $data.setState({ data: chartPanelData(data) });
  }
  panel.setState({ title, description });
}
