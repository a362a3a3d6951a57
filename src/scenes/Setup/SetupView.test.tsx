import {
  config,
  locationService,
  LocationServiceProvider,
  setBackendSrv,
  setChromeHeaderHeightHook,
} from '@grafana/runtime';
import { EmbeddedScene } from '@grafana/scenes';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { Router } from 'react-router-dom';

import { DEFAULT_SETTINGS } from 'appConfig/settings';
import { testIds } from 'components/testIds';
import { withTextWidths } from 'components/testing/layout';

import { makeVariables } from '../logsVariable';
import { fakeLogs, settled } from '../testing/fakeLogs';

import { SetupView } from './SetupView';

setChromeHeaderHeightHook(() => 40);

interface World {
  readonly logs?: readonly string[];
  readonly metrics?: readonly string[];
  readonly permissions?: readonly string[];
}

/** What Grafana tells of its data sources; by uid. */
const get = jest.fn(async (path: string) => ({ url: `http://${path.split('/').at(-1)}.internal:1` }));

async function open({ logs = ['logs-1'], metrics = ['metrics-1'], permissions = [] }: World = {}) {
  withTextWidths();
  Object.assign(config.bootData.user, { permissions: Object.fromEntries(permissions.map((each) => [each, true])) });
  Reflect.apply(setBackendSrv, undefined, [{ get }]);
  fakeLogs(() => [], logs, metrics);
  const view = new SetupView({ settings: DEFAULT_SETTINGS, controls: [] });
  const scene = new EmbeddedScene({ $variables: makeVariables(DEFAULT_SETTINGS, 'Logs', 'Metrics'), body: view });
  const history = locationService.getHistory();
  const { unmount } = render(
    <LocationServiceProvider service={locationService}>
      <Router navigator={history} location={history.location}>
        <scene.Component model={scene} />
      </Router>
    </LocationServiceProvider>
  );
  await act(settled);
  return { view, unmount };
}
const recipeText = () => screen.getByTestId(testIds.setup.recipe).querySelector('pre')?.textContent ?? '';
const env = () => JSON.parse(recipeText()).env;

beforeEach(() => {
  locationService.push('/a/sessionline-claudecode-app/setup');
  localStorage.clear();
  get.mockClear();
});

describe('the page', () => {
  it('makes of what is chosen and typed one recipe', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1, name: 'Setup' })).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Address of VictoriaLogs'), 'http://vl:9428');
    await userEvent.click(screen.getByRole('radio', { name: 'Delta' }));
    await userEvent.click(screen.getByRole('switch', { name: 'Prompts' }));
    expect(env()).toMatchObject({
      OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: 'http://vl:9428/insert/opentelemetry/v1/logs',
      OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: 'delta',
      OTEL_LOG_USER_PROMPTS: '1',
    });
  });

  it('remembers addresses for the next visit', async () => {
    const { unmount } = await open();
    await userEvent.type(screen.getByLabelText('Address of VictoriaLogs'), 'http://vl:9428');
    unmount();
    await open();
    expect(screen.getByLabelText('Address of VictoriaLogs')).toHaveValue('http://vl:9428');
  });

  it('puts a mark into the recipe, and the check looks for the same one', async () => {
    const { view } = await open();
    await userEvent.click(screen.getByRole('switch', { name: 'Only what these settings send' }));
    const { mark } = view.state.check.state;
    expect(mark).toMatch(/^check-\w+$/);
    expect(env()['OTEL_RESOURCE_ATTRIBUTES']).toBe(`sessionline.check=${mark}`);
    await userEvent.click(screen.getByRole('switch', { name: 'Only what these settings send' }));
    expect(view.state.check.state.mark).toBeUndefined();
    expect(env()).not.toHaveProperty('OTEL_RESOURCE_ATTRIBUTES');
  });

  it('has its tab and its choices in the address', async () => {
    const { view } = await open({ logs: [], metrics: [] });
    act(() => view.updateFromUrl({ tab: 'doctor', place: 'fish' }));
    expect(view.getUrlState()).toMatchObject({ tab: 'doctor', place: 'fish' });
    act(() => view.updateFromUrl({ tab: 'x' }));
    expect(view.getUrlState()['tab']).toBeNull();
    expect(screen.getByRole('tab', { name: 'Send here' })).toHaveAttribute('aria-selected', 'true');
  });
});

describe('what Grafana knows', () => {
  it('stands in empty fields for those who may know it, and says whose it is', async () => {
    await open({ permissions: ['datasources:read'] });
    expect(screen.getByLabelText(/Address of VictoriaLogs/)).toHaveValue('http://logs-1.internal:1');
    expect(screen.getByLabelText(/Address of VictoriaMetrics/)).toHaveValue('http://metrics-1.internal:1');
    expect(screen.getAllByText(/This is how Grafana reaches it/)).toHaveLength(2);
  });

  it('is not asked for by others', async () => {
    await open();
    expect(get).not.toHaveBeenCalled();
    expect(screen.getByLabelText('Address of VictoriaLogs')).toHaveValue('');
  });

  it('does not take the place of what was typed', async () => {
    localStorage.setItem('sessionline-claudecode-app.setup', JSON.stringify({ logs: 'http://mine:9428' }));
    await open({ permissions: ['datasources:read'] });
    expect(screen.getByLabelText(/Address of VictoriaLogs/)).toHaveValue('http://mine:9428');
  });
});

describe('without data sources', () => {
  const add = () => screen.queryByRole('link', { name: 'Add a data source' });

  it('settings can be copied all the same, and nothing is waited for', async () => {
    await open({ logs: [], metrics: [] });
    expect(screen.getByRole('alert', { name: /no data source for the logs/ })).toBeInTheDocument();
    expect(recipeText()).toContain('CLAUDE_CODE_ENABLE_TELEMETRY');
    expect(screen.queryByTestId(testIds.setup.check)).not.toBeInTheDocument();
  });

  it('those who may are led to where they are added, others to an administrator', async () => {
    const { unmount } = await open({ logs: [], permissions: ['datasources:create', 'plugins:install'] });
    expect(add()).toHaveAttribute('href', expect.stringContaining('/connections/datasources/new'));
    expect(screen.getByRole('link', { name: 'Install the plugin' })).toHaveAttribute(
      'href',
      expect.stringContaining('/plugins/victoriametrics-logs-datasource')
    );
    unmount();
    await open({ logs: [] });
    expect(add()).not.toBeInTheDocument();
    expect(screen.getByText(/takes an administrator/)).toBeInTheDocument();
  });

  it('without one for metrics the check is there, and it is said what is missing', async () => {
    await open({ metrics: [] });
    expect(screen.getByText('Grafana has no data source for the metrics')).toBeInTheDocument();
    expect(screen.getByTestId(testIds.setup.check)).toBeInTheDocument();
  });
});
