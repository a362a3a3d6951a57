import pluginJson from 'plugin.json';

/** Where the app lives below Grafana's own base path. */
export const PLUGIN_BASE_URL = `/a/${pluginJson.id}`;

/** The first path segment of each page. */
export const SLUGS = { sessions: 'sessions', usage: 'usage', setup: 'setup' } as const;

/** The path parameter that holds an encoded session id. */
export const SESSION_PARAM = 'sessionId';

export const sessionsUrl = (): string => `${PLUGIN_BASE_URL}/${SLUGS.sessions}`;

export const usageUrl = (): string => `${PLUGIN_BASE_URL}/${SLUGS.usage}`;

export const setupUrl = (): string => `${PLUGIN_BASE_URL}/${SLUGS.setup}`;

/** @returns the path of a session's page, without a query */
export const sessionUrl = (sessionId: string): string => `${sessionsUrl()}/${encodeSessionId(sessionId)}`;

const ESCAPE = '~';
const ESCAPED_UNIT = /~([0-9a-f]{4})/g;
const NEEDS_ESCAPE = /[^A-Za-z0-9_-]/g;

const escapeUnit = (unit: string): string => `${ESCAPE}${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A session id as one path segment. Percent signs would not survive: the browser's history decodes a path once and the
 * router once more, so `%25` comes back as something else. The segment therefore holds only characters that no URL code
 * touches; the ids that Claude Code makes (UUIDs) stay as they are.
 *
 * @returns a non-empty segment for every non-empty id, lone surrogates included
 */
export function encodeSessionId(sessionId: string): string {
  return sessionId.replace(NEEDS_ESCAPE, escapeUnit);
}

/** The inverse of `encodeSessionId`. Anything else stands for itself, so an id typed into the address bar works too. */
export function decodeSessionId(segment: string): string {
  return segment.replace(ESCAPED_UNIT, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
