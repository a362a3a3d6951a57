/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { loadAll } from 'js-yaml';

import { SETTING_KEYS, settingsProblems } from 'appConfig/settings';
import { eventTables } from 'domain/events/eventTables';
import type { FieldTable } from 'domain/events/field';
import { fieldKind } from 'domain/export/exportKinds';

import { logsIntake, metricsIntake } from '../../demo/steps/claudeSettings';

import { ROOT } from './sourceTree';

const FOLDER = path.join(ROOT, 'examples/kubernetes');
const readText = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const files = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(path.join(FOLDER, name), 'utf8') }));
const manifest = JSON.parse(readText('src/plugin.json'));
const dockerfile = readText('.config/Dockerfile');
const { version } = JSON.parse(readText('package.json'));

/** Everything in a document, from the inside out; texts that hold another document are opened. */
function everything(value: unknown): unknown[] {
  if (typeof value === 'string') {
    return [value, ...(value.includes('apiVersion: 1\n') ? loadAll(value).flatMap(everything) : [])];
  }
  const parts: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return [value, ...parts.flatMap(everything)];
}

interface Entry {
  readonly type?: string;
  readonly uid?: string;
  readonly url?: string;
  readonly jsonData?: Readonly<Record<string, unknown>>;
  readonly preinstall_sync?: string;
  readonly basicAuthUser?: string;
}
const entries: readonly Entry[] = files.flatMap(({ text }) => loadAll(text).flatMap(everything)).map(Object);
const apps = entries.filter(({ type }) => type === manifest.id);
const datasources = entries.filter(({ url, type }) => typeof url === 'string' && typeof type === 'string');
const addresses = [
  ...new Set(
    files.flatMap(({ text }) => [...text.matchAll(/http:\/\/[\w.-]+:\d+(?:\/[\w/.-]*)?/g)].map(([url]) => url))
  ),
];

