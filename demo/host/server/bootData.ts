import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A datasource plugin whose behaviour the page imitates. */
interface DatasourceEntry {
  readonly uid: string;
  readonly name: string;
  readonly type: string;
  readonly typeName: string;
  readonly kind: 'logs' | 'metrics';
}

const DATASOURCES: readonly DatasourceEntry[] = [
  {
    uid: 'victorialogs',
    name: 'VictoriaLogs',
    type: 'victoriametrics-logs-datasource',
    typeName: 'VictoriaLogs',
    kind: 'logs',
  },
  {
    uid: 'victoriametrics',
    name: 'VictoriaMetrics',
    type: 'victoriametrics-metrics-datasource',
    typeName: 'VictoriaMetrics',
    kind: 'metrics',
  },
  {
    uid: 'prometheus',
    name: 'VictoriaMetrics as Prometheus',
    type: 'prometheus',
    typeName: 'Prometheus',
    kind: 'metrics',
  },
];

const PLUGIN_INFO = {
  author: { name: '' },
  description: '',
  links: [],
  logos: { large: '', small: '' },
  screenshots: [],
  updated: '',
  version: '',
};

function datasourceSettings(entry: DatasourceEntry, index: number, basePath: string): Record<string, unknown> {
  const meta = {
    id: entry.type,
    type: 'datasource',
    name: entry.typeName,
    info: PLUGIN_INFO,
    module: '',
    baseUrl: '',
    metrics: true,
    logs: entry.kind === 'logs',
    alerting: false,
    annotations: false,
  };
  return {
    id: index + 1,
    uid: entry.uid,
    name: entry.name,
    type: entry.type,
    url: `${basePath}/api/datasources/proxy/uid/${entry.uid}`,
    access: 'proxy',
    isDefault: index === 0,
    readOnly: true,
    jsonData: {},
    meta,
  };
}

/** What `plugin.json` says, and whether the plugin is built at all. */
export interface BuiltPlugin {
  readonly id: string;
  /** The parsed `dist/plugin.json`; undefined where it cannot be read. */
  readonly manifest: Readonly<Record<string, unknown>> | undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the built plugin's manifest anew each time: a rebuild shows with the next reload. */
export async function readBuiltPlugin(distDir: string, pluginId: string): Promise<BuiltPlugin> {
  try {
    const manifest: unknown = JSON.parse(await readFile(path.join(distDir, 'plugin.json'), 'utf8'));
    return { id: pluginId, manifest: isRecord(manifest) ? manifest : undefined };
  } catch {
    return { id: pluginId, manifest: undefined };
  }
}

/** Versions of Grafana that the page says it is, by the packages it is built from. */
export interface HostFacts {
  readonly grafanaVersion: string;
  readonly pluginId: string;
  /** The path below which everything lies, without a slash at the end; empty for none. */
  readonly basePath: string;
}

/** @returns the object that Grafana's server writes into its page before any script runs */
export function bootData(facts: HostFacts, plugin: BuiltPlugin): Record<string, unknown> {
  const datasources = DATASOURCES.map((entry, index) => datasourceSettings(entry, index, facts.basePath));
  const base = `public/plugins/${facts.pluginId}`;
  return {
    settings: {
      datasources: Object.fromEntries(datasources.map((settings) => [settings['name'], settings])),
      defaultDatasource: DATASOURCES[0]?.name,
      buildInfo: { version: facts.grafanaVersion, commit: '', env: 'production', edition: 'Open Source' },
      appUrl: '',
      appSubUrl: facts.basePath,
      namespace: 'default',
      minRefreshInterval: '5s',
      exploreEnabled: false,
      unifiedAlertingEnabled: false,
      featureToggles: {},
      panels: {},
      apps: {
        [facts.pluginId]: { id: facts.pluginId, path: `${base}/module.js`, version: '', preload: false },
      },
      trustedTypesDefaultPolicyEnabled: false,
    },
    user: {
      isSignedIn: false,
      id: 1,
      login: 'preview',
      name: 'Preview',
      email: '',
      orgId: 1,
      orgName: 'Main Org.',
      orgRole: 'Admin',
      timezone: 'browser',
      weekStart: 'browser',
      language: 'en-US',
      regionalFormat: 'en-US',
      locale: 'en-US',
      lightTheme: false,
      theme: 'dark',
      permissions: {
        'datasources:query': true,
        'datasources:explore': true,
        'plugins.app:access': true,
        'plugins:write': true,
      },
      authenticatedBy: '',
    },
    navTree: [],
    assets: { light: '', dark: '' },
    preview: { pluginId: facts.pluginId, manifest: plugin.manifest ?? null, grafanaVersion: facts.grafanaVersion },
  };
}
