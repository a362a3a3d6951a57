import { SceneQueryRunner, VizPanel } from '@grafana/scenes';
import { config } from '@grafana/runtime';

import { LOGS_DATASOURCE_TYPE } from 'data/datasources';
import { addMs, durationMs } from 'domain/units';
import { withoutTime } from 'queries/alerts/alertQueries';
import type { LogsQuestion, TimeSpan } from 'queries/logsQuestion';

import { explorePanelUrl } from '../exploreUrl';
import { AskedRange } from '../UsageView/AskedRange';

import type { PanelSource } from './panelSource';

/** What a list shows, as a panel would ask for it. */
export interface ListSource extends PanelSource {
  readonly asked: { readonly fromMs: number; readonly toMs: number };
  /** What shows it on a dashboard. */
  readonly pluginId: 'table' | 'stat' | 'bargauge';
}

/** Rows come with all of their fields in one, which makes columns of them. */
const IN_COLUMNS = [
  { id: 'extractFields', options: { source: 'labels', format: 'json', keepTime: false, replace: true } },
];
const TABLE = { pluginId: 'table', transformations: IN_COLUMNS, how: { queryType: 'instant' } } as const;
const FIGURES = { pluginId: 'stat', how: { queryType: 'stats', legendFormat: '{{__name__}}' } } as const;

const SECOND_MS = durationMs(1000);
/** The question names its own range; the data source takes whole seconds of the one around it. */
const roomy = ({ fromMs, toMs }: TimeSpan): TimeSpan => ({
  fromMs: addMs(fromMs, -SECOND_MS),
  toMs: addMs(toMs, SECOND_MS),
});

/** A list that is the answer to one question to the logs; figures are a row of them. */
export function logsList(question: LogsQuestion, uid: string, isFigures = false): ListSource {
  const { expr, fromMs, toMs, maxRows } = question;
  const { pluginId, how, ...looks } = isFigures ? FIGURES : TABLE;
  const datasource = { uid, type: LOGS_DATASOURCE_TYPE };
  const query = { refId: 'A', editorMode: 'code', expr, maxLines: maxRows };
  const queries = [{ ...query, queryType: 'instant' }];
  const asked = roomy({ fromMs, toMs });
  return {
    ...{ datasource, queries, pluginId, asked },
    exploreHref: explorePanelUrl({ datasource, queries, ...asked }, config.appSubUrl),
    dashboard: { queries: [{ ...query, ...how, expr: withoutTime(expr) }], ...looks },
  };
}

const iso = (timeMs: number): string => new Date(timeMs).toISOString();

/** A panel that asks what a list asked: to be looked into, and to be put on a dashboard. Not to be drawn. */
export function listPanel(title: string, { datasource, queries, asked, pluginId }: ListSource): VizPanel {
  return new VizPanel({
    ...{ title, pluginId, fieldConfig: { defaults: {}, overrides: [] } },
    $timeRange: new AskedRange({ from: iso(asked.fromMs), to: iso(asked.toMs) }),
    $data: new SceneQueryRunner({ datasource, queries: [...queries] }),
  });
}
