import { AppPlugin, FieldType, locationUtil, toDataFrame } from '@grafana/data';
import { locationService, setTemplateSrv } from '@grafana/runtime';
import manifest from 'plugin.json';

import { takeWayBack } from 'infra/wayBack';
import { sessionsUrl, sessionUrl, setupUrl, usageUrl } from 'routes';

import { addExtensions } from './addExtensions';

const nothing = () => null;
const plugin = new AppPlugin();
addExtensions(plugin, { SessionTimeline: nothing, SessionOpener: nothing });
const links = plugin.addedLinkConfigs;

// Of all it can do only this is asked for.
Reflect.apply(setTemplateSrv, undefined, [{ replace: (text: string) => text }]);

const ID = '0f2b6c1e-54d4-4c51-9d5c-3a6f0d9e8b71';
const LOGS = { type: 'victoriametrics-logs-datasource', uid: 'logs-1' };
const METRICS = { type: 'prometheus', uid: 'metrics-1' };
const RANGE = { from: 'now-1h', to: 'now' };

/** What a menu offers of ours, where it leads to, and with which query. */
function offered(context: object) {
  return links.flatMap(({ targets, configure }) => {
    const shown = targets.includes('grafana/dashboard/panel/menu') ? configure?.(context) : undefined;
    if (shown === undefined) {
      return [];
    }
    const { pathname, searchParams } = new URL(shown.path ?? '', 'http://grafana');
    return [{ title: shown.title, pathname, search: [...searchParams] }];
  });
}

const panel = (expr: string, datasource: object = LOGS, more: object = {}) => ({
  ...{ pluginId: 'table', dashboard: { title: 'Costs', uid: 'costs', tags: [] } },
  ...{ targets: [{ refId: 'A', expr, datasource }], timeRange: RANGE },
  ...more,
});
const pane = (expr: string, datasource: object = LOGS) => ({
  ...{ exploreId: 'left', targets: [{ refId: 'A', expr, datasource }], timeRange: RANGE },
});
const rowsOf = (count: number) =>
  toDataFrame({
    fields: [
      {
        name: 'labels',
        type: FieldType.other,
        values: Array.from({ length: count }, (_, index) => ({ 'session.id': `s&${index}` })),
      },
    ],
  });

const ALONG = [
  ['var-logs', 'logs-1'],
  ['from', 'now-1h'],
  ['to', 'now'],
];

describe('what the app adds to Grafana', () => {
  it('is what the manifest says: Grafana takes nothing else', () => {
    const added = links.map(({ title, description, targets }) => ({ title, description, targets }));
    expect(added).toEqual(manifest.extensions.addedLinks);
    const exposed = plugin.exposedComponentConfigs.map(({ component: _component, ...told }) => told);
    expect(exposed).toEqual(manifest.extensions.exposedComponents);
    expect(added.filter(({ title }) => title.length < 10)).toEqual([]);
  });

  it('is no more at one point than Grafana shows of an app', () => {
    for (const point of ['grafana/dashboard/panel/menu', 'grafana/explore/toolbar/action']) {
      expect(links.filter(({ targets }) => targets.includes(point)).length).toBeLessThanOrEqual(3);
    }
  });
});

describe('in the menu of a panel', () => {
  it('one session leads to its timeline', () => {
    expect(offered(panel(`session.id:="${ID}"`))).toEqual([
      { title: 'Open session timeline', pathname: sessionUrl(ID), search: ALONG },
    ]);
  });

  it('some lead to the list of them', () => {
    const data = { series: [rowsOf(3)] };
    expect(offered(panel('*', LOGS, { data }))).toEqual([
      {
        title: 'Open 3 sessions',
        pathname: sessionsUrl(),
        search: [...ALONG, ...[0, 1, 2].map((index) => ['label', `session.id=s&${index}`])],
      },
    ]);
  });

  it('more than an address can carry lead to all of the range', () => {
    const data = { series: [rowsOf(60)] };
    expect(offered(panel('*', LOGS, { data }))).toEqual([
      { title: 'Sessions in Sessionline', pathname: sessionsUrl(), search: ALONG },
    ]);
  });

  it('logs of Claude Code lead to the sessions of the range, other logs nowhere', () => {
    expect(offered(panel('service.name:="claude-code" | stats count()'))).toEqual([
      { title: 'Sessions in Sessionline', pathname: sessionsUrl(), search: ALONG },
    ]);
    expect(offered(panel('service.name:="nginx"'))).toEqual([]);
    expect(offered(panel('up', METRICS))).toEqual([]);
    expect(offered({})).toEqual([]);
  });

  it('metrics of Claude Code lead to the usage, narrowed as they are', () => {
    expect(offered(panel('sum(claude_code_cost_usage_USD_total{user_email="a@b.c",team="x y"})', METRICS))).toEqual([
      {
        title: 'Usage in Sessionline',
        pathname: usageUrl(),
        search: [
          ...[['var-metrics', 'metrics-1'], ...ALONG.slice(1)],
          ...[
            ['user', 'a@b.c'],
            ['label', 'team=x y'],
          ],
        ],
      },
    ]);
  });

  it('leads below the path that Grafana is served from, in Explore Grafana does that itself', () => {
    jest.spyOn(locationUtil, 'assureBaseUrl').mockImplementation((path) => `/monitoring${path}`);
    expect(offered(panel(`session.id:="${ID}"`))[0]?.pathname).toBe(`/monitoring${sessionUrl(ID)}`);
    expect(offered(pane(`session.id:="${ID}"`))[0]?.pathname).toBe(sessionUrl(ID));
  });

  it('a click remembers the dashboard, so that one can go back to it', () => {
    locationService.push('/d/costs?from=now-1h');
    const [link] = links;
    const click = (event: object, context: object) =>
      Reflect.apply(link?.onClick ?? nothing, link, [event, { context }]);
    click({ ctrlKey: true }, panel('x'));
    click({}, pane('x'));
    expect(takeWayBack()).toBeUndefined();
    click({}, panel('x'));
    expect(takeWayBack()).toEqual({ title: 'Costs', href: '/d/costs?from=now-1h' });
    expect(takeWayBack()).toBeUndefined();
  });
});

describe('in Explore', () => {
  it('any query of VictoriaLogs leads to the sessions of the range', () => {
    expect(offered(pane('error'))).toEqual([
      { title: 'Sessions in Sessionline', pathname: sessionsUrl(), search: ALONG },
    ]);
    expect(offered(pane(`session.id:="${ID}"`)).map(({ title }) => title)).toEqual(['Open session timeline']);
    expect(offered(pane('up', METRICS))).toEqual([]);
  });
});

describe('in the command palette', () => {
  const commands = links.filter(({ targets }) => targets.includes('grafana/commandpalette/action'));

  it('the pages are there, and the way to a session by its id', () => {
    const openedBy = (command: (typeof commands)[number] | undefined): string => {
      Reflect.apply(command?.onClick ?? nothing, undefined, [undefined, {}]);
      return locationService.getLocation().pathname;
    };
    expect(commands.slice(0, 3).map(openedBy)).toEqual([sessionsUrl(), usageUrl(), setupUrl()]);
    // With a path Grafana 12.4 keeps the browser from following it, and does only what a click does.
    expect(commands.filter(({ path }) => path !== undefined)).toEqual([]);
    expect(new Set(commands.map(({ category }) => category))).toEqual(new Set(['Sessionline']));
    const openModal = jest.fn();
    Reflect.apply(commands[3]?.onClick ?? nothing, undefined, [undefined, { openModal }]);
    expect(openModal).toHaveBeenCalledWith({ title: 'Open session', body: nothing });
  });
});
