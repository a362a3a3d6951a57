import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const STAMP = 'stamp.txt';

/** @returns the stamp of the bundle in a folder; empty where there is none */
export async function bundleVersionOf(bundleDir: string): Promise<string> {
  return readFile(path.join(bundleDir, STAMP), 'utf8').catch(() => '');
}

/** @returns the name of the file that holds the stamp */
export function stampFile(bundleDir: string): string {
  return path.join(bundleDir, STAMP);
}

/** Hash of everything the bundle is made of: the page's sources, the bundler's settings and the packages' versions. */
export async function stampOf(folders: readonly string[], files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const listed = await Promise.all(folders.map((folder) => filesBelow(folder)));
  for (const file of [...listed.flat().sort(), ...files]) {
    hash
      .update(path.basename(file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
