import { locationUtil, urlUtil, type UrlQueryMap } from '@grafana/data';
import { locationService } from '@grafana/runtime';

import { PLUGIN_ID } from 'infra/pluginMeta';
import { sessionsUrl, sessionUrl, setupUrl, usageUrl } from 'routes';

import { LOGS_VARIABLE, METRICS_VARIABLE } from './logsVariable';
import { choiceToUrl, LIST_URL_KEYS, type ListChoice } from './SessionsBrowser/listChoice';

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

/** The list narrowed by a choice, in a range of its own or in that which the address has; of the same sources. */
export function sessionsHrefOf(
  choice: ListChoice,
  range: { readonly from?: string; readonly to?: string } = {}
): string {
  const kept = Object.entries(preservedQuery()).filter(([key]) => !LIST_URL_KEYS.includes(key));
  const chosen = Object.entries(choiceToUrl(choice)).filter(([, value]) => value !== null);
  const query: UrlQueryMap = Object.fromEntries([...kept, ...Object.entries(range), ...chosen]);
  return urlUtil.renderUrl(locationUtil.assureBaseUrl(sessionsUrl()), query);
}

/** The usage of the range and filters that the address has now. */
export const usageHref = (): string => urlUtil.renderUrl(locationUtil.assureBaseUrl(usageUrl()), preservedQuery());

/** How telemetry gets to these sources. */
export const setupHref = (): string => urlUtil.renderUrl(locationUtil.assureBaseUrl(setupUrl()), preservedQuery());

/** Goes to a session's page as a click on its link would. */
export function openSession(sessionId: string): void {
  locationService.push(urlUtil.renderUrl(sessionUrl(sessionId), preservedQuery()));
}

/** Where Grafana adds data sources. */
export const connectHref = (): string => locationUtil.assureBaseUrl('/connections/datasources/new');

/** Where administrators set what the app does. */
export const configurationHref = (): string => `${pluginHref(PLUGIN_ID)}?page=configuration`;

/** Where Grafana shows a plugin, and installs it. */
export const pluginHref = (id: string): string => locationUtil.assureBaseUrl(`/plugins/${id}`);
