import 'systemjs/dist/system.js';
import 'systemjs/dist/extras/amd.js';
import 'systemjs/dist/extras/named-register.js';
import { type AppPlugin, type AppPluginMeta } from '@grafana/data';

import { isRecord } from '../guards';
import { sharedModules } from './sharedModules';

const SHARED_PREFIX = 'package:';

function shareModules(): void {
  const names = Object.keys(sharedModules);
  System.addImportMap({ imports: Object.fromEntries(names.map((name) => [name, `${SHARED_PREFIX}${name}`])) });
  for (const [name, module] of Object.entries(sharedModules)) {
    // AMD code that asks for a shared module is handed its default, as Grafana does it.
    System.set(`${SHARED_PREFIX}${name}`, { ...module, default: module, __useDefault: true });
  }
}

function isAppPlugin(value: unknown): value is AppPlugin {
  return isRecord(value) && typeof value['init'] === 'function' && typeof value['setRootPage'] === 'function';
}

/** Why a module did not load, in words for a person. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const bare = /Unable to resolve bare specifier '([^']+)'/.exec(message);
  return bare === null
    ? message
    : `The plugin imports “${bare[1] ?? ''}”, which the preview does not share with plugins.`;
}

/**
 * Loads the built plugin the way Grafana does.
 *
 * @throws an error whose message says in plain words what is wrong with the module
 */
export async function loadPlugin(meta: AppPluginMeta): Promise<AppPlugin> {
  shareModules();
  const address = new URL(`${meta.module}?_cache=${Date.now()}`, document.baseURI).href;
  let loaded: unknown;
  try {
    loaded = await System.import(address);
  } catch (error) {
    throw new Error(reasonOf(error));
  }
  const plugin = isRecord(loaded) ? (loaded['plugin'] ?? pluginInDefault(loaded)) : undefined;
  if (!isAppPlugin(plugin)) {
    throw new Error('The module loaded, but it does not export a “plugin” that is a Grafana app.');
  }
  plugin.meta = meta;
  plugin.init(meta);
  return plugin;
}

function pluginInDefault(loaded: Record<string, unknown>): unknown {
  const main = loaded['default'];
  return isRecord(main) ? main['plugin'] : undefined;
}
