/** What an administrator may set for everybody. Links and controls override it. */
export interface Settings {
  /** The VictoriaLogs data source to begin with; else the first there is. */
  readonly logsDatasourceUid?: string;
  /** LogsQL that picks the rows of Claude Code; empty: the built-in one. */
  readonly baseFilter: string;
}

export const DEFAULT_SETTINGS: Settings = { baseFilter: '' };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/**
 * Reads the plugin's `jsonData`, which provisioning files and older versions may have filled with anything.
 *
 * @returns settings in which whatever does not fit is the default; never throws
 */
export function parseSettings(jsonData: unknown): Settings {
  if (!isRecord(jsonData)) {
    return DEFAULT_SETTINGS;
  }
  const logsDatasourceUid = textOf(jsonData['logsDatasourceUid']);
  return {
    ...(logsDatasourceUid === undefined ? {} : { logsDatasourceUid }),
    baseFilter: textOf(jsonData['baseFilter']) ?? DEFAULT_SETTINGS.baseFilter,
  };
}