describe('the examples', () => {
  it.each(files)('$name is YAML, and says what it is for', ({ text }) => {
    expect(loadAll(text).filter((document) => typeof document !== 'object')).toEqual([]);
    expect(text).toMatch(/^# .{40}/);
  });

  it('name nothing that could be somebody’s', () => {
    const hosts = files.flatMap(({ text }) => [...text.matchAll(/https:\/\/([\w.-]+)|image: ([\w.-]+)\//g)]);
    const foreign = hosts
      .map(([, address, image]) => address ?? image ?? '')
      .filter((host) => !host.endsWith('.example.org'));
    expect(foreign).toEqual([]);
  });

  it('set only settings that there are, to what fits', () => {
    expect(apps.length).toBeGreaterThanOrEqual(2);
    for (const { jsonData = {} } of apps) {
      const keys: readonly string[] = SETTING_KEYS;
      expect(Object.keys(jsonData).filter((key) => !keys.includes(key))).toEqual([]);
      expect(settingsProblems(jsonData)).toEqual([]);
    }
  });

  it('give the app data sources that they have', () => {
    const uids = entries.flatMap(({ uid }) => (typeof uid === 'string' ? [uid] : []));
    const wanted = apps.flatMap(({ jsonData }) => [
      jsonData?.['logsDatasourceUid'],
      jsonData?.['metricsDatasourceUid'],
    ]);
    expect(wanted.filter((uid) => !uids.includes(String(uid)))).toEqual([]);
  });

  it('have data sources of the types that the app reads', () => {
    const known = loadAll(readText('provisioning/datasources/victoria.yaml')).flatMap(everything);
    const types = new Set<unknown>(known.map((one) => Object(one).type).filter((type) => typeof type === 'string'));
    expect(datasources.length).toBeGreaterThanOrEqual(4);
    expect(datasources.filter(({ type }) => !types.has(type))).toEqual([]);
    expect([...types]).toContain(manifest.dependencies.plugins[0].id);
  });

  it('install the versions that the app was tested with', () => {
    const [, tested = ''] = /PREINSTALL_SYNC="([^"]+)"/.exec(dockerfile) ?? [];
    const lists = entries.flatMap(({ preinstall_sync: list }) => (typeof list === 'string' ? [list] : []));
    expect(lists.length).toBeGreaterThanOrEqual(3);
    for (const list of lists) {
      const [datasourcePlugins, app] = list.split(`,${manifest.id}`);
      expect(datasourcePlugins).toBe(tested);
      expect(app ?? `@${version}@https://files.example.org/${manifest.id}-${version}.zip`).toBe(
        `@${version}@https://files.example.org/${manifest.id}-${version}.zip`
      );
    }
    const [, grafana = ''] = /grafana_version=([\d.]+)/.exec(dockerfile) ?? [];
    const named = files.flatMap(({ text }) =>
      [...text.matchAll(/(?:tag|version): (1\d\.\d+\.\d+)/g)].map(([, one]) => one)
    );
    expect(new Set(named)).toEqual(new Set([grafana]));
  });

  it('send to the paths that the demo sends to', () => {
    const intakes = [logsIntake({ logsUrl: '', metricsUrl: '' }), metricsIntake({ logsUrl: '', metricsUrl: '' })];
    const sent = addresses.filter((url) => url.includes('/opentelemetry/'));
    expect(sent.length).toBeGreaterThanOrEqual(2);
    expect(sent.filter((url) => !intakes.includes(new URL(url).pathname))).toEqual([]);
  });

  it('call services by the names and ports that the examples give them', () => {
    const text = files.map((file) => file.text).join('\n');
    const names = [...text.matchAll(/fullnameOverride: (\w+)/g)].map(([, name]) => name);
    const ports = { victorialogs: 9428, vlinsert: 9481, vlselect: 9471, vlstorage: 9491, victoriametrics: 8428 };
    const all: Record<string, number> = { ...ports, vminsert: 8480, vmselect: 8481, vmstorage: 8482, vmauth: 8427 };
    expect(names.filter((name = '') => !(name in all))).toEqual([]);
    const wrong = addresses
      .map((url) => new URL(url))
      .filter(({ hostname, port }) => all[hostname] !== Number(port) || !names.some((name) => name === hostname));
    expect(wrong.map(String)).toEqual([]);
  });
});

interface Route {
  readonly src_paths: readonly string[];
  readonly url_prefix: string;
  readonly headers?: readonly string[];
}
interface User {
  readonly name?: string;
  readonly username?: string;
  readonly url_map: readonly Route[];
}
const usersOf = (file: string): ReadonlyMap<string, readonly Route[]> => {
  const [config] = loadAll(readText(`examples/kubernetes/${file}`));
  const { users }: { users: readonly User[] } = Object(config);
  return new Map(users.map(({ name, username, url_map: routes }) => [name ?? username ?? '', routes]));
};
/** As vmauth matches: the whole path. */
const routeOf = (routes: readonly Route[] = [], asked: string): Route | undefined =>
  routes.find((route) => route.src_paths.some((pattern) => new RegExp(`^(?:${pattern})$`).test(asked)));

describe.each(['vmauth-single.yaml', 'vmauth-cluster.yaml'])('%s', (file) => {
  const users = usersOf(file);
  const writing = [logsIntake({ logsUrl: '', metricsUrl: '' }), metricsIntake({ logsUrl: '', metricsUrl: '' })];
  const reading = [
    ...['query', 'stats_query', 'stats_query_range', 'hits', 'tail', 'field_values'].map(
      (name) => `/select/logsql/${name}`
    ),
    ...['query', 'query_range', 'labels', 'label/__name__/values', 'series'].map((name) => `/api/v1/${name}`),
  ];
  const forbidden = [
    '/insert/jsonline',
    '/select/logsql/../../insert/jsonline',
    '/internal/select/query',
    '/delete/run_task',
    '/api/v1/import',
    '/api/v1/export',
    '/api/v1/admin/tsdb/delete_series',
    '/api/v1/query/../import',
  ];

  it('lets clients write and nothing else', () => {
    const routes = users.get('claude-code');
    expect(writing.filter((asked) => routeOf(routes, asked) === undefined)).toEqual([]);
    expect([...reading, ...forbidden].filter((asked) => routeOf(routes, asked) !== undefined)).toEqual([]);
  });

  it.each(['grafana', 'grafana-core'])('lets %s ask and nothing else', (user) => {
    const routes = users.get(user);
    expect(reading.filter((asked) => routeOf(routes, asked) === undefined)).toEqual([]);
    expect([...writing, ...forbidden].filter((asked) => routeOf(routes, asked) !== undefined)).toEqual([]);
  });

  it('hides from the restricted user every field that the app takes for somebody’s words', () => {
    const { url_prefix: prefix = '' } = routeOf(users.get('grafana-core'), '/select/logsql/query') ?? {};
    const query = new URL(prefix).searchParams;
    const hidden = query.get('hidden_fields_filters')?.split(',') ?? [];
    const words = Object.entries<FieldTable>(eventTables).flatMap(([type, table]) =>
      Object.values(table)
        .flatMap((field) => field.wireNames)
        .filter((name) => ['prompts', 'answers', 'commands', 'paths'].includes(fieldKind({ type }, name, 'x')))
    );
    expect(words.length).toBeGreaterThan(8);
    expect(words.filter((name) => !hidden.includes(name))).toEqual([]);
    expect(hidden.filter((name) => /\*$|^prompt\.id$|_length$/.test(name))).toEqual([]);
    expect(query.get('extra_filters')).toBe('team:="core"');
  });

  it('holds the restricted user to the series of the same team, by what cannot be widened', () => {
    const { url_prefix: prefix = '' } = routeOf(users.get('grafana-core'), '/api/v1/query') ?? {};
    expect([...new URL(prefix).searchParams]).toEqual([['extra_label', 'team=core']]);
  });

  it('says whose rows are meant, whatever the question says', () => {
    const routes = [...users.values()]
      .flat()
      .filter(({ src_paths: paths }) => paths.some((one) => /select\/logsql|\/logs$/.test(one)));
    expect(routes).toHaveLength(3);
    expect(routes.filter(({ headers }) => headers?.join() !== 'AccountID: 0,ProjectID: 0')).toEqual([]);
  });
});

it('both configurations name the same users with the same paths', () => {
  const pathsOf = (file: string) =>
    [...usersOf(file)].map(([name, routes]) => [name, routes.map(({ src_paths: paths }) => paths)]);
  expect(pathsOf('vmauth-cluster.yaml')).toEqual(pathsOf('vmauth-single.yaml'));
});
