import { FieldType, LoadingState, toDataFrame } from '@grafana/data';
import { config, locationService, setPluginComponentHook, setReturnToPreviousHook } from '@grafana/runtime';
import { EmbeddedScene, SceneDataNode, SceneTimeRange, VizPanel } from '@grafana/scenes';
import { act, render, screen, within } from '@testing-library/react';
import React from 'react';

import { activateTree } from '../testing/activateTree';
import { fakeLogs } from '../testing/fakeLogs';

import { dashboardPanel } from './dashboardPanel';
import type { PanelSource } from './panelSource';
import { PanelTools } from './PanelTools';

const FORM = 'The form of Grafana';

const source: PanelSource = {
  datasource: { uid: 'logs-1', type: 'victoriametrics-logs-datasource' },
  queries: [{ refId: 'Q0', expr: '_time:[1, 2) | stats count()', queryType: 'statsRange', step: '60s' }],
  exploreHref: '/explore?panes=1',
  dashboard: {
    queries: [{ refId: 'Q0', expr: '* | stats count()' }],
    links: [{ title: 'Sessions', url: '/sessions' }],
    options: { legend: { showLegend: true } },
  },
};

const frame = toDataFrame({
  refId: 'Q0',
  meta: { notices: [{ severity: 'warning', text: 'Only a part of it' }] },
  fields: [
    { name: 'Time', type: FieldType.time, values: [1000, 2000] },
    { name: '<b>opus</b>', type: FieldType.number, values: [1, 2] },
  ],
});

function makePanel() {
  const range = new SceneTimeRange({ from: '2026-11-16T00:00:00Z', to: '2026-11-23T00:00:00Z' });
  const data = {
    state: LoadingState.Error,
    series: [frame],
    errors: [{ message: 'connection refused' }],
    timeRange: range.state.value,
  };
  const panel = new VizPanel({
    title: 'What did it cost?',
    options: { legend: { showLegend: false }, made: () => undefined },
    fieldConfig: { defaults: { unit: 'currencyUSD' }, overrides: [] },
    $data: new SceneDataNode({ data }),
  });
  // Panels are Grafana's own: none is loaded here.
  jest.spyOn(panel, 'applyFieldConfig').mockReturnValue(data);
  return { panel, range };
}

/** The menu of a panel, and what it opens. */
function showTools(changed: Partial<PanelSource> = {}) {
  fakeLogs(() => 'never');
  const tools = new PanelTools();
  const { panel, range } = makePanel();
  const scene = new EmbeddedScene({ $timeRange: range, controls: [tools], body: panel });
  activateTree(scene);
  tools.equip(panel, { ...source, ...changed });
  render(<tools.Component model={tools} />);
  const items = () => panel.state.menu?.state.items ?? [];
  const open = (name: string) =>
    act(() => {
      // What is clicked does not matter.
      Reflect.apply(items().find(({ text }) => text === name)?.onClick ?? (() => undefined), undefined, [{}]);
    });
  return { panel, tools, items, open };
}

const allow = (...actions: readonly string[]) => {
  config.bootData.user.permissions = Object.fromEntries(actions.map((action) => [action, true]));
};

beforeEach(() => {
  setReturnToPreviousHook(() => () => undefined);
  config.exploreEnabled = true;
  allow('datasources:explore', 'dashboards:create');
});

