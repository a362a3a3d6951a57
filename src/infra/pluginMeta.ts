import pluginJson from 'plugin.json';

/** The plugin's id: prefix of everything that must not collide with other plugins. */
export const PLUGIN_ID: string = pluginJson.id;
export const PLUGIN_NAME: string = pluginJson.name;
/** The languages that there are texts in. */
export const PLUGIN_LANGUAGES: readonly string[] = pluginJson.languages;
