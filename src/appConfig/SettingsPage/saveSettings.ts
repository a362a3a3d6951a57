import { type BackendSrvRequest, getBackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';

import { PLUGIN_ID } from 'infra/pluginMeta';
import { isJsonObject, type JsonObject } from '../reading';
import { parseSettings, type SettingKey, writeSettings } from '../settings';
import { changedKeys, storedAs } from './draft';

/** The settings are not what they were when the page was opened: saving would undo what somebody else has done. */
export class SettingsChangedError extends Error {
  public override readonly name = 'SettingsChangedError';
}

async function ask(request: Pick<BackendSrvRequest, 'method' | 'data'>): Promise<JsonObject> {
  const { data } = await lastValueFrom(
    getBackendSrv().fetch<unknown>({
      url: `/api/plugins/${PLUGIN_ID}/settings`,
      // The page says itself how it went.
      showErrorAlert: false,
      showSuccessAlert: false,
      ...request,
    })
  );
  return isJsonObject(data) ? data : {};
}

const jsonOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

/**
 * Stores the plugin's settings: `edited` instead of `loaded`. Whether the plugin is enabled and pinned, and keys that
 * are no settings, stay as they are.
 *
 * @returns the settings that are different now
 * @throws SettingsChangedError, and what Grafana's client throws
 */
export async function saveSettings(loaded: JsonObject, edited: JsonObject): Promise<SettingKey[]> {
  const current = await ask({ method: 'GET' });
  const stored = jsonOf(current['jsonData']);
  if (changedKeys(stored, loaded).length > 0 || stored['version'] !== loaded['version']) {
    throw new SettingsChangedError();
  }
  const jsonData = storedAs(stored, edited);
  const { enabled, pinned } = current;
  await ask({ method: 'POST', data: { enabled, pinned, jsonData } });
  return changedKeys(writeSettings(parseSettings(stored)), jsonData);
}

/** What Grafana says of a request that failed. */
export function failureWords(error: unknown): string {
  const { data, message, statusText } = jsonOf(error);
  const words = [jsonOf(data)['message'], message, statusText, error instanceof Error ? error.message : undefined];
  return words.find((text) => typeof text === 'string' && text !== '')?.toString() ?? String(error);
}
