import type { BackendSrvRequest } from '@grafana/runtime';

import { isRecord } from '../guards';

const SETTINGS_PATH = /^\/?api\/plugins\/([\w-]+)\/settings$/;

/** What an administrator can set for a plugin. */
export interface PluginSettings {
  readonly enabled: boolean;
  readonly pinned: boolean;
  readonly jsonData: Readonly<Record<string, unknown>>;
}

const DEFAULTS: PluginSettings = { enabled: true, pinned: true, jsonData: {} };

function storageKey(pluginId: string): string {
  return `sessionline-preview.settings.${pluginId}`;
}

/** @returns the settings that were saved in this browser; the defaults where none were, or they are not readable */
export function readPluginSettings(pluginId: string): PluginSettings {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(storageKey(pluginId)) ?? '{}');
    const jsonData = isRecord(saved) && isRecord(saved['jsonData']) ? saved['jsonData'] : {};
    return { ...DEFAULTS, jsonData };
  } catch {
    return DEFAULTS;
  }
}

function savePluginSettings(pluginId: string, data: unknown): void {
  const jsonData = isRecord(data) && isRecord(data['jsonData']) ? data['jsonData'] : {};
  localStorage.setItem(storageKey(pluginId), JSON.stringify({ jsonData }));
}

/**
 * Answers Grafana's plugin settings from the browser's own storage: the preview has no server that keeps any.
 *
 * @returns undefined where the request is about something else
 */
export function answerPluginSettings(request: BackendSrvRequest): Response | undefined {
  const pluginId = SETTINGS_PATH.exec(request.url)?.[1];
  if (pluginId === undefined) {
    return undefined;
  }
  if ((request.method ?? 'GET').toUpperCase() === 'POST') {
    savePluginSettings(pluginId, request.data);
    return Response.json({ message: 'Plugin settings updated' });
  }
  return Response.json({ id: pluginId, type: 'app', secureJsonFields: {}, ...readPluginSettings(pluginId) });
}
