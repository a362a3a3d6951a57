import { readFileSync } from 'node:fs';
import path from 'node:path';

export const SOURCE_DIR = path.resolve(process.cwd(), 'src');
export const DIST_DIR = path.resolve(process.cwd(), 'dist');

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The plugin's id and version, from the two files that own them. */
export function pluginFacts(): { id: string; version: string } {
  const manifest = readJson(path.join(SOURCE_DIR, 'plugin.json'));
  const { version } = readJson(path.resolve(process.cwd(), 'package.json'));
  return { id: String(manifest['id']), version: String(version) };
}

/** The day that a build says it was made on: `SOURCE_DATE_EPOCH`, for builds that are to be the same again, or now. */
function buildDate(now: Date): Date {
  const seconds = process.env['SOURCE_DATE_EPOCH'];
  return seconds === undefined || seconds === '' ? now : new Date(Number(seconds) * 1000);
}

/** Fills the placeholders that the catalogue's files may hold. */
export function fillPlaceholders(text: string, now: Date): string {
  const { id, version } = pluginFacts();
  return text
    .replaceAll('%VERSION%', version)
    .replaceAll('%TODAY%', buildDate(now).toISOString().slice(0, 10))
    .replaceAll('%PLUGIN_ID%', id);
}
