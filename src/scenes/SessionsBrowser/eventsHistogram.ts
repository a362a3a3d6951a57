import { colorManipulator, FieldColorModeId, type FieldConfigSource } from '@grafana/data';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { SceneQueryRunner, VizPanel } from '@grafana/scenes';

import { categoryColor } from 'components/EventBadge/categoryColor';
import { LOGS_DATASOURCE_TYPE } from 'data/datasources';
import type { EventCategory } from 'domain/events/sessionEvent';
import { eventsHistogramQuestion, HISTOGRAM_SERIES, type LogsSeriesQuestion } from 'queries/eventsHistogram';
import type { SessionScope } from 'queries/sessionFilters';

import { LOGS_VARIABLE } from '../logsVariable';

/** As many bars as a glance takes in. */
const BARS_SHOWN = 100;

const CATEGORIES: readonly EventCategory[] = ['user_prompt', 'api_request', 'tool_decision', 'tool_result', 'other'];

function seriesTitle(category: EventCategory): string {
  switch (category) {
    case 'user_prompt':
      return t('sessions.histogram.prompts', 'User prompts');
    case 'api_request':
      return t('sessions.histogram.requests', 'API requests');
    case 'tool_decision':
      return t('sessions.histogram.decisions', 'Tool decisions');
    case 'tool_result':
      return t('sessions.histogram.results', 'Tool results');
    case 'other':
      return t('sessions.histogram.other', 'Other events');
  }
}

/** A colour as it looks on a background: bars are painted without the transparency that texts have. */
function opaque(color: string, background: string): string {
  const { values } = colorManipulator.decomposeColor(color);
  const below = colorManipulator.decomposeColor(background).values;
  const share = values[3] ?? 1;
  const mixed = [0, 1, 2].map((at) => Math.round((values[at] ?? 0) * share + (below[at] ?? 0) * (1 - share)));
  return colorManipulator.recomposeColor({ type: 'rgb', values: mixed });
}

/** How one category is called and coloured. */
const ofCategory = (category: EventCategory): FieldConfigSource['overrides'][number] => ({
  matcher: { id: 'byName', options: HISTOGRAM_SERIES[category] },
  properties: [
    { id: 'displayName', value: seriesTitle(category) },
    {
      id: 'color',
      value: {
        mode: FieldColorModeId.Fixed,
        fixedColor: opaque(categoryColor(config.theme2, category), config.theme2.colors.background.primary),
      },
    },
  ],
});

/** Bars one on the other. */
const BARS = { drawStyle: 'bars', stacking: { mode: 'normal', group: 'A' }, fillOpacity: 100, lineWidth: 0 };

/** Events over the range by category, as an ordinary panel: dragging on it narrows the range. */
export const makeHistogram = (): VizPanel =>
  new VizPanel({
    pluginId: 'timeseries',
    title: t('sessions.histogram.title', 'Events'),
    options: {
      legend: { showLegend: true, displayMode: 'list', placement: 'bottom', calcs: [] },
      tooltip: { mode: 'multi' },
    },
    fieldConfig: { defaults: { custom: BARS }, overrides: CATEGORIES.map(ofCategory) },
    $data: new SceneQueryRunner({
      datasource: { uid: `\${${LOGS_VARIABLE}}`, type: LOGS_DATASOURCE_TYPE },
      queries: [],
      maxDataPoints: BARS_SHOWN,
      // The query names its own span of time, so a new range needs a new query, not the old one again.
      runQueriesMode: 'manual',
    }),
  });

/** Asks anew, superseding what is under way; false where there is nothing to ask. */
export function askHistogram(histogram: VizPanel, scope: SessionScope): boolean {
  const { $data } = histogram.state;
  const question = questionOrNone(scope);
  if (!($data instanceof SceneQueryRunner) || question === undefined) {
    return false;
  }
  $data.setState({ queries: [{ refId: 'A', editorMode: 'code', ...question }] });
  $data.runQueries();
  return true;
}

/** A base filter that is none is told by the list, in words. */
function questionOrNone(scope: SessionScope): LogsSeriesQuestion | undefined {
  try {
    return eventsHistogramQuestion(scope);
  } catch {
    return undefined;
  }
}
