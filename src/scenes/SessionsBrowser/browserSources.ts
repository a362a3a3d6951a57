import { config } from '@grafana/runtime';
import type { VizPanel } from '@grafana/scenes';

import { LOGS_DATASOURCE_TYPE } from 'data/datasources';
import { withoutTime } from 'queries/alerts/alertQueries';
import { eventsHistogramQuestion } from 'queries/eventsHistogram';
import { sessionListQuestion, sessionStripQuestion } from 'queries/sessionList';

import { createAlertHref } from '../alertLinks';
import { explorePanelUrl } from '../exploreUrl';
import { type ListSource, logsList } from '../PanelMenu/listSource';
import type { PanelTools } from '../PanelMenu/PanelTools';

import type { SessionsBrowser } from './SessionsBrowser';

/** What the list asks; undefined without a source. */
export function sessionsSource(browser: SessionsBrowser): ListSource | undefined {
  const { sourceUid } = browser.state;
  return sourceUid === undefined ? undefined : logsList(sessionListQuestion(browser.question()), sourceUid);
}

/** What the figures ask, of the range on the screen. */
export function figuresSource(browser: SessionsBrowser): ListSource | undefined {
  const { sourceUid } = browser.state;
  return sourceUid === undefined ? undefined : logsList(sessionStripQuestion(browser.question()), sourceUid, true);
}

/** How much a rule of the histogram looks at. */
const RULE_SECONDS = 3_600;

/** Gives the histogram its menu; without a question there is nothing to open. */
export function equipHistogram(tools: PanelTools, histogram: VizPanel, browser: SessionsBrowser): void {
  const { sourceUid } = browser.state;
  if (sourceUid === undefined) {
    return;
  }
  const scope = browser.question();
  const datasource = { uid: sourceUid, type: LOGS_DATASOURCE_TYPE };
  const query = { refId: 'A', editorMode: 'code', ...eventsHistogramQuestion(scope) };
  const anyTime = [{ ...query, expr: withoutTime(query.expr) }];
  const { fromMs, toMs } = scope;
  tools.equip(histogram, {
    ...{ datasource, queries: [query], dashboard: { queries: anyTime } },
    exploreHref: explorePanelUrl({ datasource, queries: [query], fromMs, toMs }, config.appSubUrl),
    alertHref: createAlertHref({ datasource, queries: anyTime, stepSeconds: RULE_SECONDS }, histogram.state.title),
  });
}
