import { dateTimeForTimeZone, FieldColorModeId } from '@grafana/data';
import { SceneDataTransformer, SceneQueryRunner, VizPanel } from '@grafana/scenes';

import { createAlertHref } from '../alertLinks';
import type { PanelTools } from '../PanelMenu/PanelTools';
import type { PanelSource } from '../PanelMenu/panelSource';

import { AskedRange } from './AskedRange';
import { panelTransformation } from './panelData';
import { dashboardLinks, type LinkScope } from './panelLinks';
import { panelLooks } from './panelLooks';
import {
  MOST_STEPS,
  PANEL_ASKED,
  panelDescription,
  type PanelQuestion,
  panelTitle,
  type UsagePanel,
} from './usagePanels';

/** One ordinary panel: dragging on it narrows the page's range. It is told what to ask once that is known. */
export const makeUsagePanel = (panel: UsagePanel): VizPanel =>
  new VizPanel({
    ...panelLooks(panel),
    title: panelTitle(panel, ''),
    // The card around it is the page's: the legend is in it too.
    displayMode: 'transparent',
    $data: new SceneDataTransformer({
      $data: new SceneQueryRunner({ queries: [], runQueriesMode: 'manual' }),
      transformations: [],
    }),
  });

/** A dashboard has no legend of ours, and its rows no names by which they had a hue. */
const LEGEND = { showLegend: true, displayMode: 'list', placement: 'bottom', calcs: ['sum'] };

function dashboardOf(panel: UsagePanel, { anyTime, labels }: PanelQuestion, scope: LinkScope) {
  const { shape, isByLabel } = PANEL_ASKED[panel];
  if (shape === 'hours' || panel === 'table') {
    return {};
  }
  const links = isByLabel === true ? dashboardLinks(scope, labels) : [];
  const options = shape === 'steps' ? { options: { legend: LEGEND } } : {};
  const defaults = panel === 'top' ? { defaults: { color: { mode: FieldColorModeId.PaletteClassic } } } : {};
  return { dashboard: { queries: anyTime, links, ...options, ...defaults } };
}

/** What the menu of a panel is about. */
export function panelSource(panel: UsagePanel, question: PanelQuestion, scope: LinkScope, title: string): PanelSource {
  const { datasource, queries, exploreHref } = question;
  const alertHref = createAlertHref({ ...question, queries: question.anyTime }, title);
  return { datasource, queries, exploreHref, alertHref, ...dashboardOf(panel, question, scope) };
}

export interface AskedPanel {
  readonly name: UsagePanel;
  readonly panel: VizPanel;
  readonly question: PanelQuestion;
  readonly scope: LinkScope & { readonly by: string; readonly timeZone: string };
  /** What to say where nothing comes back. */
  readonly whyEmpty: string;
}

const MS_PER_STEP = 1000;

/** The columns of the hours are days. */
const wholeDays = ({ fromMs, toMs }: PanelQuestion['asked'], timeZone: string): PanelQuestion['asked'] => ({
  fromMs: dateTimeForTimeZone(timeZone, fromMs).startOf('day').valueOf(),
  toMs: dateTimeForTimeZone(timeZone, toMs).endOf('day').valueOf(),
});

/** Asks anew, superseding what is under way. */
export function askPanel(tools: PanelTools, { name, panel, question, scope, whyEmpty }: AskedPanel): void {
  const { $data } = panel.state;
  const runner = $data?.state.$data;
  if (!($data instanceof SceneDataTransformer) || !(runner instanceof SceneQueryRunner)) {
    return;
  }
  const title = panelTitle(name, scope.by);
  const { datasource, queries, stepSeconds, asked } = question;
  const { fieldConfig } = panel.state;
  panel.setState({
    ...{ title, description: panelDescription(name, scope.by) },
    fieldConfig: { ...fieldConfig, defaults: { ...fieldConfig.defaults, noValue: whyEmpty } },
  });
  panel.clearFieldConfigCache();
  tools.equip(panel, panelSource(name, question, scope, title));
  $data.setState({ transformations: [panelTransformation(name, question, scope)] });
  const isWhole = PANEL_ASKED[name].shape === 'whole';
  const shown = name === 'hours' ? wholeDays(asked, scope.timeZone) : asked;
  const steps = isWhole ? 1 : (shown.toMs - shown.fromMs) / (stepSeconds * MS_PER_STEP);
  // Twice the room: a data source that finds too little of it takes a longer step.
  runner.setState({
    datasource,
    queries: [...queries],
    $timeRange: new AskedRange({
      from: new Date(shown.fromMs).toISOString(),
      to: new Date(shown.toMs).toISOString(),
    }),
    minInterval: isWhole ? '1s' : `${stepSeconds}s`,
    maxDataPoints: 2 * Math.ceil(Math.max(steps, MOST_STEPS)) + 2,
  });
  runner.runQueries();
}
