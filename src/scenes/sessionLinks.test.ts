import { locationUtil } from '@grafana/data';
import { locationService } from '@grafana/runtime';

import { decodeSessionId } from 'routes';

import { connectHref, openSession, PRESERVED_URL_KEYS, sessionHref, sessionsHref } from './sessionLinks';

const BASE = '/a/sessionline-claudecode-app/sessions';

/** Grafana served below a path of its own. */
function serveBelow(appSubUrl: string): void {
  const getVariablesUrlParams = () => ({});
  const getTimeRangeForUrl = () => ({ from: 'now-7d', to: 'now' });
  // Of the settings only the path matters, and their type differs from version to version.
  Reflect.apply(locationUtil.initialize, locationUtil, [
    { config: { appSubUrl }, getVariablesUrlParams, getTimeRangeForUrl },
  ]);
}

const parsed = (href: string) => new URL(href, 'http://grafana.example');

beforeEach(() => serveBelow(''));

describe('links between the pages', () => {
  it('take source, range and list along, so that the way back shows the same list', () => {
    locationService.push(`${BASE}?var-logs=logs-2&from=now-7d&to=now&q=tidy&page=3&user=a&user=b`);
    const { pathname, searchParams } = parsed(sessionHref('abc'));
    expect(pathname).toBe(`${BASE}/abc`);
    expect(searchParams.get('var-logs')).toBe('logs-2');
    expect(searchParams.get('from')).toBe('now-7d');
    expect(searchParams.get('q')).toBe('tidy');
    expect(searchParams.get('page')).toBe('3');
    expect(searchParams.getAll('user')).toEqual(['a', 'b']);
    expect(parsed(sessionsHref()).search).toBe(parsed(sessionHref('abc')).search);
  });

  it('leave behind what belongs to one session: its event, its tab, its view', () => {
    locationService.push(`${BASE}/abc?event=e1&tab=raw&view=5..10&from=now-7d`);
    expect([...parsed(sessionHref('def')).searchParams.keys()]).toEqual(['from']);
    expect([...parsed(sessionsHref()).searchParams.keys()]).toEqual(['from']);
  });

  it.each(['a&b=c', 'x#y', '100% + more', '日本 🙂', '"<script>"'])('carry a search for %j unchanged', (search) => {
    locationService.push(`${BASE}?q=${encodeURIComponent(search)}`);
    expect(parsed(sessionHref('abc')).searchParams.get('q')).toBe(search);
    openSession('abc');
    expect(locationService.getSearchObject()['q']).toBe(search);
  });

  it.each(['a/b', '../../admin', '?x=1', '#top', '%2e%2e', '日本'])('name the session %j and nothing else', (id) => {
    locationService.push(BASE);
    const { pathname, search, hash } = parsed(sessionHref(id));
    expect(pathname.startsWith(`${BASE}/`)).toBe(true);
    expect(decodeSessionId(pathname.slice(BASE.length + 1))).toBe(id);
    expect(search + hash).toBe('');
  });

  it('lead below the path that Grafana is served from', () => {
    serveBelow('/monitoring');
    locationService.push(BASE);
    expect(sessionHref('abc')).toBe(`/monitoring${BASE}/abc`);
    expect(sessionsHref()).toBe(`/monitoring${BASE}`);
    expect(connectHref()).toBe('/monitoring/connections/datasources/new');
  });

  it('going there is a step that Back undoes', () => {
    locationService.push(`${BASE}?q=tidy`);
    const before = locationService.getHistory().length;
    openSession('abc');
    expect(locationService.getLocation().pathname).toBe(`${BASE}/abc`);
    expect(locationService.getHistory().length).toBe(before + 1);
  });

  it('carries each key once', () => {
    expect(new Set(PRESERVED_URL_KEYS).size).toBe(PRESERVED_URL_KEYS.length);
  });
});