describe('the menu of a panel', () => {
  it('leads to Explore, shows the data, adds to a dashboard, and makes a rule for those who may', () => {
    expect(
      showTools()
        .items()
        .map(({ text }) => text)
    ).toEqual(['Explore', 'Inspect', 'Add to dashboard']);
    allow('alert.rules:create');
    config.unifiedAlertingEnabled = true;
    const { items } = showTools({ alertHref: '/alerting/new' });
    expect(items().at(-1)).toMatchObject({ text: 'Create alert', href: '/alerting/new' });
  });

  it('leads nowhere that the person may not go', () => {
    allow('dashboards:write');
    const names = () =>
      showTools()
        .items()
        .map(({ text }) => text);
    expect(names()).toEqual(['Inspect', 'Add to dashboard']);
    allow();
    expect(names()).toEqual(['Inspect']);
    allow('datasources:explore');
    config.exploreEnabled = false;
    expect(names()).toEqual(['Inspect']);
  });

  it('shows the data as a table that says how much of it, names as text', () => {
    showTools().open('Inspect');
    const drawer = within(screen.getByRole('dialog'));
    expect(drawer.getByText('2 of 2 rows')).toBeInTheDocument();
    expect(drawer.getByRole('columnheader', { name: '<b>opus</b>' })).toBeInTheDocument();
    expect(drawer.getByRole('button', { name: 'Download CSV' })).toBeInTheDocument();
  });

  it('shows what was asked and what came back, failures too', () => {
    showTools().open('Inspect');
    act(() => screen.getByRole('tab', { name: 'Queries' }).click());
    expect(screen.getByText('_time:[1, 2) | stats count()')).toBeInTheDocument();
    expect(screen.getByText('60s')).toBeInTheDocument();
    act(() => screen.getByRole('tab', { name: 'Stats' }).click());
    expect(screen.getByText('Only a part of it')).toBeInTheDocument();
    expect(screen.getByText('connection refused')).toBeInTheDocument();
  });

  it('shows the panel as a dashboard would have it', () => {
    showTools().open('Inspect');
    act(() => screen.getByRole('tab', { name: 'JSON' }).click());
    expect(screen.getByText(/"type": "timeseries"/)).toHaveTextContent('"expr": "* | stats count()"');
    expect(screen.getByRole('button', { name: 'Copy data as JSON' })).toBeInTheDocument();
  });

  it('says why there is no rule of it to those who may make rules', () => {
    allow('alert.rules:create');
    config.unifiedAlertingEnabled = true;
    showTools().open('Create alert');
    expect(screen.getByText(/A rule asks one question/)).toBeInTheDocument();
  });
});

describe('adding to a dashboard', () => {
  it("opens Grafana's own form where there is one", () => {
    setPluginComponentHook(() => ({ isLoading: false, component: () => <p>{FORM}</p> }));
    showTools().open('Add to dashboard');
    expect(screen.getByText(FORM)).toBeInTheDocument();
  });

  it('leaves a way back where the form goes to the dashboard', () => {
    setPluginComponentHook(() => ({ isLoading: false, component: () => <p>{FORM}</p> }));
    const offered = jest.fn();
    setReturnToPreviousHook(() => offered);
    locationService.push('/a/sessionline-claudecode-app/usage?by=team');
    showTools().open('Add to dashboard');
    act(() => locationService.push('/a/sessionline-claudecode-app/usage?by=model'));
    expect(offered).not.toHaveBeenCalled();
    act(() => locationService.push('/dashboard/new'));
    expect(offered).toHaveBeenCalledWith('Sessionline', '/a/sessionline-claudecode-app/usage?by=team');
  });

  it('gives the panel to be pasted where there is none', () => {
    setPluginComponentHook(() => ({ isLoading: false, component: null }));
    showTools().open('Add to dashboard');
    expect(screen.getByText(/has no form for it/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Copy panel as JSON' })).toBeInTheDocument();
  });

  it('says of a panel that no dashboard can have that it cannot', () => {
    setPluginComponentHook(() => ({ isLoading: false, component: null }));
    const { dashboard: _none, ...alone } = source;
    const { panel } = makePanel();
    expect(dashboardPanel(panel, alone)).toBeUndefined();
  });

  it('takes plain data with the queries for whatever range', () => {
    const { panel } = makePanel();
    expect(dashboardPanel(panel, source)).toMatchObject({
      type: 'timeseries',
      title: 'What did it cost?',
      targets: [{ refId: 'Q0', expr: '* | stats count()', datasource: { uid: 'logs-1' } }],
      options: { legend: { showLegend: true } },
      fieldConfig: { defaults: { unit: 'currencyUSD', links: [{ url: '/sessions' }] }, overrides: [] },
    });
    expect(dashboardPanel(panel, source)?.options).not.toHaveProperty('made');
  });
});
