import { t } from '@grafana/i18n';
import { PanelBuilders, SceneQueryRunner, type VizPanel, VizPanelMenu } from '@grafana/scenes';
import {
  type DataSourceRef,
  GraphDrawStyle,
  LegendDisplayMode,
  StackingMode,
  TooltipDisplayMode,
} from '@grafana/schema';

import { rawValues } from 'components/rawValues';
import type { UsagePart } from 'queries/usage/usageSums';

/** What is shown over time. */
export const USAGE_PANELS = ['cost', 'tokens', 'sessions', 'activeTime'] as const satisfies readonly UsagePart[];
export type UsagePanel = (typeof USAGE_PANELS)[number];

/** A panel's queries, to be shown and to be opened elsewhere. */
export interface PanelQuestion {
  readonly datasource: Required<Pick<DataSourceRef, 'uid' | 'type'>>;
  readonly queries: ReadonlyArray<{ readonly refId: string } & Readonly<Record<string, unknown>>>;
  readonly stepSeconds: number;
  readonly exploreHref: string;
}

/** As many steps as can be told apart in half the width of a window. */
export const MOST_STEPS = 90;

const UNITS: Readonly<Record<UsagePanel, string>> = {
  cost: 'currencyUSD',
  tokens: 'short',
  sessions: 'short',
  activeTime: 's',
};

/** The series that sources give, as a person calls them; those of the cost have names of their own. */
function seriesNames(panel: UsagePanel): Readonly<Record<string, string>> {
  switch (panel) {
    case 'cost':
      return {};
    case 'tokens':
      return {
        input: t('usage.series.input', 'Input'),
        output: t('usage.series.output', 'Output'),
        cacheRead: t('usage.series.cache-read', 'Cache read'),
        cacheCreation: t('usage.series.cache-creation', 'Cache creation'),
      };
    case 'sessions':
      return { sessions: t('usage.series.sessions', 'Sessions') };
    case 'activeTime':
      return {
        user: t('usage.series.user', 'Typing'),
        cli: t('usage.series.cli', 'Claude Code at work'),
      };
  }
}

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

/** Where series have gaps, each would make bars as broad as its own gaps are. */
const WIDEST_BAR = 8;

/** The question that a panel answers. */
export function panelTitle(panel: UsagePanel, by: string): string {
  switch (panel) {
    case 'cost':
      return t('usage.panel.cost', 'What did it cost, by {{label}}?', {
        label: by,
        ...rawValues,
      });
    case 'tokens':
      return t('usage.panel.tokens', 'Which kinds of tokens were used?');
    case 'sessions':
      return t('usage.panel.sessions', 'How many sessions were active?');
    case 'activeTime':
      return t('usage.panel.active', 'How long did people type and Claude Code work?');
  }
}

/** A session is counted in every step in which it was active: the sum of those would be no number of sessions. */
const legendFigure = (panel: UsagePanel): string => (panel === 'sessions' ? 'max' : 'sum');

/** One ordinary panel: dragging on it narrows the page's range. It is told what to ask once that is known. */
export function makeUsagePanel(panel: UsagePanel): VizPanel {
  const builder = PanelBuilders.timeseries()
    .setTitle(panelTitle(panel, ''))
    .setData(new SceneQueryRunner({ queries: [], runQueriesMode: 'manual' }))
    .setUnit(UNITS[panel])
    .setMin(0)
    .setCustomFieldConfig('drawStyle', GraphDrawStyle.Bars)
    .setCustomFieldConfig('stacking', { mode: StackingMode.Normal })
    .setCustomFieldConfig('fillOpacity', 80)
    .setCustomFieldConfig('lineWidth', 0)
    .setCustomFieldConfig('barMaxWidth', WIDEST_BAR)
    .setOption('legend', {
      showLegend: true,
      displayMode: LegendDisplayMode.List,
      placement: 'bottom',
      calcs: [legendFigure(panel)],
    })
    .setOption('tooltip', { mode: TooltipDisplayMode.Multi })
    .setOverrides((overrides) => {
      Object.entries(seriesNames(panel)).forEach(([name, title]) =>
        overrides
          .matchFieldsWithName(name)
          .overrideDisplayName(title)
          .overrideColor({ mode: 'fixed', fixedColor: COLOURS[name] ?? 'orange' })
      );
    });
  return builder.build();
}

/** Asks anew, superseding what is under way. */
export function askPanel(panel: VizPanel, question: PanelQuestion, title: string): void {
  const { $data } = panel.state;
  if (!($data instanceof SceneQueryRunner)) {
    return;
  }
  const { datasource, queries, stepSeconds, exploreHref } = question;
  const text = t('usage.panel.explore', 'Explore');
  panel.setState({
    title,
    menu: new VizPanelMenu({ items: [{ text, iconClassName: 'compass', href: exploreHref }] }),
  });
  // Twice the room: a data source that finds too little of it takes a longer step.
  $data.setState({
    datasource,
    queries: [...queries],
    minInterval: `${stepSeconds}s`,
    maxDataPoints: 2 * MOST_STEPS + 2,
  });
  $data.runQueries();
}
