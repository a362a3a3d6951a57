import { zipSync } from 'fflate';

import type { PluginFiles } from './pluginFiles';

/** The earliest and the latest time that an entry of a ZIP archive can have. */
const EARLIEST = Date.UTC(1980, 0, 2);
const LATEST = Date.UTC(2099, 11, 30);

const clamped = (date: Date): Date => new Date(Math.min(Math.max(date.getTime(), EARLIEST), LATEST));

/** Readable by all, writable by its owner; a regular file (the mode of Unix in the upper half). */
const REGULAR_FILE = 0o100644 << 16;
const UNIX = 3;

/**
 * The archive that Grafana's catalogue takes: one folder named as the plugin, with all its files. Equal files and an
 * equal time give equal bytes where clocks show the same: entries have the local time, without a zone.
 *
 * @param builtAt the time of every entry. It has to differ between versions: a server that unpacks it hands it on as
 * `Last-Modified`, and a browser would keep the texts of the version before.
 */
export function pluginZip(pluginId: string, files: PluginFiles, builtAt: Date): Uint8Array {
  const mtime = clamped(builtAt);
  const names = [...files.keys()].sort();
  return zipSync(
    Object.fromEntries(names.map((name) => [`${pluginId}/${name}`, files.get(name) ?? new Uint8Array()])),
    { level: 9, mtime, os: UNIX, attrs: REGULAR_FILE }
  );
}
