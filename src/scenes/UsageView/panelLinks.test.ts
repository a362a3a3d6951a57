import { type DataLink, urlUtil } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import fc from 'fast-check';

import { choiceFromUrl, DEFAULT_CHOICE } from '../SessionsBrowser/listChoice';

import { dashboardLinks, hourLinks, hrefOfValue, rowLinks, stepLinks, wholeLinks } from './panelLinks';

const range = { from: 'now-7d', to: 'now' };
const scopeOf = (by: string) => ({ list: DEFAULT_CHOICE, range, by });
const START = Date.UTC(2026, 10, 23, 10);

/** The link's address, as Grafana makes it of what was clicked. */
const hrefOf = ([link]: readonly DataLink[], macros: Readonly<Record<string, string>> = {}): string | undefined =>
  link?.onBuildUrl?.({ origin: {}, replaceVariables: (text) => macros[text] ?? text, e: undefined }) ?? link?.url;

const parametersOf = (href = '') => new URL(href, 'http://grafana').searchParams;

/** The filters that the list of sessions reads from an address. */
const filtersOf = (href = '') => {
  const search = urlUtil.parseKeyValue(href.slice(href.indexOf('?') + 1));
  const values = Object.entries(search).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map(String) : String(value),
  ]);
  return choiceFromUrl(DEFAULT_CHOICE, Object.fromEntries(values)).filters;
};

beforeEach(() => locationService.push('/a/sessionline-claudecode-app/usage?var-logs=logs-1'));

describe('where a value leads', () => {
  it('is the list of sessions with the same filters and sources, the range and the value', () => {
    const list = { ...DEFAULT_CHOICE, filters: { terminals: ['vscode'] }, page: 4 };
    const parameters = parametersOf(hrefOfValue({ list, range, by: 'model' }, 'opus'));
    expect(Object.fromEntries(parameters)).toEqual({
      from: 'now-7d',
      to: 'now',
      'var-logs': 'logs-1',
      terminal: 'vscode',
      model: 'opus',
    });
  });

  it.each([
    ['user.email', 'ann@example.com', { users: ['ann@example.com'] }],
    ['user.account_uuid', '3459316f-4b57-4041-aae2-04fad0375ff6', { users: ['3459316f-4b57-4041-aae2-04fad0375ff6'] }],
    ['user.id', 'd2fc8a1b', { users: ['d2fc8a1b'] }],
    ['team', 'web', { labels: { team: ['web'] } }],
    ['query_source', 'main', { labels: { query_source: ['repl_main_thread', 'sdk'] } }],
  ])('by %s', (by, value, filters) => {
    expect(filtersOf(hrefOfValue(scopeOf(by), value))).toEqual(filters);
  });

  it('is the value itself, whatever it is, and nothing that Grafana reads a variable in', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (value) => {
        const href = hrefOfValue(scopeOf('team'), value);
        expect(filtersOf(href)).toEqual({ labels: { team: [value] } });
        expect(href).not.toMatch(/\$|\[\[/);
      })
    );
  });

  it('is nowhere, rather than somewhere else, where the list cannot be narrowed to it', () => {
    expect(hrefOfValue(scopeOf('query_source'), 'subagent')).toBeUndefined();
    expect(hrefOfValue(scopeOf('model'), undefined)).toBeUndefined();
    expect(wholeLinks(scopeOf('model'), '(none)')).toEqual([]);
    expect(hrefOf(rowLinks(scopeOf('model')), { '${__value.raw}': '(none)' })).toBe('');
  });
});

describe('where a point leads', () => {
  const macros = { '${__value.time}': String(START) };

  it('is the time of its step and its value', () => {
    const links = stepLinks(scopeOf('model'), 'opus', 60_000);
    const parameters = parametersOf(hrefOf(links, macros));
    expect(parameters.get('from')).toBe('2026-11-23T10:00:00.000Z');
    expect(parameters.get('to')).toBe('2026-11-23T10:01:00.000Z');
    expect(parameters.get('model')).toBe('opus');
    expect(links[0]?.title).toContain('Sessions of');
  });

  it('is all sessions of its time where the list cannot be narrowed to the value, and says so', () => {
    const links = stepLinks(scopeOf('query_source'), 'subagent', 60_000);
    expect(links[0]?.title).toBe('All sessions of this time');
    expect(filtersOf(hrefOf(links, macros))).toEqual({});
  });

  it('is the range of the page where Grafana names no point', () => {
    expect(parametersOf(hrefOf(stepLinks(scopeOf('model'), 'opus', 60_000))).get('from')).toBe('now-7d');
    expect(parametersOf(hrefOf(hourLinks(scopeOf('model'), 3, 'utc'))).get('from')).toBe('now-7d');
  });

  it('is the hour of its day', () => {
    const day = { '${__value.time}': String(Date.UTC(2026, 10, 24) - 1) };
    expect(parametersOf(hrefOf(hourLinks(scopeOf('model'), 10, 'utc'), day)).get('from')).toBe(
      '2026-11-23T10:00:00.000Z'
    );
  });
});

describe('a panel on a dashboard', () => {
  it('leads to the sessions of a value in the range that the dashboard has', () => {
    const [link] = dashboardLinks(scopeOf('user.email'), ['user.email']);
    expect(link?.url).toContain('user=${__field.labels["user.email"]:percentencode}');
    expect(link?.url).toContain('${__url_time_range}');
    expect(link?.url).not.toContain('now-7d');
  });

  it('leads nowhere where the list cannot be narrowed', () => {
    expect(dashboardLinks(scopeOf('query_source'), ['query_source'])).toEqual([]);
  });
});
