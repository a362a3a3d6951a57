#!/usr/bin/env node
// `npm run demo`: plain Node, because the packages may not be there yet. Installs them where needed, then goes on in main.ts.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT_DIR = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const LEAST_NODE = 20;

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(path.join(PROJECT_DIR, lockFile), 'utf8')).packages ?? {};
}

/** The lock file that npm leaves in node_modules tells what is installed; packages for other systems are not. */
function areInstalled() {
  try {
    const installed = packagesOf('node_modules/.package-lock.json');
    return Object.entries(packagesOf('package-lock.json')).every(
      ([place, { version, optional }]) => place === '' || optional === true || installed[place]?.version === version
    );
  } catch {
    return false;
  }
}

function run(program, args, options = {}) {
  const { status, signal, error } = spawnSync(program, args, { cwd: PROJECT_DIR, stdio: 'inherit', ...options });
  if (error !== undefined) {
    throw error;
  }
  return signal === null ? (status ?? 1) : 1;
}

function install() {
  process.stdout.write('Installing packages (npm ci), once\n');
  // npm tells its scripts where it lies itself; else the one on the PATH is taken.
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--no-audit', '--no-fund'];
  return npm === undefined
    ? run('npm', args, { shell: process.platform === 'win32' })
    : run(process.execPath, [npm, ...args]);
}

function main() {
  if (Number(process.versions.node.split('.')[0]) < LEAST_NODE) {
    process.stderr.write(`The demo needs Node ${LEAST_NODE} or newer; this is ${process.version}.\n`);
    return 1;
  }
  // The demo stops at Ctrl+C by itself; this process only waits for it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  const installed = areInstalled() ? 0 : install();
  const tsx = path.join(PROJECT_DIR, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const demo = path.join(PROJECT_DIR, 'demo', 'main.ts');
  return installed === 0 ? run(process.execPath, [tsx, demo, ...process.argv.slice(2)]) : installed;
}

process.exitCode = main();
