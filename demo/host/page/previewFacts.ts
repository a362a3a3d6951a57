import { type AppPluginMeta, type PluginInclude, PluginIncludeType, PluginType } from '@grafana/data';
import { config } from '@grafana/runtime';

import { isRecord, textOr } from './guards';

/** What the server told the page about the plugin it shows. */
export interface PreviewFacts {
  readonly pluginId: string;
  readonly meta: AppPluginMeta;
  /** Version of Grafana's packages that the page is made of. */
  readonly grafanaVersion: string;
  /** False where `plugin.json` could not be read: the plugin is not built. */
  readonly built: boolean;
}

function includesOf(manifest: Record<string, unknown>): PluginInclude[] {
  const list = Array.isArray(manifest['includes']) ? manifest['includes'] : [];
  return list.filter(isRecord).map((entry) => ({
    type: entry['type'] === 'page' ? PluginIncludeType.page : PluginIncludeType.dashboard,
    name: textOr(entry['name'], ''),
    path: textOr(entry['path'], '').replaceAll('%PLUGIN_ID%', textOr(manifest['id'], '')),
    role: textOr(entry['role'], 'Viewer'),
    addToNav: entry['addToNav'] === true,
    ...(typeof entry['icon'] === 'string' ? { icon: entry['icon'] } : {}),
  }));
}

function metaOf(pluginId: string, manifest: Record<string, unknown>): AppPluginMeta {
  const info = isRecord(manifest['info']) ? manifest['info'] : {};
  const baseUrl = `public/plugins/${pluginId}`;
  const logos = isRecord(info['logos']) ? info['logos'] : {};
  const logo = (kind: string): string => `${baseUrl}/${textOr(logos[kind], 'img/logo.svg')}`;
  return {
    id: pluginId,
    name: textOr(manifest['name'], pluginId),
    type: PluginType.app,
    info: {
      author: { name: isRecord(info['author']) ? textOr(info['author']['name'], '') : '' },
      description: textOr(info['description'], ''),
      links: [],
      logos: { large: logo('large'), small: logo('small') },
      screenshots: [],
      updated: textOr(info['updated'], ''),
      version: textOr(info['version'], ''),
    },
    includes: includesOf(manifest),
    module: `${baseUrl}/module.js`,
    baseUrl,
    enabled: true,
    pinned: true,
    jsonData: {},
  };
}

/** Reads what the server wrote into the boot data. */
export function previewFacts(): PreviewFacts {
  const boot: unknown = config.bootData;
  const preview = isRecord(boot) && isRecord(boot['preview']) ? boot['preview'] : {};
  const pluginId = textOr(preview['pluginId'], '');
  const manifest = isRecord(preview['manifest']) ? preview['manifest'] : undefined;
  return {
    pluginId,
    meta: metaOf(pluginId, manifest ?? {}),
    grafanaVersion: textOr(preview['grafanaVersion'], ''),
    built: manifest !== undefined,
  };
}
