import { type AppPluginMeta, PluginType } from '@grafana/data';
import {
  locationService,
  LocationServiceProvider,
  setChromeHeaderHeightHook,
  setReturnToPreviousHook,
} from '@grafana/runtime';
import { act, render, screen } from '@testing-library/react';
import React, { useLayoutEffect, useState } from 'react';
import { Route, Router, Routes } from 'react-router-dom';

import { PLUGIN_ID } from 'infra/pluginMeta';
import { PLUGIN_BASE_URL, sessionsUrl, sessionUrl } from 'routes';
import { fakeLogs, settled } from 'scenes/testing/fakeLogs';

import { App } from './App';

const meta: AppPluginMeta = {
  id: PLUGIN_ID,
  name: PLUGIN_ID,
  type: PluginType.app,
  module: '',
  baseUrl: '',
  info: {
    author: { name: '' },
    description: '',
    links: [],
    logos: { large: '', small: '' },
    screenshots: [],
    updated: '',
    version: '',
  },
  jsonData: { logsDatasourceUid: 7, currency: { code: 'EUR', perUsd: 0.92 } },
};

/** Grafana's router around the app. */
function Grafana() {
  const history = locationService.getHistory();
  const [location, setLocation] = useState(history.location);
  useLayoutEffect(() => history.listen(() => setLocation(locationService.getLocation())), [history]);
  return (
    <LocationServiceProvider service={locationService}>
      <Router navigator={history} location={location}>
        <Routes>
          <Route
            path={`${PLUGIN_BASE_URL}/*`}
            element={<App meta={meta} basename="" path="" query={{}} onNavChanged={() => undefined} />}
          />
        </Routes>
      </Router>
    </LocationServiceProvider>
  );
}

async function visit(url: string): Promise<void> {
  locationService.push(url);
  render(<Grafana />);
  await act(settled);
}

setChromeHeaderHeightHook(() => 40);
setReturnToPreviousHook(() => () => undefined);
// Grafana's select boxes measure their texts; the made-up browser has no canvas.
Object.assign(HTMLCanvasElement.prototype, { getContext: () => ({ font: '', measureText: () => ({ width: 0 }) }) });

const pathname = () => locationService.getLocation().pathname;

describe('the app', () => {
  it('begins with the list of sessions, and says when there is nothing to read them from', async () => {
    fakeLogs(() => 'never', []);
    await visit(PLUGIN_BASE_URL);
    expect(pathname()).toBe(sessionsUrl());
    expect(screen.getByRole('heading', { name: 'Sessions' })).toBeInTheDocument();
    expect(screen.getByText('No VictoriaLogs data source')).toBeInTheDocument();
  });

  it('names the source and the range in the address, so that a copied link shows the same', async () => {
    fakeLogs(() => 'never', ['logs-1', 'logs-2']);
    await visit(`${sessionsUrl()}?var-logs=logs-2&q=tidy`);
    const search = locationService.getSearchObject();
    expect(search).toMatchObject({ 'var-logs': 'logs-2', from: 'now-7d', to: 'now', q: 'tidy' });
  });

  it('says once on a page which currency its money is in, and who fixed the rate', async () => {
    fakeLogs(() => 'never');
    await visit(PLUGIN_BASE_URL);
    expect(screen.getByText(/^≈ EUR:.*0\.92 EUR a dollar.*fixed this rate/)).toBeInTheDocument();
  });

  it.each(['plain', 'a/b', '100%', 'a?b#c', '日本 🙂'])('asks for the session %j by its own id', async (id) => {
    const { asked } = fakeLogs(() => [{ events: '0', characters: '0' }]);
    await visit(sessionUrl(id));
    expect(screen.getByText('Session not found')).toBeInTheDocument();
    expect(asked[0]?.expr).toContain(`"session.id":=${JSON.stringify(id)}`);
  });

  it.each([`${PLUGIN_BASE_URL}/nothing`, `${PLUGIN_BASE_URL}/nothing/at/all`, `${sessionUrl('a')}/b`])(
    'says when there is no page: %s',
    async (url) => {
      fakeLogs(() => 'never');
      await visit(url);
      expect(screen.getByText('There is no such page in Sessionline.')).toBeInTheDocument();
      expect(screen.getByRole('link', { name: 'All sessions' })).toHaveAttribute('href', sessionsUrl());
    }
  );
});
