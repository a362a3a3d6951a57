import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import path from 'node:path';

import type { HostVariant } from './hostVariant';

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false
  );
}

/** The program and arguments for npm: the one that started us, else the one on the PATH. */
function npm(args: readonly string[]): readonly [program: string, args: readonly string[]] {
  const own = process.env['npm_execpath'];
  return own === undefined ? ['npm', args] : [process.execPath, [own, ...args]];
}

/**
 * Installs the packages of a variant that has its own, where they are not there yet.
 *
 * @throws with npm's output where the installation fails
 */
export async function ensureHostPackages(variant: HostVariant): Promise<void> {
  if (await isThere(path.join(variant.packageDir, 'node_modules', '@grafana', 'ui', 'package.json'))) {
    return;
  }
  const [program, args] = npm(['ci', '--no-audit', '--no-fund']);
  const output: string[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(program, [...args], {
      cwd: variant.packageDir,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && program === 'npm',
    });
    child.stdout.on('data', (chunk) => output.push(String(chunk)));
    child.stderr.on('data', (chunk) => output.push(String(chunk)));
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`The packages in ${variant.packageDir} could not be installed:\n${output.join('')}`);
  }
}
