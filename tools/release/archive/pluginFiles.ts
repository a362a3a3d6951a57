import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Files by their path below the plugin's folder, with forward slashes. */
export type PluginFiles = ReadonlyMap<string, Uint8Array>;

/** All that a plugin may consist of. Whatever else lies in `dist` was left there by accident. */
const BELONGS: readonly RegExp[] = [
  /^(plugin\.json|README\.md|CHANGELOG\.md|LICENSE|MANIFEST\.txt)$/,
  /^[\w.-]+\.js(\.map)?$/,
  /^img\/[\w./-]+\.(svg|png|jpg|gif)$/,
  /^(locales|dashboards)\/[\w./-]+\.json$/,
  /^[\w-]+\/[\w./-]+\.json$/,
];

/** Without one of these Grafana does not load the plugin, or the catalogue does not take it. */
const NEEDED = ['plugin.json', 'module.js', 'module.js.map', 'README.md', 'CHANGELOG.md', 'LICENSE'] as const;

/** Reads a folder with everything below it. */
export function readFolder(folder: string): PluginFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile()
  );
  return new Map(names.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name))]));
}

const text = (files: PluginFiles, name: string): string => Buffer.from(files.get(name) ?? new Uint8Array()).toString();

function scriptProblems(files: PluginFiles): string[] {
  const scripts = [...files.keys()].filter((name) => name.endsWith('.js'));
  return scripts.flatMap((name) => [
    ...(files.has(`${name}.map`) ? [] : [`${name} has no source map beside it`]),
    ...(/\beval\(/.test(text(files, name)) ? [`${name} is a development build`] : []),
  ]);
}

/** Pictures and dashboards that the manifest names and that are not there. */
function manifestProblems(files: PluginFiles): string[] {
  const manifest = text(files, 'plugin.json');
  const named = [...manifest.matchAll(/"(?:small|large|path)": *"((?:img|dashboards)\/[^"]+)"/g)].map(
    ([, name = '']) => name
  );
  return [
    ...named.filter((name) => !files.has(name)).map((name) => `plugin.json names ${name}, which is not there`),
    ...(/%[A-Z_]+%/.exec(manifest.replaceAll('/a/%PLUGIN_ID%', '')) ? ['plugin.json has unfilled placeholders'] : []),
  ];
}

/**
 * What keeps a folder from being published as a plugin.
 *
 * @returns a sentence for each problem; none when it can be packed
 */
export function packingProblems(files: PluginFiles): string[] {
  return [
    ...NEEDED.filter((name) => (files.get(name)?.length ?? 0) === 0).map((name) => `${name} is missing or empty`),
    ...[...files.keys()]
      .filter((name) => !BELONGS.some((pattern) => pattern.test(name)))
      .map((name) => `${name} is no part of a plugin`),
    ...scriptProblems(files),
    ...manifestProblems(files),
  ];
}
