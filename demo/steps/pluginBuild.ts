import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What the built plugin is made of, from the project's folder. */
const SOURCES = ['src', '.config/webpack', '.config/bundler', 'package-lock.json', 'CHANGELOG.md'];

async function modifiedMs(file: string): Promise<number> {
  const facts = await stat(file).catch(() => undefined);
  return facts?.isFile() === true ? facts.mtimeMs : 0;
}

async function filesOf(place: string): Promise<string[]> {
  const facts = await stat(place).catch(() => undefined);
  if (facts?.isDirectory() !== true) {
    return [place];
  }
  const entries = await readdir(place, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** Tests are no part of what is built. */
function isSource(file: string): boolean {
  return !/\.test\.tsx?$/.test(file) && !file.includes(`${path.sep}testing${path.sep}`);
}

/** @returns whether the built plugin is there and no older than any of its sources */
export async function isPluginBuilt(projectDir: string): Promise<boolean> {
  const builtMs = await modifiedMs(path.join(projectDir, 'dist', 'module.js'));
  if (builtMs === 0) {
    return false;
  }
  const files = (await Promise.all(SOURCES.map((source) => filesOf(path.join(projectDir, source))))).flat();
  const times = await Promise.all(files.filter(isSource).map(modifiedMs));
  return times.every((time) => time <= builtMs);
}

/**
 * Builds the plugin for production, as `npm run build` does.
 *
 * @throws with the bundler's output where the build fails
 */
export async function buildPlugin(projectDir: string, signal: AbortSignal): Promise<void> {
  const args = [
    path.join(projectDir, 'node_modules', 'tsx', 'dist', 'cli.mjs'),
    path.join(projectDir, 'node_modules', 'webpack', 'bin', 'webpack.js'),
    ...['-c', './.config/webpack/webpack.config.ts', '--env', 'production'],
  ];
  const output: string[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: projectDir, stdio: ['ignore', 'pipe', 'pipe'], signal });
    child.stdout.on('data', (chunk) => output.push(String(chunk)));
    child.stderr.on('data', (chunk) => output.push(String(chunk)));
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`The plugin does not build:\n${output.join('')}`);
  }
}
