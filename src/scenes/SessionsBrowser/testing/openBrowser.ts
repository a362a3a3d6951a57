import { EmbeddedScene, SceneTimeRange } from '@grafana/scenes';

import { DEFAULT_SETTINGS } from 'appConfig/settings';

import { makeVariables } from '../../logsVariable';
import { SessionTrail } from '../../sessionTrail';
import { activateTree } from '../../testing/activateTree';
import { type Answer, fakeLogs } from '../../testing/fakeLogs';
import { SessionsBrowser } from '../SessionsBrowser';

/** A session as the database sums it up. */
export const row = (id: string) => ({
  'session.id': id,
  events: '10',
  user_prompts: '1',
  cost_usd: '0.5',
  first_time: '2026-11-20T10:00:00Z',
  last_time: '2026-11-20T10:05:00Z',
});

/** Which of the page's questions a query is. */
export function kindOf(expr: string): 'list' | 'count' | 'strip' | 'titles' | 'timelines' {
  if (expr.includes('as "part"')) {
    return 'timelines';
  }
  if (expr.includes('partition by')) {
    return 'titles';
  }
  if (expr.includes('stats by ("session.id")')) {
    return 'list';
  }
  return expr.includes('as "cost_usd"') ? 'strip' : 'count';
}

/** A database with these sessions on every page. */
export function answers(total: number, ids: readonly string[]) {
  return (expr: string): Answer => {
    switch (kindOf(expr)) {
      case 'list':
        return ids.map(row);
      case 'count':
        return [{ sessions: String(total) }];
      case 'strip':
        return [{ sessions: String(total), events: '10', cost_usd: '0.5' }];
      case 'titles':
        return [];
      case 'timelines':
        return ids.map((id) => ({ 'session.id': id, part: '3', api_requests: '2', troubled: '1' }));
    }
  };
}

/** The list over data sources that answer so, at work as on a page. */
export function openBrowser(
  answer: (expr: string) => Answer,
  uids?: readonly string[],
  metricsUids: readonly string[] = []
) {
  const { asked, panelExprs } = fakeLogs(answer, uids, metricsUids);
  const trail = new SessionTrail();
  const browser = new SessionsBrowser({ baseFilter: '', trail, controls: [] });
  const $timeRange = new SceneTimeRange({ from: '2026-11-16T00:00:00Z', to: '2026-11-23T00:00:00Z' });
  const scene = new EmbeddedScene({
    $timeRange,
    $variables: makeVariables(DEFAULT_SETTINGS, 'Logs', 'Metrics'),
    body: browser,
  });
  const close = activateTree(scene);
  const lists = () => asked.filter(({ expr }) => kindOf(expr) === 'list');
  return { asked, panelExprs, browser, trail, $timeRange, close, lists };
}
