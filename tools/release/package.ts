import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { pluginFacts } from '../../.config/bundler/pluginFacts';

import { type BuildTime, buildTime } from './archive/buildTime';
import { packingProblems, type PluginFiles, readFolder } from './archive/pluginFiles';
import { pluginZip } from './archive/pluginZip';
import { signatureProblems } from './archive/signedManifest';
import { ARTIFACTS, DIST, ROOT } from './paths';

/** Builds for production; the date in `plugin.json` is that of the build time. */
function build({ date }: BuildTime): void {
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(Math.floor(date.getTime() / 1000)) };
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, env, stdio: 'inherit', shell: true });
  if (status !== 0) {
    throw new Error('The build failed.');
  }
}

function checked(files: PluginFiles): PluginFiles {
  const problems = [...packingProblems(files), ...signatureProblems(files)];
  if (problems.length > 0) {
    throw new Error(`dist cannot be packed:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
  return files;
}

function write(folder: string, name: string, content: Uint8Array | string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

const OPTIONS = { 'no-build': { type: 'boolean' }, to: { type: 'string', default: ARTIFACTS } } as const;

/**
 * `npm run package`: builds the plugin and puts the archive for the catalogue into `artifacts`, with its checksums.
 * `-- --no-build` packs `dist` as it is, as after `npm run sign`; `-- --to <folder>` puts the archive elsewhere.
 */
function main(): void {
  const { values } = parseArgs({ options: OPTIONS });
  const { id, version } = pluginFacts();
  const time = buildTime(ROOT);
  if (values['no-build'] !== true) {
    build(time);
  }
  if (!existsSync(DIST)) {
    throw new Error('There is no dist: run `npm run build` first, or leave --no-build away.');
  }
  const files = checked(readFolder(DIST));
  const zip = pluginZip(id, files, time.date);
  const name = `${id}-${version}.zip`;
  write(values.to, name, zip);
  for (const algorithm of ['sha1', 'sha256']) {
    write(values.to, `${name}.${algorithm}`, `${createHash(algorithm).update(zip).digest('hex')}  ${name}\n`);
  }
  const signed = files.has('MANIFEST.txt') ? 'signed' : 'not signed (npm run sign)';
  console.log(
    `${path.relative(ROOT, path.join(values.to, name))}: ${files.size} files, ${Math.round(zip.length / 1000)} kB, ${signed}`
  );
  console.log(`dated ${time.date.toISOString()} by ${time.origin}; checksums beside it (.sha1, .sha256)`);
}

// Entries of an archive have the local time: it has to be the same wherever the archive is made.
process.env['TZ'] = 'UTC';
try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
