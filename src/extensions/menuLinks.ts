import { locationUtil, type PluginExtensionAddedLinkConfig } from '@grafana/data';
import { locationService } from '@grafana/runtime';

import { rememberWayBack } from 'infra/wayBack';
import { sessionsUrl, sessionUrl, usageUrl } from 'routes';

import { type Asked, readAsked } from './askedQueries';
import { isRecord } from './isRecord';
import { translated, type Words } from './linkTexts';
import { usageFilters } from './usageFilters';

/** Where Grafana takes links. Its packages name the same points in an enum; these are what 12.4 and 13 have in it. */
const PANEL = 'grafana/dashboard/panel/menu';
const EXPLORE = 'grafana/explore/toolbar/action';

interface Shown {
  readonly title: string;
  readonly path: string;
}
type Pair = readonly [string, string];

/** Something of Claude Code: its service, its metrics, what its events are marked with. */
const OURS = /claude[-_]code|session[._]id/i;
const isOurs = (expr: string): boolean => OURS.test(expr);

/** A page with what the panel or the pane has: its sources and its range. */
function pathTo(
  page: string,
  { logsUid, metricsUid, otherExprs, range }: Asked,
  filters: readonly Pair[] = []
): string {
  const { from, to } = range;
  const metrics = otherExprs.some(isOurs) ? metricsUid : undefined;
  const along: ReadonlyArray<readonly [string, string | undefined]> = [
    ...([
      ['var-logs', logsUid],
      ['var-metrics', metrics],
      ['from', from],
      ['to', to],
    ] as const),
    ...filters,
  ];
  const known = along.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return known.length === 0 ? page : `${page}?${new URLSearchParams(known).toString()}`;
}

/** One session by its page, several by the list of them. */
function sessionLink(t: Words, asked: Asked): Shown | undefined {
  const { ids, isAll } = asked.sessions;
  const [id, ...others] = ids;
  if (id === undefined || !isAll) {
    return undefined;
  }
  return others.length === 0
    ? { title: t('links.session', 'Open session timeline'), path: pathTo(sessionUrl(id), asked) }
    : {
        title: t('links.sessions-of', 'Open {{n}} sessions', { n: String(ids.length) }),
        path: pathTo(
          sessionsUrl(),
          asked,
          ids.map((each) => ['label', `session.id=${each}`])
        ),
      };
}

/** All sessions of the range, where there are logs that are not of some of them. */
function sessionsLink(t: Words, asked: Asked, isExplore: boolean): Shown | undefined {
  const { sessions, logsExprs } = asked;
  const isSome = sessions.ids.length > 0 && sessions.isAll;
  const isOfLogs = isExplore ? logsExprs.length > 0 : logsExprs.some(isOurs);
  return isSome || !(isOfLogs || sessions.ids.length > 0)
    ? undefined
    : { title: t('links.sessions', 'Sessions in Sessionline'), path: pathTo(sessionsUrl(), asked) };
}

/** The usage of the range, narrowed as the queries are. */
function usageLink(t: Words, asked: Asked): Shown | undefined {
  const ours = asked.otherExprs.filter((expr) => /claude_code/.test(expr));
  return ours.length === 0
    ? undefined
    : { title: t('links.usage', 'Usage in Sessionline'), path: pathTo(usageUrl(), asked, usageFilters(ours)) };
}

type LinkOf = (t: Words, asked: Asked, isExplore: boolean) => Shown | undefined;

/** From a panel one comes back to its dashboard, whose page is left in this tab. */
function onLeavePanel(event: unknown, { context }: { readonly context?: unknown }): void {
  const dashboard: unknown = isRecord(context) ? context['dashboard'] : undefined;
  const isElsewhere = isRecord(event) && (event['ctrlKey'] === true || event['metaKey'] === true);
  if (isRecord(dashboard) && typeof dashboard['title'] === 'string' && !isElsewhere) {
    const { pathname, search } = locationService.getLocation();
    rememberWayBack({ title: dashboard['title'], href: pathname + search });
  }
}

/** A link in the menus of panels and in Explore. The manifest has the title, which the menu replaces by what fits. */
function menuLink(title: string, description: string, linkOf: LinkOf): PluginExtensionAddedLinkConfig {
  return {
    ...{ title, description, targets: [PANEL, EXPLORE], icon: 'gf-logs', path: sessionsUrl() },
    onClick: onLeavePanel,
    configure: (context) => {
      const isExplore = isRecord(context) && 'exploreId' in context;
      const shown = linkOf(translated, readAsked(context), isExplore);
      // Explore puts Grafana's own path before it, the menu of a panel does not.
      return shown && { ...shown, path: isExplore ? shown.path : locationUtil.assureBaseUrl(shown.path) };
    },
  };
}

/** Links in the menus of dashboards' panels and in Explore: to what their queries and their data are of. */
export const menuLinks = (): readonly PluginExtensionAddedLinkConfig[] => [
  menuLink(
    'Open session timeline',
    'The timeline of the session of Claude Code that the query or its result is of; the list where it is of several',
    sessionLink
  ),
  menuLink('Sessions in Sessionline', 'The sessions of Claude Code in the range of the query', sessionsLink),
  menuLink('Usage in Sessionline', 'Cost, tokens and time of the range, filtered as the query is', usageLink),
];
