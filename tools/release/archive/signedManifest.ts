import { createHash } from 'node:crypto';

import type { PluginFiles } from './pluginFiles';

const MANIFEST = 'MANIFEST.txt';

function signedFiles(manifest: string): Readonly<Record<string, unknown>> | undefined {
  const [, json] = /\n\n(\{[\s\S]*?\n\})\s*\n-----BEGIN PGP SIGNATURE-----/.exec(manifest.replaceAll('\r', '')) ?? [];
  if (json === undefined) {
    return undefined;
  }
  const { files }: { files?: Readonly<Record<string, unknown>> } = Object(JSON.parse(json));
  return files;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Where a signed manifest and the files disagree, as Grafana would find when it loads the plugin: a file that was
 * changed, added or taken away after signing. A plugin without a manifest is unsigned, and has no such problems.
 */
export function signatureProblems(files: PluginFiles): string[] {
  const manifest = files.get(MANIFEST);
  if (manifest === undefined) {
    return [];
  }
  const signed = signedFiles(Buffer.from(manifest).toString('utf8'));
  if (signed === undefined) {
    return [`${MANIFEST} is not a signed list of files`];
  }
  const present = [...files].filter(([name]) => name !== MANIFEST);
  return [
    ...present.filter(([name]) => !(name in signed)).map(([name]) => `${name} is not in ${MANIFEST}`),
    ...present
      .filter(([name, bytes]) => name in signed && signed[name] !== sha256(bytes))
      .map(([name]) => `${name} was changed after signing`),
    ...Object.keys(signed)
      .filter((name) => !files.has(name))
      .map((name) => `${name} was signed and is not there`),
  ];
}
