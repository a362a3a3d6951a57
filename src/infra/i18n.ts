import { initPluginTranslations } from '@grafana/i18n';

import { PLUGIN_ID } from './pluginMeta';

/**
 * Readies `t` and `Trans`. Must have resolved before Scenes or any page is imported: Scenes translates texts while its
 * modules load. Grafana itself loads the plugin's texts; Scenes' own stay English, as ours are.
 */
export async function initTranslations(): Promise<void> {
  await initPluginTranslations(PLUGIN_ID);
}
