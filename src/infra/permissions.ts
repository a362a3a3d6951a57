import { config } from '@grafana/runtime';

import { PLUGIN_ID } from './pluginMeta';

/** Of `roles` in plugin.json: whoever may use the app at all has the first, by whatever Grafana gives them it. */
const USE_APP = `${PLUGIN_ID}:use`;
const READ_TEXTS = `${PLUGIN_ID}.text:read`;

/** Grafana's own actions, as its role-based access control names them. Any of a line is enough. */
const ACTIONS = {
  explore: ['datasources:explore'],
  addToDashboard: ['dashboards:create', 'dashboards:write'],
  createAlert: ['alert.rules:create'],
  configure: ['plugins:write'],
  readSources: ['datasources:read'],
  addSources: ['datasources:create'],
  installPlugins: ['plugins:install'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What leads out of the app, and is shown only to those who may go there. */
export type Way = keyof typeof ACTIONS;

const has = (action: string): boolean => config.bootData.user.permissions?.[action] === true;

/** Grafana may have a part of it switched off for everybody. */
function isOn(way: Way): boolean {
  switch (way) {
    case 'explore':
      return config.exploreEnabled;
    case 'createAlert':
      return config.unifiedAlertingEnabled;
    default:
      return true;
  }
}

/** May this person go there? What is only hidden is asked of the server once more by whoever opens it all the same. */
export const may = (way: Way): boolean => isOn(way) && ACTIONS[way].some(has);

/**
 * Has this person the permission to read texts? A server that gives nobody the plugin's actions does not know them:
 * there editors and administrators may, as the roles in plugin.json have it.
 */
export function mayReadTexts(): boolean {
  const { orgRole, isGrafanaAdmin } = config.bootData.user;
  if (has(READ_TEXTS)) {
    return true;
  }
  return !has(USE_APP) && (isGrafanaAdmin || orgRole === 'Admin' || orgRole === 'Editor');
}
