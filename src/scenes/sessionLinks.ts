import { locationUtil, urlUtil, type UrlQueryMap } from '@grafana/data';
import { locationService } from '@grafana/runtime';

import { sessionsUrl, sessionUrl } from 'routes';

import { LOGS_VARIABLE, METRICS_VARIABLE } from './logsVariable';
import { LIST_URL_KEYS } from './SessionsBrowser/listChoice';

/** What stays in the address from page to page: the sources, the range, and the list one comes back to. */
export const PRESERVED_URL_KEYS: readonly string[] = [
  `var-${LOGS_VARIABLE}`,
  `var-${METRICS_VARIABLE}`,
  'from',
  'to',
  'timezone',
  'refresh',
  ...LIST_URL_KEYS,
];

function preservedQuery(): UrlQueryMap {
  const search = locationService.getSearchObject();
  return Object.fromEntries(Object.entries(search).filter(([key]) => PRESERVED_URL_KEYS.includes(key)));
}

/** The address of a session's page for a link, below Grafana's base path, with what the address holds now. */
export const sessionHref = (sessionId: string): string =>
  urlUtil.renderUrl(locationUtil.assureBaseUrl(sessionUrl(sessionId)), preservedQuery());

export const sessionsHref = (): string =>
  urlUtil.renderUrl(locationUtil.assureBaseUrl(sessionsUrl()), preservedQuery());

/** Goes to a session's page as a click on its link would. */
export function openSession(sessionId: string): void {
  locationService.push(urlUtil.renderUrl(sessionUrl(sessionId), preservedQuery()));
}

/** Where Grafana adds data sources. */
export const connectHref = (): string => locationUtil.assureBaseUrl('/connections/datasources/new');
